// SPDX-License-Identifier: Apache-2.0

import NameMatching

extension Taxonomy {
  /// Every entry that can be looked up: the types, then the voice processes.
  public var entries: [TaxonomyEntry] {
    types.map(TaxonomyEntry.processType) + voiceProcesses.map(TaxonomyEntry.voiceProcess)
  }

  /// The entry with an id, in lower case as it is stored.
  public func entry(id: String) -> TaxonomyEntry? { entries.first { $0.id == id } }

  /// Finds the entry that a typed text means.
  ///
  /// Ids, names and aliases count alike. Letter case and everything but letters and digits are
  /// ignored, and `&` reads as "and": `lpo`, `Legal-Process Outsourcing` and `kpo.legal` all find
  /// `kpo.legal`. Texts of more than 64 characters come near nothing.
  ///
  /// - Complexity: O(entries × length²).
  public func find(_ text: String) -> TaxonomyMatch {
    let wanted = text.plainWords
    guard !wanted.isEmpty else { return .unknown(near: []) }
    let candidates = entries.map { (entry: $0, labels: labels(of: $0)) }
    let exact = candidates.filter { $0.labels.contains(wanted) }.map(\.entry)
    if let only = exact.first, exact.count == 1 { return .one(only) }
    guard exact.isEmpty else { return .several(exact) }

    let longest = 64
    guard wanted.count <= longest else { return .unknown(near: []) }
    let words = Set(wanted.split(separator: " ")).subtracting(["and"])
    let ranked = candidates.compactMap { entry, labels in
      labels.compactMap { distance(wanted, words, $0) }.min().map { (distance: $0, entry: entry) }
    }
    // The sort is stable, so that entries equally near keep the taxonomy's order.
    let nearest = ranked.sorted { $0.distance < $1.distance }
    return .unknown(near: nearest.prefix(5).map(\.entry))
  }

  /// How far a text is from a label, or `nil` when it is too far to have been meant.
  private func distance(
    _ wanted: String, _ words: Set<Substring>, _ label: String
  ) -> Int? {
    // A label that has all the words is as near as one slip of the finger.
    if !words.isEmpty, words.isSubset(of: label.split(separator: " ")) { return 1 }
    let lengths = [wanted.unicodeScalars.count, label.unicodeScalars.count]
    let most = max(1, min(lengths[0], lengths[1]) / 3)
    guard abs(lengths[0] - lengths[1]) <= most else { return nil }
    let edits = EditDistance.between(Array(wanted.unicodeScalars), Array(label.unicodeScalars))
    return edits <= most ? edits : nil
  }

  private func labels(of entry: TaxonomyEntry) -> Set<String> {
    Set(([entry.id, entry.name] + entry.aliases).map(\.plainWords))
  }
}
