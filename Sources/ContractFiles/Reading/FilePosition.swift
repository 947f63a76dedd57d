// SPDX-License-Identifier: Apache-2.0

/// A place in a text file.
public struct FilePosition: Hashable, Comparable, Codable, Sendable {
  /// The line, from 1.
  public var line: Int
  /// The column in Unicode scalars, from 1.
  public var column: Int

  /// Creates a place; numbers below 1 become 1.
  public init(line: Int, column: Int) {
    self.line = max(1, line)
    self.column = max(1, column)
  }

  /// The beginning of a file.
  public static let top = FilePosition(line: 1, column: 1)

  public static func < (left: Self, right: Self) -> Bool {
    (left.line, left.column) < (right.line, right.column)
  }
}
