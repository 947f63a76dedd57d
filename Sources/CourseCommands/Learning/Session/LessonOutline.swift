// SPDX-License-Identifier: Apache-2.0

package import CourseModel
package import LessonMarkdown

/// The stops of a lesson in order, each with a name that survives edits elsewhere.
package struct LessonOutline: Hashable, Sendable {
  /// One stop.
  package struct Stop: Hashable, Sendable {
    /// The name under which progress is kept.
    package var id: String
    /// The section it belongs to.
    package var section: String
    /// What is there.
    package var content: Content
  }

  /// What there is at a stop.
  package enum Content: Hashable, Sendable {
    /// The title and what the lesson promises.
    case opening
    /// Text to read.
    case text([Block])
    /// A question asked in place, with its number from 1.
    case question(Question, number: Int)
    /// An activity.
    case activity(Activity)
    /// Footnotes and sources.
    case sources
    /// The quiz.
    case quiz
  }

  /// The stops, at least the opening.
  package let stops: [Stop]
  /// The titles of the sections of level 2, the quiz left out.
  package let sections: [String]

  /// The name of the place behind the last stop.
  package static let end = "end"

  /// Works out the stops of a lesson.
  package init(_ lesson: Lesson) {
    var names = StopNames()
    var stops = [Stop(id: names.unique("opening"), section: lesson.title, content: .opening)]
    let hasSources = !lesson.sources.isEmpty || !lesson.footnotes.isEmpty
    let hasQuiz = lesson.bankCount > 0
    let sourcesName = names.unique("sources")
    let quizName = names.unique("quiz")
    _ = names.unique(Self.end)
    var sections: [String] = []
    var section = lesson.title
    var questionCount = 0
    for step in lesson.steps {
      switch step {
      case .prose(let blocks):
        let blocks = stops.count == 1 ? Self.withoutTitle(blocks, of: lesson) : blocks
        guard let first = blocks.first else { continue }
        var name = (stops.last?.id ?? "") + "/text"
        if case .heading(let level, let title) = first.kind {
          section = title.plainText
          if level == 2 { sections.append(section) }
          name = StopNames.slug(section)
        }
        stops.append(Stop(id: names.unique(name), section: section, content: .text(blocks)))
      case .question(let question):
        questionCount += 1
        stops.append(
          Stop(
            id: names.unique("question/" + question.id), section: section,
            content: .question(question, number: questionCount)))
      case .activity(let activity):
        stops.append(
          Stop(
            id: names.unique("activity/" + activity.id), section: section,
            content: .activity(activity)))
      }
    }
    if hasSources { stops.append(Stop(id: sourcesName, section: "Sources", content: .sources)) }
    if hasQuiz { stops.append(Stop(id: quizName, section: "Quiz", content: .quiz)) }
    self.stops = stops
    self.sections = sections
  }

  /// The opening shows the title, so a heading that only repeats it goes.
  private static func withoutTitle(_ blocks: [Block], of lesson: Lesson) -> [Block] {
    guard let first = blocks.first, case .heading(1, let title) = first.kind,
      title.plainText == lesson.title
    else { return blocks }
    return Array(blocks.dropFirst())
  }
}

/// Names that were given to stops.
private struct StopNames {
  private var taken: Set<String> = []
  /// The first number behind each name that may still be free.
  private var numbers: [String: Int] = [:]

  /// The name, with a number when another stop has it.
  mutating func unique(_ name: String) -> String {
    var candidate = name
    var number = numbers[name, default: 2]
    while !taken.insert(candidate).inserted {
      candidate = "\(name)-\(number)"
      number += 1
    }
    numbers[name] = number
    return candidate
  }

  /// A title as lower-case words joined by hyphens.
  static func slug(_ title: String) -> String {
    let words = title.lowercased().split { !$0.isLetter && !$0.isNumber }.joined(separator: "-")
    return words.isEmpty ? "section" : String(words.prefix(60))
  }
}
