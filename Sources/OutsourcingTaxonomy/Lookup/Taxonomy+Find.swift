// SPDX-License-Identifier: Apache-2.0

extension Taxonomy {
  /// Every entry that can be looked up by a name: types, voice processes, lines of business, roles,
  /// topics, and then the values of facets.
  public var entries: [TaxonomyEntry] {
    var entries = types.map(TaxonomyEntry.processType)
    entries += voiceProcesses.map(TaxonomyEntry.voiceProcess)
    entries += activities.map(TaxonomyEntry.activity)
    entries += roles.map(TaxonomyEntry.role)
    entries += topics.map(TaxonomyEntry.topic)
    for facet in facets { entries += facet.values.map(TaxonomyEntry.facetValue) }
    return entries
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
