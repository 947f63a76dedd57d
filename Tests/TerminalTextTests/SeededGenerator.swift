// SPDX-License-Identifier: Apache-2.0

/// A repeatable source of random test input (SplitMix64, public domain, Sebastiano Vigna 2015).
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var word = state
    word = (word ^ (word >> 30)) &* 0xBF58_476D_1CE4_E5B9
    word = (word ^ (word >> 27)) &* 0x94D0_49BB_1331_11EB
    return word ^ (word >> 31)
  }

  /// Text that mixes words with everything a terminal could obey or draw askew.
  mutating func hostileText(length: Int) -> String {
    let pieces = [
      "a", "word ", "hyphen-ated ", " ", "\n", "\t", "₹36,000", "漢字", "नमस्ते", "क्षि", "👩\u{200D}💻",
      "🇮🇳", "☎\u{FE0F}", "e\u{301}", "\u{1B}[31m", "\u{1B}]0;x\u{7}", "\u{1B}\\", "\u{9B}2J",
      "\u{9D}8;;x\u{9C}", "\u{0}", "\r", "\u{7F}", "\u{202E}", "\u{2066}", "\u{2028}", "\u{200D}",
      "\u{94D}", "\u{93E}", "\u{FE0F}", "\u{1F1EE}", "\u{E0041}", "\u{FFFF}", "\u{AD}", "\u{301}",
    ]
    return (0..<length).map { _ in pieces.randomElement(using: &self) ?? "" }.joined()
  }
}
