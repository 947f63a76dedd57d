// SPDX-License-Identifier: Apache-2.0

extension String {
  /// The text on one line, without characters that could forge what stands around it.
  ///
  /// White space other than a space becomes a space; controls and the marks that turn the direction
  /// of writing (U+202A–202E, U+2066–2069) become U+FFFD.
  var printable: String {
    var result = String.UnicodeScalarView()
    for scalar in unicodeScalars {
      switch scalar.value {
      case 0x09, 0x0A, 0x0D, 0x85, 0x2028, 0x2029: result.append(" ")
      case 0x00...0x1F, 0x7F...0x9F, 0x202A...0x202E, 0x2066...0x2069: result.append("\u{FFFD}")
      default: result.append(scalar)
      }
    }
    return String(result)
  }

  /// The printable text as it stands in HTML, in an element or in a quoted attribute.
  package var escapedForHTML: String {
    var result = ""
    for scalar in printable.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "'": result += "&#39;"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
