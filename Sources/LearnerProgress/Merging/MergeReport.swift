// SPDX-License-Identifier: Apache-2.0

/// What a merge did.
public struct MergeReport: Sendable, Hashable {
  /// How many facts were new to the record.
  public let added: Int
  /// How many stood in it already, the same to the letter.
  public let known: Int

  /// Describes a merge; see the properties.
  public init(added: Int, known: Int) {
    self.added = added
    self.known = known
  }
}
