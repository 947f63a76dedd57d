// SPDX-License-Identifier: Apache-2.0

import CourseModel
import Testing

/// The short way to a normal form must end where the long way does.
struct QuickTextTests {
  /// A letter outside of the quick texts, which sends the whole text the long way.
  private static let far = "ж"

  @Test("a text of ASCII and typographic marks has one normal form, whichever way it is worked out")
  func sameForm() {
    let characters =
      (UInt32(0)..<0x80).compactMap { Unicode.Scalar($0) }
      + "‘’‚‛“”„‟‐‑‒–—―…′″\u{A0}\u{2009}\u{202F}".unicodeScalars
      + (UInt32(0xA2)...0xA5).compactMap { Unicode.Scalar($0) }
      + (UInt32(0x20A0)...0x20C0).compactMap { Unicode.Scalar($0) }
    for first in characters {
      for second in characters {
        let text = "Ab" + String(first) + String(second) + "C"
        let long = TextComparison.normal(text + Self.far)
        #expect(TextComparison.normal(text) + Self.far == long, "\(text.debugDescription)")
      }
    }
  }

  @Test("forbidden characters are found in the bytes wherever they are found among the characters")
  func forbiddenCharacters() {
    for number in UInt32(0)...0x10FFFF {
      guard let scalar = Unicode.Scalar(number) else { continue }
      let isForbidden = ForbiddenCharacters.contains(scalar)
      if ForbiddenCharacters.isAny(in: "a\(scalar)é") != isForbidden {
        Issue.record("U+\(String(number, radix: 16))")
      }
    }
  }

  @Test(
    "spaces at the ends go, and inside become one", arguments: ["  a \t b\n", "a\u{A0}\u{2009}b"])
  func spaces(text: String) {
    #expect(TextComparison.normal(text) == "a b")
  }
}
