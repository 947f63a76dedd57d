// SPDX-License-Identifier: Apache-2.0

import ContractBilling

/// The unit of a number: a currency, per cent, a time, any noun, or one per another.
public struct AnswerUnit: Hashable, Codable, Sendable {
  /// The one name by which units are compared: `INR`, `%`, `minute`, `INR per hour`.
  public let name: String

  /// Reads a unit as people write it: `₹`, `Rs.`, `minutes`, `per cent`, `calls/hour`.
  ///
  /// Any word is a unit, without regard to case or a plural s. Nil for an empty text, or one of more
  /// than 40 letters.
  public init?(_ written: String) {
    let text = TextComparison.normal(
      written.split(separator: "/", omittingEmptySubsequences: false).joined(separator: " per "))
    guard !text.isEmpty, text.count <= 40 else { return nil }
    if let known = Self.spellings[text] {
      name = known
    } else {
      let words = text.split(separator: " ").map(String.init)
      name = words.map { Self.spellings[$0] ?? Self.singular($0) }.joined(separator: " ")
    }
  }

  /// The name as it follows a number: `INR`, `%`, `minutes`, `calls per hour`.
  func text(for value: Rational) -> String {
    let words = name.split(separator: " ", maxSplits: 1)
    guard value != .one, let first = words.first, first.last?.isLowercase == true else {
      return name
    }
    let isReply = first.hasSuffix("y") && !"aeiou".contains(first.dropLast().last ?? "a")
    let plural = isReply ? first.dropLast() + "ies" : first + "s"
    return words.count > 1 ? "\(plural) \(words[1])" : String(plural)
  }

  /// Whether a learner who wrote this unit named the other one, perhaps without its “per …”.
  func names(_ key: AnswerUnit) -> Bool {
    self == key || key.name.hasPrefix(name + " per ")
  }

  /// The factor that turns a value in this unit into one in another; nil when they do not convert.
  ///
  /// Times convert into each other.
  func factor(to other: AnswerUnit) -> Rational? {
    if names(other) { return .one }
    guard let own = seconds, let others = other.seconds else { return nil }
    return try? Rational(numerator: Int128(own), denominator: Int128(others))
  }

  /// Whether a text stands for a currency, which may be written before the number.
  static func isCurrency(_ text: String) -> Bool {
    spellings[TextComparison.normal(text)].map { $0.count == 3 && $0.allSatisfy(\.isUppercase) }
      ?? false
  }

  private var seconds: Int? {
    switch name {
    case "second": 1
    case "minute": 60
    case "hour": 3600
    case "day": 86_400
    case "week": 604_800
    default: nil
    }
  }

  private static func singular(_ word: String) -> String {
    if word.hasSuffix("ies"), word.count > 4 { return word.dropLast(3) + "y" }
    if word.hasSuffix("s"), !word.hasSuffix("ss"), word.count > 2 { return String(word.dropLast()) }
    return word
  }

  /// Spellings in the normal form of ``TextComparison``, each with its one name.
  private static let spellings: [String: String] = {
    var names: [String: String] = [:]
    for currency in Currency.all {
      names[currency.code.lowercased()] = currency.code
      if let symbol = currency.symbol { names[TextComparison.normal(symbol)] = currency.code }
    }
    let groups: [(String, [String])] = [
      ("INR", ["rs", "rs.", "re", "rupee", "rupees"]),
      ("USD", ["us$", "dollar", "dollars", "us dollars"]),
      ("EUR", ["euro", "euros"]),
      ("GBP", ["pound", "pounds"]),
      ("PHP", ["peso", "pesos"]),
      ("%", ["%", "percent", "per cent", "pct"]),
      ("second", ["s", "sec", "secs", "sec.", "second", "seconds"]),
      ("minute", ["min", "mins", "min.", "minute", "minutes"]),
      ("hour", ["h", "hr", "hrs", "hr.", "hour", "hours"]),
      ("day", ["d", "day", "days"]),
      // Words that are also currency codes.
      ("all", ["all"]), ("top", ["top"]), ("try", ["try"]), ("cup", ["cup"]), ("mop", ["mop"]),
    ]
    for (name, spellings) in groups {
      for spelling in spellings { names[spelling] = name }
    }
    return names
  }()
}
