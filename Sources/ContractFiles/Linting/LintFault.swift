// SPDX-License-Identifier: Apache-2.0

/// Something wrong or doubtful in a file: where, what, and how to mend it.
///
/// The texts may quote the file, so they must pass a terminal's filter before they are shown.
public struct LintFault: Error, Hashable, Codable, Sendable {
  /// Whether the file can be used in spite of it.
  public enum Severity: String, Codable, CaseIterable, Hashable, Sendable {
    /// The file cannot be used.
    case error
    /// The file can be used, but perhaps does not say what was meant.
    case warning
  }

  /// The file's path as it was named.
  public var file: String
  /// The line, from 1; 1 when the whole file is meant.
  public var line: Int
  /// The column in Unicode scalars, from 1.
  public var column: Int
  /// Whether the file can be used in spite of it.
  public var severity: Severity
  /// What kind of fault it is.
  public var code: Code
  /// What is wrong, as one sentence.
  public var message: String
  /// How to mend it, as one sentence.
  public var repair: String

  /// Creates a fault.
  public init(
    file: String, position: FilePosition, severity: Severity = .error, code: Code,
    message: String, repair: String
  ) {
    self.file = file
    self.line = position.line
    self.column = position.column
    self.severity = severity
    self.code = code
    self.message = message
    self.repair = repair
  }

  /// Line and column.
  public var position: FilePosition { FilePosition(line: line, column: column) }
}

extension LintFault: CustomStringConvertible {
  /// The fault as compilers print one, with the repair on a second line.
  public var description: String {
    """
    \(file):\(line):\(column): \(severity.rawValue): [\(code.rawValue)] \(message)
      repair: \(repair)
    """
  }
}

extension LintFault: Comparable {
  /// Faults are sorted by place: file, then line and column, then code and message.
  public static func < (left: Self, right: Self) -> Bool {
    (left.file, left.position, left.code.rawValue, left.message)
      < (right.file, right.position, right.code.rawValue, right.message)
  }
}
