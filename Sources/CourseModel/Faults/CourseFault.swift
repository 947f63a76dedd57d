// SPDX-License-Identifier: Apache-2.0

public import LessonMarkdown

/// Something wrong in a course file: where, what, and how to mend it.
///
/// The texts may quote the file, so they must pass the terminal's filter before they are shown.
public struct CourseFault: Error, Hashable, Codable, Sendable {
  /// The file's path as the course was named.
  public var file: String
  /// Where in the file; line 1, column 1 when the whole file is meant.
  public var position: SourcePosition
  /// What kind of fault it is.
  public var code: Code
  /// What is wrong, as one sentence.
  public var message: String
  /// How to mend it, as one sentence.
  public var repair: String

  /// Creates a fault.
  public init(
    file: String, position: SourcePosition, code: Code, message: String, repair: String
  ) {
    self.file = file
    self.position = position
    self.code = code
    self.message = message
    self.repair = repair
  }
}

extension CourseFault: CustomStringConvertible {
  /// The fault as compilers print one, with the repair on a second line.
  public var description: String {
    """
    \(file):\(position.line):\(position.column): error: [\(code.rawValue)] \(message)
      repair: \(repair)
    """
  }
}

extension CourseFault: Comparable {
  /// Faults are sorted by place: file, then line and column, then code and message.
  public static func < (left: Self, right: Self) -> Bool {
    (left.file, left.position, left.code.rawValue, left.message)
      < (right.file, right.position, right.code.rawValue, right.message)
  }
}
