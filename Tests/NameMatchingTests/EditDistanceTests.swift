// SPDX-License-Identifier: Apache-2.0

import NameMatching
import Testing

struct EditDistanceTests {
  private func editDistance(_ first: String, _ second: String) -> Int {
    EditDistance.between(Array(first.unicodeScalars), Array(second.unicodeScalars))
  }

  @Test(
    "counts insertions, removals, replacements and swaps",
    arguments: [
      ("", "", 0), ("", "abc", 3), ("abc", "abc", 0), ("abc", "abd", 1), ("abc", "ab", 1),
      ("abcd", "acbd", 1), ("kitten", "sitting", 3),
      // The unrestricted distance may edit between swapped letters: ca → ac → abc.
      ("ca", "abc", 2), ("a cat", "an abct", 3), ("नमस्ते", "नमसते", 1),
    ])
  func examples(_ first: String, _ second: String, _ distance: Int) {
    #expect(editDistance(first, second) == distance)
  }

  @Test("is a metric on all texts of up to four letters of an alphabet of two")
  func metric() {
    var texts = [""]
    for length in 1...4 {
      for bits in 0..<(1 << length) {
        texts.append(String((0..<length).map { bits >> $0 & 1 == 0 ? "a" : "b" }))
      }
    }
    for x in texts {
      for y in texts {
        let distance = editDistance(x, y)
        #expect((distance == 0) == (x == y))
        #expect(distance == editDistance(y, x))
        for z in texts { #expect(distance <= editDistance(x, z) + editDistance(z, y)) }
      }
    }
  }
}
