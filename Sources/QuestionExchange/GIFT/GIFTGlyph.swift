// SPDX-License-Identifier: Apache-2.0

/// A byte of GIFT after its escapes were resolved.
struct GIFTGlyph {
  var byte: UInt8
  /// Whether an escape made it text, so that it controls nothing.
  var isLiteral: Bool
  /// Its place in the file.
  var offset: Int

  /// Whether it is a sign of the grammar.
  func isControl(_ sign: Unicode.Scalar) -> Bool {
    !isLiteral && UInt32(byte) == sign.value
  }

  /// The signs that a backslash makes text, apart from `n`.
  static let escapable = Array(":#={}~\\".utf8)

  /// Appends the glyphs of a line; a backslash before any other sign stays.
  static func append(_ range: Range<Int>, of bytes: [UInt8], to glyphs: inout [GIFTGlyph]) {
    var index = range.lowerBound
    while index < range.upperBound {
      var glyph = GIFTGlyph(byte: bytes[index], isLiteral: false, offset: index)
      if glyph.byte == UInt8(ascii: "\\"), index + 1 < range.upperBound {
        let next = bytes[index + 1]
        if escapable.contains(next) || next == UInt8(ascii: "n") {
          glyph.byte = next == UInt8(ascii: "n") ? 0x0A : next
          glyph.isLiteral = true
          index += 1
        }
      }
      glyphs.append(glyph)
      index += 1
    }
  }
}

/// A stretch of a question.
typealias GIFTGlyphs = ArraySlice<GIFTGlyph>

extension GIFTGlyphs {
  /// The text, without escapes.
  var text: String { String(decoding: map(\.byte), as: UTF8.self) }

  /// Without white space at its start.
  var trimmingStart: Self { drop { SourceLines.isWhite($0.byte) } }

  /// Without white space at its ends.
  var trimmed: Self {
    guard let last = lastIndex(where: { !SourceLines.isWhite($0.byte) }) else {
      return self[..<startIndex]
    }
    return self[...last].trimmingStart
  }

  func firstIndex(ofControl sign: Unicode.Scalar) -> Int? {
    firstIndex { $0.isControl(sign) }
  }

  func contains(control sign: Unicode.Scalar) -> Bool {
    contains { $0.isControl(sign) }
  }

  /// Whether the signs of a word stand at an index, none escaped.
  func holds(_ word: StaticString, at index: Int) -> Bool {
    let length = word.utf8CodeUnitCount
    guard index + length <= endIndex else { return false }
    return word.withUTF8Buffer { signs in
      (0..<length).allSatisfy { place in
        !self[index + place].isLiteral && self[index + place].byte == signs[place]
      }
    }
  }

  /// Where a word stands first.
  func firstIndex(of word: StaticString) -> Int? {
    indices.first { holds(word, at: $0) }
  }

  /// Where a word stands last.
  func lastIndex(of word: StaticString) -> Int? {
    indices.last { holds(word, at: $0) }
  }

  /// The pieces between signs; each piece but the first begins with its sign.
  func pieces(beforeControls signs: [Unicode.Scalar]) -> [Self] {
    var pieces: [Self] = []
    var start = startIndex
    for index in indices where signs.contains(where: { self[index].isControl($0) }) {
      pieces.append(self[start..<index])
      start = index
    }
    pieces.append(self[start...])
    return pieces
  }
}
