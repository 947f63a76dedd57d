// SPDX-License-Identifier: Apache-2.0

import TerminalText

/// The one filter between foreign text and a document of markup (XML).
enum MarkupText {
  /// Makes a text harmless for its reader and for the markup around it, in content and in quoted
  /// attributes alike.
  ///
  /// What a terminal must not be sent is no character of XML either (XML 1.0, production 2), so
  /// the filter for terminals comes first; the five characters with a meaning follow.
  ///
  /// - Parameters:
  ///   - text: Text from anywhere.
  ///   - keepsNewlines: Whether newlines stay; otherwise they become spaces.
  /// - Returns: Text that ends no element, attribute or comment.
  static func harmless(_ text: String, keepingNewlines keepsNewlines: Bool = false) -> String {
    var result = ""
    for character in HarmlessText.harmless(text, keeping: keepsNewlines ? .newlines : [])
      .unicodeScalars
    {
      switch character {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "'": result += "&#39;"
      default: result.unicodeScalars.append(character)
      }
    }
    return result
  }
}
