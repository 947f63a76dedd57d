// SPDX-License-Identifier: Apache-2.0

import LessonMarkdown

/// The faults found so far in one file.
struct FaultLog {
  /// The file that is being read.
  let file: String
  /// What was found, in the order it was found.
  private(set) var faults: [CourseFault] = []

  init(file: String) {
    self.file = file
  }

  /// Adds a fault at a place of the file.
  mutating func report(
    _ code: CourseFault.Code, at position: SourcePosition, _ message: String, repair: String
  ) {
    let known = SourcePosition(line: max(1, position.line), column: max(1, position.column))
    faults.append(
      CourseFault(file: file, position: known, code: code, message: message, repair: repair))
  }

  /// Adds what another log of the same file holds.
  mutating func add(_ other: FaultLog) {
    faults += other.faults
  }

  /// Adds a fault where a piece of the file begins.
  mutating func report(
    _ code: CourseFault.Code, at range: SourceRange, _ message: String, repair: String
  ) {
    report(code, at: range.start, message, repair: repair)
  }
}

extension SourcePosition {
  /// The first byte of a file.
  static let top = SourcePosition(line: 1, column: 1)
}
