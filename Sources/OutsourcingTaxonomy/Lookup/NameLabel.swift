// SPDX-License-Identifier: Apache-2.0

import NameMatching

/// A name by which an entry can be found.
struct NameLabel: Sendable {
  let text: String
  let scalars: [Unicode.Scalar]
  let words: Set<Substring>
  /// One bit for each letter in it, by which most names are ruled out at once.
  let letters: UInt64
  /// How often each letter occurs, by its last five bits; the same for the rest.
  let counts: SIMD32<Int16>

  init(_ text: String) {
    self.text = text
    scalars = Array(text.unicodeScalars)
    words = Set(text.split(separator: " ")).subtracting(["and"])
    var counts = SIMD32<Int16>.zero
    for scalar in scalars { counts[Int(scalar.value & 31)] &+= 1 }
    self.counts = counts
    letters = scalars.reduce(0) { $0 | 1 << UInt64($1.value & 63) }
  }

  /// How far this text is from a label, or `nil` when it is too far to have been meant.
  func distance(to label: NameLabel) -> Int? {
    // A label that has all the words is as near as one slip of the finger.
    if !words.isEmpty, letters & ~label.letters == 0,
      words.isSubset(of: label.words)
    {
      return 1
    }
    return distance(to: label, most: min(4, max(1, min(scalars.count, label.scalars.count) / 3)))
  }

  /// How far these digits are from a code, or `nil` when too far.
  func distance(toCode key: NameLabel) -> Int? { distance(to: key, most: 1) }

  private func distance(to label: NameLabel, most: Int) -> Int? {
    guard abs(scalars.count - label.scalars.count) <= most,
      // Each letter that only one of the two has costs an edit.
      (letters & ~label.letters).nonzeroBitCount <= most,
      (label.letters & ~letters).nonzeroBitCount <= most,
      // One edit changes the counts by two at most.
      differences(from: label) <= 2 * most
    else { return nil }
    let edits = EditDistance.between(scalars, label.scalars)
    return edits <= most ? edits : nil
  }

  private func differences(from label: NameLabel) -> Int {
    let differences = counts &- label.counts
    return differences.indices.reduce(0) { $0 + Int(differences[$1].magnitude) }
  }
}
