// SPDX-License-Identifier: Apache-2.0

import ContractBilling
import LessonMarkdown

/// The hash by which an attempt knows the question it answered.
///
/// FNV-1a with 64 bits (G. Fowler, L. C. Noll, K.-P. Vo, D. Eastlake, “The FNV Non-Cryptographic
/// Hash Algorithm”, IETF draft-eastlake-fnv) over the normal form of the question's texts. It tells
/// edits apart; it protects against nothing.
enum ContentHash {
  /// The hash of a prompt, what can be answered, and how it counts.
  ///
  /// What a question does not use adds nothing, so that a new possibility changes no hash.
  static func of(prompt: [Block], kind: Question.Kind, scoring: Scoring) -> String {
    var hash = FNV1a()
    hash.add(prompt.plainText)
    add(kind, to: &hash)
    if let rule = scoring.rule, rule != Scoring.rules(for: kind).first {
      hash.add("scoring \(rule.rawValue)")
    }
    if let share = scoring.singlePoint { hash.add("single point \(share)") }
    return hash.hexadecimal
  }

  private static func add(_ kind: Question.Kind, to hash: inout FNV1a) {
    switch kind {
    case .singleChoice(let options), .multipleChoice(let options):
      hash.add("choice")
      add(options, to: &hash)
    case .trueFalse(let options):
      hash.add("true or false")
      add(options, to: &hash)
    case .hotSpots(let spots):
      hash.add("hot spots")
      add(spots, to: &hash)
    case .ordering(let items):
      hash.add("ordering")
      for item in items { hash.add(item.text.plainText) }
    case .matching(let matching):
      hash.add("matching")
      for (row, partner) in zip(matching.rows, matching.partners) {
        hash.add(row.text.plainText)
        hash.add(partner.text.plainText)
      }
      for extra in matching.partners.dropFirst(matching.rows.count) {
        hash.add("extra " + extra.text.plainText)
      }
    case .sorting(let sorting):
      hash.add("sorting")
      var used: Set<Int> = []
      for (item, categories) in zip(sorting.items, sorting.keys) {
        used.formUnion(categories)
        hash.add(item.text.plainText)
        for category in categories { hash.add(sorting.categories[category].text.plainText) }
      }
      for extra in sorting.categories where !used.contains(extra.id) {
        hash.add("extra " + extra.text.plainText)
      }
    case .number(let key):
      hash.add("number")
      add(key, to: &hash)
    case .estimate(let estimate):
      hash.add("estimate")
      add(estimate.key, to: &hash)
      let scale = estimate.scale
      hash.add("\(scale.lowest) \(scale.highest) \(scale.step)")
    case .cloze(let blanks):
      hash.add("cloze")
      for blank in blanks {
        if let number = blank.number {
          hash.add("number")
          add(number, to: &hash)
        } else {
          hash.add(blank.accepted.joined(separator: "|"))
          add(blank.rules, to: &hash)
        }
      }
    case .shortText(let text):
      hash.add("short text")
      for answer in text.answers {
        // Case may matter, so the bytes count as they stand.
        hash.add(exactly: answer.pattern)
        hash.add("\(answer.weight)")
      }
      add(text.rules, to: &hash)
    case .freeText(let points):
      hash.add("free text")
      for point in points { hash.add("\(point.points) \(point.text.plainText)") }
    }
  }

  private static func add(_ options: [Question.Option], to hash: inout FNV1a) {
    for option in options {
      hash.add((option.isCorrect ? "+" : "-") + option.text.plainText)
      if let weight = option.weight { hash.add("weight \(weight)") }
    }
  }

  private static func add(_ key: Question.NumberKey, to hash: inout FNV1a) {
    hash.add("\(key.value.numerator)/\(key.value.denominator) \(key.unit?.name ?? "")")
    hash.add("\(key.tolerance)")
    for rung in key.ladder { hash.add("\(rung.value) \(rung.tolerance) \(rung.weight)") }
    if key.unitPolicy != Question.UnitPolicy() {
      hash.add("unit \(key.unitPolicy.isRequired) \(key.unitPolicy.penalty)")
    }
  }

  private static func add(_ rules: TextRules, to hash: inout FNV1a) {
    if rules == TextRules() { return }
    let flags = [
      rules.caseMatters, rules.ignoresPunctuation, rules.ignoresArticles, rules.ignoresAccents,
      rules.ignoresPlural,
    ]
    hash.add("text " + flags.map { $0 ? "1" : "0" }.joined())
  }
}

/// The FNV-1a hash of a sequence of texts.
struct FNV1a {
  private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

  /// Adds a text in its normal form, and an end mark so that “ab” + “c” differs from “a” + “bc”.
  mutating func add(_ text: String) {
    add(exactly: TextComparison.normal(text))
  }

  /// Adds a text as it stands, and an end mark.
  mutating func add(exactly text: String) {
    for byte in text.utf8 { add(byte) }
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
