// SPDX-License-Identifier: Apache-2.0

/// One of the things that an ambiguous name may mean.
public struct TaxonomyChoice: Codable, Hashable, Sendable {
  /// What to write instead, which is not ambiguous.
  public let text: String
  /// What tells it from the other choices.
  public let difference: String
}
