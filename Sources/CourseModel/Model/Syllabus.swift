// SPDX-License-Identifier: Apache-2.0

public import LessonMarkdown

/// What a course promises to cover, line by line.
public struct Syllabus: Hashable, Sendable {
  /// The file, as a path; nil when the course has none.
  public var file: String?
  /// The lines in order.
  public var entries: [Entry]

  /// Creates a syllabus.
  public init(file: String?, entries: [Entry]) {
    self.file = file
    self.entries = entries
  }

  /// One line.
  public struct Entry: Hashable, Sendable {
    /// The line's name, such as `S1-06`.
    public var id: String
    /// What it says, in the course's words.
    public var text: String
    /// What became of it.
    public var status: Status
    /// The question that tests it.
    public var question: String?
    /// What a completion rests on.
    public var source: String?
    /// Why it was left out.
    public var reason: String?
    /// Where it stands in the file.
    public var position: SourcePosition

    /// Creates a line.
    public init(
      id: String, text: String, status: Status, question: String?, source: String?,
      reason: String?, position: SourcePosition
    ) {
      self.id = id
      self.text = text
      self.status = status
      self.question = question
      self.source = source
      self.reason = reason
      self.position = position
    }

    /// The part of the name before its first hyphen: `S1` of `S1-06`.
    public var prefix: String { String(id.prefix { $0 != "-" }) }
  }

  /// What became of a line.
  public enum Status: String, Hashable, Codable, CaseIterable, Sendable {
    /// A lesson teaches it.
    case taught
    /// It was wrong, and a lesson sets it right.
    case repaired
    /// It was cut off or lacked figures, and a lesson completes it from a source.
    case completed
    /// No lesson has it, for a reason.
    case leftOut = "left-out"
  }
}
