// SPDX-License-Identifier: Apache-2.0

import ContractBilling

/// The unit of a number: a currency, per cent, a time, or any noun.
public struct AnswerUnit: Hashable, Codable, Sendable {
  /// The one name by which units are compared: `INR`, `%`, `minute`, `call`.
  public let name: String

  /// Reads a unit as people write it: `₹`, `Rs.`, `minutes`, `per cent`; nil for an empty text.
  ///
  /// Any other word is a unit too, without regard to case or a plural s.
  public init?(_ written: String) {
    let text = TextComparison.normal(written)
    guard !text.isEmpty, text.count <= 40 else { return nil }
    if let known = Self.spellings[text] {
      name = known
    } else if text.count == 3, text.allSatisfy({ $0.isASCII && $0.isLetter }), written.allSatisfy(\.isUppercase) {
      name = text.uppercased()
    } else {
      name = Self.singular(text)
    }
  }

  /// The number of seconds in a unit of time; nil for other units.
  var seconds: Int? {
    switch name {
    case "second": 1
    case "minute": 60
    case "hour": 3600
    case "day": 86_400
    default: nil
    }
  }

  /// The factor that turns a value in this unit into one in another; nil when they do not convert.
  func factor(to other: AnswerUnit) -> Rational? {
    if self == other { return .one }
    guard let own = seconds, let others = other.seconds else { return nil }
    return try? Rational(numerator: Int128(own), denominator: Int128(others))
  }

  /// Whether the unit is written before the number: a currency sign.
  static func isPrefix(_ text: String) -> Bool {
    guard let unit = spellings[TextComparison.normal(text)] else { return false }
    return unit.count == 3 && unit.allSatisfy(\.isUppercase)
  }

  private static func singular(_ text: String) -> String {
    if text.hasSuffix("ies"), text.count > 4 { return text.dropLast(3) + "y" }
    if text.hasSuffix("s"), !text.hasSuffix("ss"), text.count > 2 { return String(text.dropLast()) }
    return text
  }

  /// Spellings in the normal form of ``TextComparison``, each with its one name.
  private static let spellings: [String: String] = {
    let groups: [(String, [String])] = [
      ("INR", ["inr", "₹", "rs", "rs.", "re", "rupee", "rupees", "indian rupees"]),
      ("USD", ["usd", "$", "us$", "dollar", "dollars", "us dollars"]),
      ("EUR", ["eur", "€", "euro", "euros"]),
      ("GBP", ["gbp", "£", "pound", "pounds"]),
      ("PHP", ["php", "₱", "peso", "pesos"]),
      ("%", ["%", "percent", "per cent", "pct"]),
      ("second", ["s", "sec", "secs", "sec.", "second", "seconds"]),
      ("minute", ["min", "mins", "min.", "minute", "minutes"]),
      ("hour", ["h", "hr", "hrs", "hr.", "hour", "hours"]),
      ("day", ["d", "day", "days"]),
    ]
    var names: [String: String] = [:]
    for (name, spellings) in groups {
      for spelling in spellings { names[spelling] = name }
    }
    return names
  }()
}
