// SPDX-License-Identifier: Apache-2.0

public import LessonMarkdown

/// For each line of the syllabus, the passages that cover it.
public struct SyllabusCoverage: Hashable, Codable, Sendable {
  /// The lines in the order of the syllabus.
  public var lines: [Line]

  /// One line of the syllabus.
  public struct Line: Hashable, Codable, Sendable {
    /// The ID.
    public var id: String
    /// What it says.
    public var text: String
    /// What became of it.
    public var status: Syllabus.Status
    /// The question that tests it.
    public var question: String?
    /// The passages that cover it, in the order of the lessons.
    public var passages: [Passage]
  }

  /// A passage of a lesson.
  public struct Passage: Hashable, Codable, Sendable {
    /// The file.
    public var file: String
    /// Where the comment stands that names the ID.
    public var position: SourcePosition
    /// What the passage says, cut after 300 letters.
    public var text: String
  }

  /// How much of one part of the syllabus is covered.
  public struct Part: Hashable, Codable, Sendable {
    /// The part's name: `S1`.
    public var prefix: String
    /// The lines that a passage covers.
    public var covered: Int
    /// The lines that should be covered: all but those left out.
    public var total: Int
    /// The lines left out for a reason.
    public var leftOut: Int
  }

  /// Works out the coverage of a course.
  public init(_ reading: CourseReading) {
    var passages: [String: [Passage]] = [:]
    for lesson in reading.lessons {
      for comment in CoverageComment.all(in: lesson.document?.blocks ?? []) {
        guard let text = comment.text else { continue }
        let isLong = text.count > 300
        let passage = Passage(
          file: lesson.file, position: comment.range.start,
          text: isLong ? text.prefix(299) + "…" : text)
        for id in comment.ids { passages[id, default: []].append(passage) }
      }
    }
    lines = reading.syllabus.entries.map { entry in
      Line(
        id: entry.id, text: entry.text, status: entry.status, question: entry.question,
        passages: passages[entry.id] ?? [])
    }
  }

  /// What became of the lines, all together.
  public struct Account: Hashable, Codable, Sendable {
    /// All lines.
    public var lines = 0
    /// The lines that a passage covers and a question tests, and those left out for a reason.
    public var accountedFor = 0
    /// Lines by what became of them.
    public var statuses: [String: Int] = [:]
  }

  /// Counts what became of the lines.
  public var account: Account {
    var account = Account()
    for line in lines {
      account.lines += 1
      account.statuses[line.status.rawValue, default: 0] += 1
      let isTaught = !line.passages.isEmpty && line.question != nil
      if line.status == .leftOut || isTaught { account.accountedFor += 1 }
    }
    return account
  }

  /// The coverage of each part, in the order of the syllabus.
  public var parts: [Part] {
    var parts: [Part] = []
    for line in lines {
      let prefix = String(line.id.prefix { $0 != "-" })
      if !parts.contains(where: { $0.prefix == prefix }) {
        parts.append(Part(prefix: prefix, covered: 0, total: 0, leftOut: 0))
      }
      guard let index = parts.firstIndex(where: { $0.prefix == prefix }) else { continue }
      if line.status == .leftOut {
        parts[index].leftOut += 1
      } else {
        parts[index].total += 1
        if !line.passages.isEmpty { parts[index].covered += 1 }
      }
    }
    return parts
  }
}
