// SPDX-License-Identifier: Apache-2.0

import NameMatching
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
    let words = plain.split(separator: " ").joined(separator: " ")
    return words.uppercased().lowercased().precomposedStringWithCanonicalMapping
  }

  /// How near a typed text is to an expected one.
  ///
  /// “Almost” is a Damerau distance of one where the expected text has at least five letters.
  public static func nearness(of typed: String, to expected: String) -> Nearness {
    let given = normal(typed)
    let wanted = normal(expected)
    if given == wanted { return .equal }
    let (givenLetters, wantedLetters) = (Array(given), Array(wanted))
    guard wantedLetters.count >= 5, abs(givenLetters.count - wantedLetters.count) <= 1 else {
      return .different
    }
    return EditDistance.between(givenLetters, wantedLetters) == 1 ? .almost : .different
  }

  private static let folded: [Unicode.Scalar: String] = {
    var table: [Unicode.Scalar: String] = [:]
    for quote in "‘’‚‛′´`".unicodeScalars { table[quote] = "'" }
    for quote in "“”„‟″«»".unicodeScalars { table[quote] = "\"" }
    for dash in "‐‑‒–—―−﹣－".unicodeScalars { table[dash] = "-" }
    for invisible in "\u{200B}\u{2060}\u{FEFF}\u{00AD}".unicodeScalars { table[invisible] = "" }
    table["…"] = "..."
    return table
  }()
}
