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

  mutating func below(_ limit: Int) -> Int { Int.random(in: 0..<limit, using: &self) }

  mutating func happens(_ oneIn: Int = 2) -> Bool { below(oneIn) == 0 }

  mutating func pick<T>(_ items: [T]) -> T { items[below(items.count)] }

  /// Text of words and of everything the formats could take for their own.
  mutating func text(_ pieces: Int = 6) -> String {
    let words = [
      "agent", "call", " ", " ", "%", "%50%", "#", "####", "=", "~", "{", "}", ":", "::", "->", "-",
      ">", "\\", "\\n", "\n", "\n\n", "//", "[", "]", "[html]", "[plain]", "[x]", "$CATEGORY:", "*",
      "**", "_", "___", "[___ a]", "= 5", "1.", "2)", "- ", "+ ", "### ", "> ", "<b>", "</b>",
      "<!-- x -->", "&amp;", "&#27;", "|", "`", "``", "~~", "http://x.y/z", "www.x.y", "a@b.cd",
      "![i](u)", "[l](u)", "[^1]", "---", "===", "T", "TRUE", "FALSE", "ANSWER: A", "A) x", "B. y",
      "é", "₹", "नमस्ते", "👩\u{200D}💻", "\t", "\u{1B}[31m", "\u{202E}", "5", "5..6", "5:1", "\r\n",
      "\r", "\u{0}", "\u{FEFF}", "\u{FFFC}", "\u{206F}", "    x", "[id:q]", "[tag:t]", ";", "!",
      "\"",
    ]
    return (0..<below(pieces + 1)).map { _ in pick(words) }.joined()
  }

  /// Text of at least one visible word.
  mutating func words() -> String {
    text(4) + pick(["agent", "floor", "list", "T", "5"]) + text(2)
  }
}
