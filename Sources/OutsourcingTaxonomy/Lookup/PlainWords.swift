// SPDX-License-Identifier: Apache-2.0

extension StringProtocol {
  /// Lower-case words with single spaces between them, by which names are compared.
  ///
  /// Everything but letters and digits parts words, and `&` reads as "and".
  /// - Complexity: O(length).
  var plainWords: String {
    var words = String.UnicodeScalarView()
    var isBetweenWords = false
    func append(_ scalar: Unicode.Scalar) {
      if isBetweenWords, !words.isEmpty { words.append(" ") }
      isBetweenWords = false
      words.append(scalar)
    }
    for scalar in lowercased().unicodeScalars {
      if scalar.isLetterOrDigit {
        append(scalar)
      } else {
        isBetweenWords = true
        guard scalar == "&" else { continue }
        "and".unicodeScalars.forEach(append)
        isBetweenWords = true
      }
    }
    return String(words)
  }

  /// The ASCII letters and digits alone, in lower case, by which codes are compared.
  var lettersAndDigits: String {
    var kept = String.UnicodeScalarView()
    for scalar in lowercased().unicodeScalars where scalar.isASCII && scalar.isLetterOrDigit {
      kept.append(scalar)
    }
    return String(kept)
  }
}

extension Unicode.Scalar {
  fileprivate var isLetterOrDigit: Bool {
    isASCII
      ? ("a"..."z").contains(self) || ("0"..."9").contains(self) || ("A"..."Z").contains(self)
      : properties.isAlphabetic || properties.numericType != nil
  }
}
