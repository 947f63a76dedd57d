// SPDX-License-Identifier: Apache-2.0

/// A key that was pressed while the terminal sends each one at once.
package enum Key: Sendable, Hashable {
  /// A character that can be seen, or a space.
  case character(Character)
  case enter, escape, tab, backTab, backspace, delete
  case up, down, left, right, home, end, pageUp, pageDown
  /// A letter pressed with Ctrl, in lower case; those with a key of their own come as that key.
  case control(Character)
  /// Ctrl-D, or a terminal that is gone: nothing more will come.
  case endOfInput
  /// A key we have no name for.
  case other
}

extension Key {
  /// Reads the first key of a terminal's bytes.
  ///
  /// Sequences are those of ECMA-48 (5.4) and of xterm's `ctlseqs`. One that is not known is
  /// taken away whole, so that its end does not appear as letters.
  ///
  /// - Parameters:
  ///   - bytes: What came and was not read yet.
  ///   - isWhole: Whether nothing follows soon, so that a lone escape byte is the Escape key.
  /// - Returns: The key and how many bytes it took, or nil when more bytes are needed.
  package static func first(
    in bytes: some Collection<UInt8>, isWhole: Bool
  ) -> (key: Key, length: Int)? {
    let bytes = Array(bytes)
    guard let first = bytes.first else { return nil }
    switch first {
    case 0x0A, 0x0D: return (.enter, 1)
    case 0x09: return (.tab, 1)
    case 0x08, 0x7F: return (.backspace, 1)
    case 0x04: return (.endOfInput, 1)
    case 0x1B: return escapeSequence(bytes, isWhole: isWhole)
    case 0x01...0x1A:
      return (.control(Character(Unicode.Scalar(first + 0x60))), 1)
    case 0x20...0x7E: return (.character(Character(Unicode.Scalar(first))), 1)
    case 0xC2...0xF4: return scalar(bytes, isWhole: isWhole)
    default: return (.other, 1)
    }
  }

  private static func scalar(_ bytes: [UInt8], isWhole: Bool) -> (key: Key, length: Int)? {
    let length = bytes[0] < 0xE0 ? 2 : bytes[0] < 0xF0 ? 3 : 4
    guard bytes.count >= length else { return isWhole ? (.other, bytes.count) : nil }
    guard let text = String(validating: bytes[..<length], as: UTF8.self),
      let scalar = text.unicodeScalars.first, scalar.value >= 0xA0
    else { return (.other, 1) }
    return (.character(Character(scalar)), length)
  }

  private static func escapeSequence(
    _ bytes: [UInt8], isWhole: Bool
  ) -> (key: Key, length: Int)? {
    guard bytes.count >= 2 else { return isWhole ? (.escape, 1) : nil }
    switch bytes[1] {
    case UInt8(ascii: "["):
      let longest = 32
      let rest = bytes.dropFirst(2).prefix(longest)
      guard let end = rest.firstIndex(where: { !(0x20...0x3F).contains($0) }) else {
        return isWhole || rest.count == longest ? (.other, 2 + rest.count) : nil
      }
      guard (0x40...0x7E).contains(bytes[end]) else { return (.other, end) }
      let parameters = String(decoding: bytes[2..<end], as: UTF8.self)
      return (named(parameters, final: bytes[end]), end + 1)
    case UInt8(ascii: "O"):
      guard bytes.count >= 3 else { return isWhole ? (.other, 2) : nil }
      return (named("", final: bytes[2]), 3)
    case 0x1B: return (.escape, 1)
    default: return (.other, 2)
    }
  }

  private static func named(_ parameters: String, final: UInt8) -> Key {
    switch (final, parameters) {
    case (UInt8(ascii: "A"), _): .up
    case (UInt8(ascii: "B"), _): .down
    case (UInt8(ascii: "C"), _): .right
    case (UInt8(ascii: "D"), _): .left
    case (UInt8(ascii: "H"), _), (UInt8(ascii: "~"), "1"), (UInt8(ascii: "~"), "7"): .home
    case (UInt8(ascii: "F"), _), (UInt8(ascii: "~"), "4"), (UInt8(ascii: "~"), "8"): .end
    case (UInt8(ascii: "M"), ""): .enter
    case (UInt8(ascii: "Z"), _): .backTab
    case (UInt8(ascii: "~"), "3"): .delete
    case (UInt8(ascii: "~"), "5"): .pageUp
    case (UInt8(ascii: "~"), "6"): .pageDown
    default: .other
    }
  }
}
