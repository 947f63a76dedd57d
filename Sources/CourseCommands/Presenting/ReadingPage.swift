// SPDX-License-Identifier: Apache-2.0

import CourseModel
import LessonMarkdown
package import TerminalText

/// A lesson laid out for one width, with its table of contents.
package struct ReadingPage: Sendable {
  /// A stretch of the lesson that is never cut by its source: a paragraph, a table, a question.
  package struct Piece: Sendable, Hashable {
    /// The first line.
    package var start: Int
    /// The number of lines.
    package var count: Int
  }

  /// One entry of the table of contents.
  package struct Entry: Sendable, Hashable {
    /// What it is called.
    package var title: String
    /// How deep it lies, from 1.
    package var level: Int
    /// The line it leads to.
    package var line: Int
  }

  /// The title of the lesson.
  package let title: String
  /// All lines.
  package private(set) var lines: [StyledText] = []
  /// The pieces in order; a blank line stands between two.
  package private(set) var pieces: [Piece] = []
  /// The table of contents.
  package private(set) var contents: [Entry] = []

  /// Creates an empty page.
  package init(title: String) { self.title = title }

  /// Adds lines below those that are there.
  ///
  /// - Parameters:
  ///   - lines: The lines; none add nothing.
  ///   - title: What the table of contents calls them; nil for no entry.
  ///   - level: How deep that entry lies.
  package mutating func add(_ lines: [StyledText], title: String? = nil, level: Int = 2) {
    guard !lines.isEmpty else { return }
    if !self.lines.isEmpty { self.lines.append(StyledText()) }
    if let title { contents.append(Entry(title: title, level: level, line: self.lines.count)) }
    pieces.append(Piece(start: self.lines.count, count: lines.count))
    self.lines += lines
  }

  /// The letters and digits of a piece, by which it is known again after an edit.
  func words(of piece: Int) -> String {
    lines[pieces[piece].start..<pieces[piece].start + pieces[piece].count]
      .reduce(into: "") { $0 += $1.plainText.filter { $0.isLetter || $0.isNumber } }
  }

  /// The piece on a line, or the one before it.
  func piece(at line: Int) -> Int {
    max(0, (pieces.firstIndex { $0.start > line } ?? pieces.count) - 1)
  }
}

extension ReadingPage {
  /// Lays a lesson out.
  ///
  /// - Parameters:
  ///   - lesson: The lesson.
  ///   - showsKey: Whether keys, feedback and the quiz's questions are shown.
  ///   - options: How to render.
  init(_ lesson: Lesson, showsKey: Bool, _ options: TerminalOptions) {
    self.init(title: lesson.title)
    let view = LessonView(options)
    let outline = LessonOutline(lesson)
    for stop in outline.stops {
      let lines = { view.lines(of: stop, in: lesson, outline: outline, showsKey: showsKey) }
      switch stop.content {
      case .opening: add(lines(), title: lesson.title, level: 1)
      case .text(let blocks):
        for block in blocks {
          guard case .heading(let level, let title) = block.kind, level <= 3 else {
            add(view.renderer.lines(of: [block]))
            continue
          }
          add(view.renderer.lines(of: [block]), title: title.plainText, level: level)
        }
      case .question(_, let number):
        add(lines(), title: "Question \(number) of \(lesson.inPlaceQuestions.count)", level: 3)
      case .activity(let activity): add(lines(), title: "Activity: \(activity.title)", level: 3)
      case .sources: add(lines(), title: "Sources")
      case .quiz: add(lines(), title: "Quiz")
      }
    }
  }
}
