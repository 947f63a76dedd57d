// SPDX-License-Identifier: Apache-2.0

/// What a merge did.
public struct MergeReport: Sendable, Hashable {
  /// How many facts were new to the record.
  public let added: Int
  /// How many stood in it already, the same to the letter.
  public let known: Int
  /// The name that the learner gave the export, or nil.
  public let learner: String?

  /// Describes a merge; see the properties.
  public init(added: Int, known: Int, learner: String? = nil) {
    self.added = added
    self.known = known
    self.learner = learner
  }
}
