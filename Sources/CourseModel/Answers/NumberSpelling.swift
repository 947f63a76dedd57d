// SPDX-License-Identifier: Apache-2.0

import Foundation

/// The spellings of digits and signs, brought to one.
enum NumberSpelling {
  /// Digits of any script as ASCII, the minus sign as a hyphen, every space as a plain one, `½` as
  /// `1/2`, `10⁵` as `10^5`.
  static func folded(_ text: String) -> String {
    var plain = ""
    var isRaised = false
    for scalar in text.unicodeScalars {
      if let digit = raised[scalar] {
        plain += isRaised ? digit : "^" + digit
        isRaised = true
        continue
      }
      isRaised = false
      if scalar.properties.numericType == .decimal, let digit = scalar.properties.numericValue {
        plain += String(Int(digit))
      } else if let sign = signs[scalar] {
        plain += sign
      } else if scalar.properties.isWhitespace {
        plain += " "
      } else if let fraction = fraction(scalar) {
        plain += (plain.last?.isNumber ?? false ? " " : "") + fraction
      } else {
        plain.unicodeScalars.append(scalar)
      }
    }
    return plain.trimmingSpaces
  }

  /// A character such as ¾ as `3/4`.
  private static func fraction(_ scalar: Unicode.Scalar) -> String? {
    guard scalar.properties.numericType == .numeric else { return nil }
    let parts = String(scalar).precomposedStringWithCompatibilityMapping.split(
      separator: "\u{2044}")
    guard parts.count == 2, parts.allSatisfy({ $0.allSatisfy { $0.isASCII && $0.isNumber } }) else {
      return nil
    }
    return parts.joined(separator: "/")
  }

  private static let signs: [Unicode.Scalar: String] = [
    "\u{2212}": "-", "\u{2013}": "-", "\u{FF0D}": "-", "\u{FF05}": "%", "\u{066A}": "%",
    "\u{066B}": ".", "\u{066C}": ",", "\u{2044}": "/", "\u{2215}": "/", "×": "x", "\u{FF0F}": "/",
    "\u{FF0E}": ".", "\u{FF0C}": ",", "\u{200E}": "", "\u{200F}": "", "\u{FEFF}": "",
  ]

  private static let raised: [Unicode.Scalar: String] = [
    "⁰": "0", "¹": "1", "²": "2", "³": "3", "⁴": "4", "⁵": "5", "⁶": "6", "⁷": "7", "⁸": "8",
    "⁹": "9", "⁻": "-",
  ]
}
