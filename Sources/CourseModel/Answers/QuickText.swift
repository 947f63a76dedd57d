// SPDX-License-Identifier: Apache-2.0

/// Texts of ASCII, of the typographic marks that become ASCII and of currency signs: most texts of a
/// lesson, whose normal form needs no look into Unicode's tables.
enum QuickText {
  /// The normal form of ``TextComparison/normal(_:)``; nil for a text with any other character.
  static func normal(_ text: String) -> String? {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count)
    var isAfterSpace = false
    func add(_ byte: UInt8) {
      if isAfterSpace, !bytes.isEmpty { bytes.append(0x20) }
      isAfterSpace = false
      bytes.append(byte)
    }
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x20, 0x09...0x0D, 0xA0, 0x2009, 0x202F: isAfterSpace = true
      case 0x41...0x5A: add(UInt8(scalar.value) | 0x20)
      case 0x60, 0x2018...0x201B, 0x2032: add(UInt8(ascii: "'"))
      case 0x201C...0x201F, 0x2033: add(UInt8(ascii: "\""))
      case 0x2010...0x2015: add(UInt8(ascii: "-"))
      case 0x2026: for _ in 0..<3 { add(UInt8(ascii: ".")) }
      case 0..<0x80: add(UInt8(scalar.value))
      case 0xA2...0xA5, 0x20A0...0x20C0:
        // No letters: they have no case, and stand alone in every form.
        for byte in String(scalar).utf8 { add(byte) }
      default: return nil
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
