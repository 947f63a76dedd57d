// SPDX-License-Identifier: Apache-2.0

/// A taxonomy made ready for many look-ups.
public struct TaxonomyIndex: Sendable {
  private let entries: [TaxonomyEntry]
  private let codes: [CodeEntry]
  private let labels: [[NameLabel]]
  /// Places in `entries` by name; values of facets are kept apart and come second.
  private let named: [String: [Int]]
  private let values: [String: [Int]]
  /// Places in `codes` by the code's letters and digits, with and without its classification.
  private let coded: [String: [Int]]
  private let codeLabels: [[NameLabel]]

  /// Reads the names of a taxonomy.
  ///
  /// - Complexity: O(length of all names).
  public init(_ taxonomy: Taxonomy) {
    entries = taxonomy.entries
    codes = taxonomy.codes
    labels = entries.map { entry in
      Set(([entry.id, entry.name] + entry.aliases).map(\.plainWords)).sorted().map(NameLabel.init)
    }
    var named: [String: [Int]] = [:]
    var values: [String: [Int]] = [:]
    for (place, entry) in entries.enumerated() {
      for label in labels[place] {
        if case .facetValue = entry {
          values[label.text, default: []].append(place)
        } else {
          named[label.text, default: []].append(place)
        }
      }
    }
    self.named = named
    self.values = values
    let keys = codes.map { Self.keys(of: $0.code) }
    codeLabels = keys.map { $0.sorted().map { NameLabel($0) } }
    var coded: [String: [Int]] = [:]
    for (place, keys) in keys.enumerated() {
      for key in keys { coded[key, default: []].append(place) }
    }
    self.coded = coded
  }

  /// Finds the entry that a typed text means.
  ///
  /// Ids, names, aliases and codes count alike. Letter case and everything but letters and digits
  /// are ignored, and `&` reads as "and": `lpo`, `Legal-Process Outsourcing` and `kpo.legal` all
  /// find `kpo.legal`, and `561421`, `naics:561421` and `NAICS 2022 561421` the same code. A value
  /// of a facet is found when nothing else has the name. Texts of more than 64 characters come near
  /// nothing.
  ///
  /// - Complexity: O(length) for a known name, else O(names × length²).
  public func find(_ text: String) -> TaxonomyMatch {
    let wanted = text.plainWords
    guard !wanted.isEmpty else { return .unknown(near: []) }
    for places in [named[wanted], values[wanted]] {
      guard let places, let first = places.first else { continue }
      return places.count == 1 ? .one(entries[first]) : .several(places.map { entries[$0] })
    }
    if let places = coded[text.lettersAndDigits], let first = places.first {
      return places.count == 1
        ? .one(.code(codes[first])) : .several(places.map { .code(codes[$0]) })
    }
    guard wanted.unicodeScalars.count <= 64 else { return .unknown(near: []) }
    let label = NameLabel(wanted)
    var ranked = zip(entries, labels).compactMap { entry, labels in
      labels.compactMap { label.distance(to: $0) }.min().map { (distance: $0, entry: entry) }
    }
    let digits = NameLabel(text.lettersAndDigits)
    if digits.text.utf8.contains(where: { (0x30...0x39).contains($0) }) {
      ranked += zip(codes, codeLabels).compactMap { entry, labels in
        labels.compactMap { digits.distance(toCode: $0) }.min().map { ($0, .code(entry)) }
      }
    }
    // The sort is stable, so that entries equally near keep the taxonomy's order.
    return .unknown(near: ranked.sorted { $0.distance < $1.distance }.prefix(5).map(\.entry))
  }

  /// What a code may be typed as.
  private static func keys(of code: PublicCode) -> Set<String> {
    var keys: Set<String> = []
    var forms = [code.code]
    if code.scheme == .onet, code.code.hasSuffix(".00") {
      forms.append(String(code.code.dropLast(3)))
    }
    for form in forms {
      keys.insert(form.lettersAndDigits)
      keys.insert("\(code.scheme.prefix)\(form)".lettersAndDigits)
      keys.insert("\(code.scheme.prefix)\(code.edition)\(form)".lettersAndDigits)
    }
    return keys
  }
}
