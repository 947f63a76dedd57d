// SPDX-License-Identifier: Apache-2.0

extension Taxonomy {
  /// Every entry that can be looked up by a name: types, voice processes, lines of business, roles,
  /// topics, and then the values of facets.
  public var entries: [TaxonomyEntry] {
    types.map(TaxonomyEntry.processType) + voiceProcesses.map(TaxonomyEntry.voiceProcess)
      + activities.map(TaxonomyEntry.activity) + roles.map(TaxonomyEntry.role)
      + topics.map(TaxonomyEntry.topic)
      + facets.flatMap { $0.values.map(TaxonomyEntry.facetValue) }
  }

  /// The entry with an id, in lower case as it is stored; a code's id has the form `naics:561421`.
  public func entry(id: String) -> TaxonomyEntry? {
    entries.first { $0.id == id } ?? codes.first { $0.id == id }.map(TaxonomyEntry.code)
  }

  /// Finds the entry that a typed text means; see ``TaxonomyIndex/find(_:)``.
  ///
  /// - Complexity: O(entries × length²). For many look-ups make a ``TaxonomyIndex`` once.
  public func find(_ text: String) -> TaxonomyMatch { TaxonomyIndex(self).find(text) }
}
