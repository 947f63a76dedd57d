// SPDX-License-Identifier: Apache-2.0

import Foundation

/// Compares what a learner typed with what was expected, as a patient teacher would.
public enum TextComparison: Sendable {
  /// How near two texts are.
  public enum Nearness: Hashable, Codable, Sendable {
    /// Equal in their normal form.
    case equal
    /// One slip of the keyboard apart: worth a second look, not a point.
    case almost
    /// Something else.
    case different
  }

  /// The normal form of a text.
  ///
  /// In this order: canonical composition (NFC); typographic quotes, dashes and spaces become plain
  /// ones and invisible joiners vanish; white space at the ends goes and inside becomes one space;
  /// case is folded without regard to the locale, by going to upper case and back, so that
  /// ß equals ss.
  public static func normal(_ text: String) -> String {
    if let quick = QuickText.normal(text) { return quick }
    return unfolded(text).uppercased().lowercased().precomposedStringWithCanonicalMapping
  }

  /// The normal form but for the case, which stays.
  static func unfolded(_ text: String) -> String {
    var plain = ""
    for scalar in text.precomposedStringWithCanonicalMapping.unicodeScalars {
      if let folded = folded[scalar] {
        plain += folded
      } else if scalar.properties.isWhitespace {
        plain += " "
      } else {
        plain.unicodeScalars.append(scalar)
      }
    }
    return plain.split(separator: " ").joined(separator: " ")
  }

  /// How near a typed text is to an expected one.
  ///
  /// “Almost” is a Damerau distance of one where the expected text has at least five letters.
  public static func nearness(of typed: String, to expected: String) -> Nearness {
    nearness(of: typed, to: expected, rules: TextRules())
  }

  /// How near a typed text is to an expected one under the rules of a question.
  public static func nearness(
    of typed: String, to expected: String, rules: TextRules
  ) -> Nearness {
    let escaped = expected.replacing("\\", with: "\\\\").replacing("*", with: "\\*")
    return TextPattern(escaped, rules: rules).nearness(of: typed)
  }

  private static let folded: [Unicode.Scalar: String] = {
    var table: [Unicode.Scalar: String] = [:]
    for quote in "‘’‚‛′´`".unicodeScalars { table[quote] = "'" }
    for quote in "“”„‟″«»".unicodeScalars { table[quote] = "\"" }
    for dash in "‐‑‒–—―−﹣－".unicodeScalars { table[dash] = "-" }
    for invisible in "\u{200B}\u{2060}\u{FEFF}\u{00AD}".unicodeScalars { table[invisible] = "" }
    table["…"] = "..."
    // The capital ß has no upper case of its own.
    table["ẞ"] = "SS"
    return table
  }()
}
