// SPDX-License-Identifier: Apache-2.0

import Foundation
import TerminalText

extension Terminal {
  /// Writes a value as JSON, with sorted keys, ended by a newline.
  ///
  /// - Throws: `EncodingError`, for a number that is not finite.
  package func showJSON(_ value: some Encodable) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    showJSON(text: String(decoding: try encoder.encode(value), as: UTF8.self))
  }

  /// Writes a JSON text, or lines of JSON, as its characters allow; see ``HarmlessJSON``.
  package func showJSON(text: String) {
    write(HarmlessJSON.harmless(text))
    if !text.hasSuffix("\n") { write("\n") }
  }
}

/// JSON whose texts hold no character that a terminal could obey.
package enum HarmlessJSON: Sendable {
  /// Writes each character that ``HarmlessText`` would change as a JSON escape, which means the
  /// same; such a character stands nowhere but inside a text.
  ///
  /// - Parameter json: JSON; newlines and spaces between values stay.
  /// - Returns: The same values.
  package static func harmless(_ json: String) -> String {
    var result = ""
    for scalar in json.unicodeScalars {
      let text = String(scalar)
      if HarmlessText.harmless(text, keeping: [.newlines, .tabs]) == text {
        result += text
      } else {
        for unit in text.utf16 {
          let digits = String(unit, radix: 16)
          result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
        }
      }
    }
    return result
  }
}
