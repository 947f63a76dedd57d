// SPDX-License-Identifier: Apache-2.0

import NameMatching

/// A taxonomy made ready for many look-ups.
public struct TaxonomyIndex: Sendable {
  private let entries: [TaxonomyEntry]
  private let codes: [CodeEntry]
  private let labels: [[Label]]
  /// Places in `entries` by name; values of facets are kept apart and come second.
  private let named: [String: [Int]]
  private let values: [String: [Int]]
  /// Places in `codes` by the code's letters and digits, with and without its classification.
  private let coded: [String: [Int]]

  /// Reads the names of a taxonomy.
  ///
  /// - Complexity: O(length of all names).
  public init(_ taxonomy: Taxonomy) {
    entries = taxonomy.entries
    codes = taxonomy.codes
    labels = entries.map { entry in
      Set(([entry.id, entry.name] + entry.aliases).map(\.plainWords)).sorted().map(Label.init)
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
    var coded: [String: [Int]] = [:]
    for (place, entry) in codes.enumerated() {
      for key in Self.keys(of: entry.code) { coded[key, default: []].append(place) }
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
    let label = Label(wanted)
    var ranked = zip(entries, labels).compactMap { entry, labels in
      labels.compactMap { label.distance(to: $0) }.min().map { (distance: $0, entry: entry) }
    }
    let digits = Label(text.lettersAndDigits)
    if digits.text.utf8.contains(where: { (0x30...0x39).contains($0) }) {
      ranked += codes.compactMap { entry in
        Self.keys(of: entry.code).compactMap { digits.distance(toCode: $0) }.min()
          .map { ($0, .code(entry)) }
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

/// A name by which an entry can be found.
private struct Label: Sendable {
  let text: String
  let scalars: [Unicode.Scalar]
  /// One bit for each letter in it, by which most names are ruled out at once.
  let letters: UInt64

  init(_ text: String) {
    self.text = text
    scalars = Array(text.unicodeScalars)
    letters = scalars.reduce(0) { $0 | 1 << UInt64($1.value & 63) }
  }

  /// How far this text is from a label, or `nil` when it is too far to have been meant.
  func distance(to label: Label) -> Int? {
    // A label that has all the words is as near as one slip of the finger.
    let words = Set(text.split(separator: " ")).subtracting(["and"])
    if !words.isEmpty, letters & ~label.letters == 0,
      words.isSubset(of: label.text.split(separator: " "))
    {
      return 1
    }
    return distance(to: label, most: max(1, min(scalars.count, label.scalars.count) / 3))
  }

  /// How far these digits are from a code, or `nil` when too far.
  func distance(toCode key: String) -> Int? { distance(to: Label(key), most: 1) }

  private func distance(to label: Label, most: Int) -> Int? {
    guard abs(scalars.count - label.scalars.count) <= most,
      // Each letter that only one of the two has costs an edit.
      (letters & ~label.letters).nonzeroBitCount <= most,
      (label.letters & ~letters).nonzeroBitCount <= most
    else { return nil }
    let edits = EditDistance.between(scalars, label.scalars)
    return edits <= most ? edits : nil
  }
}
