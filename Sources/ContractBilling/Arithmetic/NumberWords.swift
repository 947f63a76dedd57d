// SPDX-License-Identifier: Apache-2.0

/// The words in which large numbers are told.
public enum NumberWords: String, CaseIterable, Codable, Hashable, Sendable {
  /// Lakh (1,00,000) and crore (1,00,00,000), as India counts.
  case indian
  /// Million and billion (a thousand million).
  case international

  /// The words from the largest.
  fileprivate var words: [ScaleWord] {
    switch self {
    case .indian: [.crore, .lakh]
    case .international: [.billion, .million]
    }
  }

  /// The grouping of digits that goes with the words.
  var grouping: DigitGrouping { self == .indian ? .indian : .international }
}

extension Rational {
  /// Splits a number into the largest word that it holds and the figure before the word.
  ///
  /// - Parameters:
  ///   - words: The words.
  ///   - places: The decimal places of the figure, 0 to 30; nil keeps the exact value.
  ///   - mode: How the figure goes to one of those places.
  /// - Returns: The figure, and the word or nil for a number below all of them.
  /// - Throws: ``BillingError`` as ``rounded(_:places:)`` does.
  func inWords(
    _ words: NumberWords, places: Int?, rounding mode: RoundingMode
  ) throws(BillingError) -> (figure: Rational, word: String?) {
    var larger: ScaleWord?
    for word in words.words {
      defer { larger = word }
      let divisor = Rational(word.rawValue)
      guard magnitude >= divisor else { continue }
      guard let places else { return (try self / divisor, "\(word)") }
      let figure = try (self / divisor).rounded(mode, places: places)
      // A figure that rounds to the next word, such as 100 lakh, is told in that word.
      guard let larger, try figure.magnitude * divisor >= Rational(larger.rawValue) else {
        return (figure, "\(word)")
      }
      return (try figure * divisor / Rational(larger.rawValue), "\(larger)")
    }
    return (self, nil)
  }
}
