// SPDX-License-Identifier: Apache-2.0

/// A place in a source file: line and column, both counted from 1, the column in UTF-8 bytes.
public struct SourcePosition: Hashable, Comparable, Codable, Sendable {
  /// The line, from 1; 0 when the parser knows no place.
  public var line: Int
  /// The column in UTF-8 bytes, from 1.
  public var column: Int

  /// Creates a position.
  public init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }

  public static func < (left: Self, right: Self) -> Bool {
    (left.line, left.column) < (right.line, right.column)
  }
}

/// A stretch of a source file, from its first to its last byte, both included.
public struct SourceRange: Hashable, Codable, Sendable {
  /// The first byte's place.
  public var start: SourcePosition
  /// The last byte's place.
  public var end: SourcePosition

  /// Creates a range.
  public init(start: SourcePosition, end: SourcePosition) {
    self.start = start
    self.end = end
  }
}
