// SPDX-License-Identifier: Apache-2.0

import Foundation

extension TextComparison {
  /// The form in which texts are compared under a question's rules.
  ///
  /// First all that ``normal(_:)`` does, but for the case where it matters; joiners and direction marks
  /// vanish. Then, each only if the rules say so: punctuation becomes a space, or nothing inside a
  /// word; articles go; marks on letters go; a plural s goes.
  static func form(_ text: String, rules: TextRules) -> String {
    var plain = rules.caseMatters ? unfolded(text) : normal(text)
    plain.unicodeScalars.removeAll { invisible.contains($0) }
    if rules.ignoresPunctuation { plain = withoutPunctuation(plain) }
    if rules.ignoresAccents { plain = withoutAccents(plain) }
    var words = plain.split(separator: " ").map(String.init)
    if rules.ignoresArticles {
      let rest = words.filter { !["a", "an", "the"].contains($0.lowercased()) }
      // “The” alone is an answer and no article.
      if !rest.isEmpty { words = rest }
    }
    if rules.ignoresPlural { words = words.map(singular) }
    return words.joined(separator: " ").precomposedStringWithCanonicalMapping
  }

  /// Joiners of scripts and emoji, and marks of direction.
  private static let invisible: Set<Unicode.Scalar> = [
    "\u{200C}", "\u{200D}", "\u{200E}", "\u{200F}", "\u{061C}", "\u{FE0E}", "\u{FE0F}",
  ]

  private static func withoutPunctuation(_ text: String) -> String {
    var plain = ""
    for scalar in text.unicodeScalars {
      switch scalar.properties.generalCategory {
      case .dashPunctuation, .connectorPunctuation: plain += " "
      case .openPunctuation, .closePunctuation, .initialPunctuation, .finalPunctuation,
        .otherPunctuation:
        continue
      default: plain.unicodeScalars.append(scalar)
      }
    }
    return plain
  }

  private static func withoutAccents(_ text: String) -> String {
    var plain = ""
    for scalar in text.decomposedStringWithCanonicalMapping.unicodeScalars {
      // Only the marks of Latin, Greek and Cyrillic letters; a vowel sign of Devanagari is a letter.
      if (0x0300...0x036F).contains(scalar.value) { continue }
      plain.unicodeScalars.append(scalar)
    }
    return plain
  }

  /// The word without a plural s: calls, agencies, boxes; not process, bus or analysis.
  private static func singular(_ word: String) -> String {
    let small = word.lowercased()
    if small.count > 4, small.hasSuffix("ies") { return word.dropLast(3) + "y" }
    for ending in ["sses", "xes", "ches", "shes", "zes"] where small.hasSuffix(ending) {
      return String(word.dropLast(2))
    }
    guard small.count > 3, small.hasSuffix("s"),
      !["ss", "us", "is"].contains(where: small.hasSuffix)
    else { return word }
    return String(word.dropLast())
  }
}
