// SPDX-License-Identifier: Apache-2.0

import ContractBilling
import LessonMarkdown

/// The hash by which an attempt knows the question it answered.
///
/// FNV-1a with 64 bits (G. Fowler, L. C. Noll, K.-P. Vo, D. Eastlake, “The FNV Non-Cryptographic
/// Hash Algorithm”, IETF draft-eastlake-fnv) over the normal form of the question's texts. It tells
/// edits apart; it protects against nothing.
enum ContentHash {
  /// The hash of a prompt and what can be answered.
  static func of(prompt: [Block], kind: Question.Kind) -> String {
    var hash = FNV1a()
    hash.add(prompt.plainText)
    switch kind {
    case .singleChoice(let options), .multipleChoice(let options):
      hash.add("choice")
      for option in options { hash.add((option.isCorrect ? "+" : "-") + option.text.plainText) }
    case .ordering(let items):
      hash.add("ordering")
      for item in items { hash.add(item.text.plainText) }
    case .matching(let matching):
      hash.add("matching")
      for (row, partner) in zip(matching.rows, matching.partners) {
        hash.add(row.text.plainText)
        hash.add(partner.text.plainText)
      }
    case .sorting(let sorting):
      hash.add("sorting")
      for (item, category) in zip(sorting.items, sorting.key) {
        hash.add(item.text.plainText)
        hash.add(sorting.categories[category].text.plainText)
      }
    case .number(let key):
      hash.add("number")
      hash.add("\(key.value.numerator)/\(key.value.denominator) \(key.unit?.name ?? "")")
      hash.add("\(key.tolerance)")
    case .cloze(let blanks):
      hash.add("cloze")
      for blank in blanks { hash.add(blank.accepted.joined(separator: "|")) }
    }
    return hash.hexadecimal
  }
}

/// The FNV-1a hash of a sequence of texts.
struct FNV1a {
  private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

  /// Adds a text in its normal form, and an end mark so that “ab” + “c” differs from “a” + “bc”.
  mutating func add(_ text: String) {
    for byte in TextComparison.normal(text).utf8 { add(byte) }
    add(0xFF)
  }

  private mutating func add(_ byte: UInt8) {
    value = (value ^ UInt64(byte)) &* 0x0000_0100_0000_01B3
  }

  /// The value in 16 digits.
  var hexadecimal: String {
    let digits = String(value, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}
