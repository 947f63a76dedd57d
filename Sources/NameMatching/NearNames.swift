// SPDX-License-Identifier: Apache-2.0

/// Finds the names a writer may have meant.
package enum NearNames {
  /// The known names that are nearest to a mistyped one, best first, at most three.
  ///
  /// A name is near when one begins with the other, or when at most a third of its letters differ
  /// (Damerau's distance: one letter added, dropped, changed or two neighbours swapped).
  /// - Complexity: O(names × length²); only the first 64 letters are compared.
  package static func near(_ name: String, among known: some Sequence<String>) -> [String] {
    let typed = Array(name.lowercased().prefix(64))
    guard !typed.isEmpty else { return [] }
    let ranked = known.compactMap { candidate -> (distance: Int, name: String)? in
      let letters = Array(candidate.lowercased().prefix(64))
      let distance = EditDistance.between(typed, letters)
      let isPart =
        typed.count >= 3 && letters.count >= 3
        && (letters.starts(with: typed) || typed.starts(with: letters))
      let allowed = max(1, max(typed.count, letters.count) / 3)
      return distance <= allowed || isPart ? (distance, candidate) : nil
    }
    return ranked.sorted { ($0.distance, $0.name) < ($1.distance, $1.name) }
      .prefix(3).map(\.name)
  }

  /// A question that names the near ones, or a list of all when none is near and they are few.
  package static func suggestion(for name: String, among known: [String]) -> String {
    let near = near(name, among: known)
    if !near.isEmpty { return "Did you mean \(list(near.map { "“\($0)”" }, joinedBy: "or"))?" }
    if known.isEmpty { return "There are none." }
    if known.count <= 12 { return "Known are \(list(known.sorted(), joinedBy: "and"))." }
    return "None of the \(known.count) known names is near."
  }

  /// Joins words as a sentence does: “a, b and c”.
  package static func list(_ words: [String], joinedBy conjunction: String) -> String {
    guard let last = words.last, words.count > 1 else { return words.first ?? "" }
    return words.dropLast().joined(separator: ", ") + " \(conjunction) " + last
  }
}
