// SPDX-License-Identifier: Apache-2.0

extension String {
  /// The text with every line end as LF.
  var withPlainLineEnds: String {
    guard utf8.contains(0x0D) else { return self }
    var plain: [UInt8] = []
    var wasReturn = false
    for byte in utf8 {
      if byte == 0x0D {
        plain.append(0x0A)
      } else if byte != 0x0A || !wasReturn {
        plain.append(byte)
      }
      wasReturn = byte == 0x0D
    }
    return String(decoding: plain, as: UTF8.self)
  }

  /// The text without the white space that importers trim, at its start.
  var trimmingStart: String {
    String(decoding: utf8.drop(while: SourceLines.isWhite), as: UTF8.self)
  }

  /// The text without the white space that importers trim, at its end.
  var trimmingEnd: String {
    guard let last = utf8.lastIndex(where: { !SourceLines.isWhite($0) }) else { return "" }
    return String(decoding: utf8[...last], as: UTF8.self)
  }

  /// The text without the white space that importers trim, at its ends.
  var trimmingWhite: String { trimmingStart.trimmingEnd }

  /// The text of a file; a byte-order mark that belongs to the text is not taken for the file's.
  var guardingFirstMark: String {
    unicodeScalars.first == "\u{FEFF}" ? "\u{FEFF}" + self : self
  }

  /// The text in quotation marks, cut after 40 characters.
  var quoted: String {
    let line = unicodeScalars.prefix(200).map { $0 == "\n" ? " " : String($0) }.joined()
    return line.count > 40 ? "“\(line.prefix(39))…”" : "“\(line)”"
  }
}
