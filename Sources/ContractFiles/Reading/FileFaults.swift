// SPDX-License-Identifier: Apache-2.0

/// Why a file could not be read: all that is wrong with it, sorted by place, at least one fault.
public struct FileFaults: Error, Hashable, Sendable {
  /// What is wrong, sorted by place.
  public var faults: [LintFault]

  /// Creates the error.
  public init(_ faults: [LintFault]) {
    self.faults = faults.sorted()
  }
}

extension FileFaults: CustomStringConvertible {
  /// Every fault as compilers print one.
  public var description: String { faults.map(\.description).joined(separator: "\n") }
}
