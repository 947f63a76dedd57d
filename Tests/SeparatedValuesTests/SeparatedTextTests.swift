// SPDX-License-Identifier: Apache-2.0

import SeparatedValues
import Testing

struct SeparatedTextTests {
  @Test("no cell begins a formula, and each is read back as it was")
  func formulas() throws {
    let cells = [
      "=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "'=1", "''=1", "'", "'a", "＝1",
      "=HYPERLINK(\"http://x\",\"y\")", "a=1", "", " =1", "\"=1", "-", "\u{200B}=1", "'\u{200B}=1",
      "\u{200B}'=1", "\u{200B}",
    ]
    let text = SeparatedText.text([cells + ["end"]])
    let read = try SeparatedText(reading: Array(text.utf8))
    #expect(read.rows.map { $0.map(\.text) } == [cells + ["end"]])
    // What a reader without our rule sees in each cell.
    for cell in cells {
      let alone = SeparatedText.text([[cell, "end"]])
      let seen = alone.hasPrefix("\"") ? alone.dropFirst() : alone[...]
      let first = try #require(seen.unicodeScalars.first)
      #expect(cell.hasPrefix("\"") || !"=+-@\t\r\n＝".unicodeScalars.contains(first), "\(cell)")
    }
    #expect(SeparatedText.text([["=1+1", "a,b", "x"]]) == "'=1+1,\"a,b\",x\r\n")
  }

  @Test("random rows of random cells are read back as they were", arguments: 1...50)
  func cells(seed: Int) throws {
    var random = Seeded(seed)
    let alphabet = Array(",;\t\"'=+-@\r\n aé\u{301}\u{FEFF}न0😀\u{0}\u{1B}".unicodeScalars)
    let rows = (0..<20).map { _ in
      (0..<(random.below(5) + 1)).map { _ in
        var text = String.UnicodeScalarView()
        for _ in 0..<random.below(6) { text.append(alphabet[random.below(alphabet.count)]) }
        return String(text)
      } + ["end"]
    }
    for separator in SeparatedText.Separator.allCases {
      // The first line tells the separator.
      let text = SeparatedText.text([["a", "b"]] + rows, separator: separator, byteOrderMark: true)
      let read = try SeparatedText(reading: Array(text.utf8))
      #expect(read.separator == separator)
      #expect(
        read.rows.dropFirst().map { $0.map { Array($0.text.utf8) } }
          == rows.map { $0.map { Array($0.utf8) } })
    }
  }
}

/// A repeatable source of numbers (SplitMix64, Sebastiano Vigna 2015, public domain).
private struct Seeded: RandomNumberGenerator {
  private var state: UInt64

  init(_ seed: Int) { state = UInt64(seed) }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var word = state
    word = (word ^ (word >> 30)) &* 0xBF58_476D_1CE4_E5B9
    word = (word ^ (word >> 27)) &* 0x94D0_49BB_1331_11EB
    return word ^ (word >> 31)
  }

  mutating func below(_ bound: Int) -> Int { Int.random(in: 0..<bound, using: &self) }
}
