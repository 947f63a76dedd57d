// SPDX-License-Identifier: Apache-2.0

import CourseCommands
import Testing

@Suite("A key")
struct KeyTests {
  // Loops in place of test arguments, which would be printed with their control characters.

  @Test("is read from a terminal's bytes")
  func reading() throws {
    let cases: [(String, Key, Int)] = [
      ("a", .character("a"), 1), (" ", .character(" "), 1), ("₹x", .character("₹"), 3),
      ("é", .character("é"), 2), ("🎧", .character("🎧"), 4),
      ("\r", .enter, 1), ("\n", .enter, 1), ("\t", .tab, 1), ("\u{7F}", .backspace, 1),
      ("\u{08}", .backspace, 1), ("\u{04}", .endOfInput, 1), ("\u{0C}", .control("l"), 1),
      ("\u{1B}[A", .up, 3), ("\u{1B}OB", .down, 3), ("\u{1B}[1;5C", .right, 6),
      ("\u{1B}[D", .left, 3), ("\u{1B}[H", .home, 3), ("\u{1B}[4~", .end, 4),
      ("\u{1B}[3~", .delete, 4), ("\u{1B}[5~", .pageUp, 4), ("\u{1B}[6~", .pageDown, 4),
      ("\u{1B}[Z", .backTab, 3), ("\u{1B}", .escape, 1), ("\u{1B}\u{1B}[A", .escape, 1),
      ("\u{1B}x", .other, 2), ("\u{1B}[200~paste", .other, 6), ("\u{1B}[?1;2c", .other, 7),
      ("\0", .other, 1), ("\u{85}", .other, 1),
    ]
    for (bytes, key, length) in cases {
      let first = try #require(Key.first(in: bytes.utf8, isWhole: true))
      #expect(first.key == key && first.length == length, "Of \(bytes.debugDescription).")
    }
  }

  @Test("waits for the rest of its bytes")
  func waiting() {
    for bytes in ["", "\u{1B}", "\u{1B}[", "\u{1B}[1;5", "\u{1B}O"] {
      #expect(Key.first(in: bytes.utf8, isWhole: false) == nil, "Of \(bytes.debugDescription).")
    }
  }

  @Test("any bytes are read to their end, each time at least one")
  func total() {
    var generator = SystemRandomNumberGenerator()
    for _ in 0..<2_000 {
      let seed = generator.next()
      var state = seed
      var bytes = (0..<40).map { _ -> UInt8 in
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        let byte = UInt8(truncatingIfNeeded: state >> 33)
        return byte < 90 ? [0x1B, 0x5B, 0x4F, 0x31, 0x7E][Int(byte) % 5] : byte
      }
      while !bytes.isEmpty {
        guard let first = Key.first(in: bytes, isWhole: true), first.length >= 1,
          first.length <= bytes.count
        else {
          Issue.record("No progress in \(bytes), from seed \(seed).")
          return
        }
        bytes.removeFirst(first.length)
      }
    }
  }
}
