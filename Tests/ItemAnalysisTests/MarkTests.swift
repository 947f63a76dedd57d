// SPDX-License-Identifier: Apache-2.0

import Foundation
import ItemAnalysis
import Testing

struct MarkTests {
  @Test(
    "reads marks as people write them",
    arguments: [
      ("0", 0, 1), ("2", 2, 1), ("0.5", 1, 2), (".5", 1, 2), ("2.", 2, 1), ("1/3", 1, 3),
      ("0 1/3", 1, 3), ("1 2/3", 5, 3), ("-0.25", -1, 4), ("−1 1/2", -3, 2), ("+3", 3, 1),
      ("0.3333333333333333", 333_333, 1_000_000), ("0.9999995", 1, 1), ("1000000", 1_000_000, 1),
      ("4/6", 2, 3), ("-0", 0, 1),
    ])
  func reading(text: String, numerator: Int, denominator: Int) throws {
    let mark = try #require(Mark(text))
    #expect(mark.numerator == numerator)
    #expect(mark.denominator == denominator)
    #expect(Mark(mark.description) == mark)
  }

  @Test(
    "refuses what is no mark",
    arguments: [
      "", " ", ".", "-", "1,5", "1e3", "50%", "1/0", "1//2", "1 1", "1 0.5", "--1", "1000001",
      "0x10", "１", "1/1000001", "nan", "9999999999999999999999", "1 2/3 4", "/", "1/", "½",
    ])
  func refusing(text: String) { #expect(Mark(text) == nil) }

  @Test("orders and bounds marks exactly")
  func ordering() throws {
    let third = try #require(Mark(1, over: 3))
    #expect(third < (try #require(Mark("0.333334"))))
    #expect(third > (try #require(Mark("0.333333"))))
    #expect(-third < .zero)
    #expect(Mark(.min) == nil)
    #expect(Mark(1, over: .min) == nil)
    #expect(Mark(.min, over: .min) == .one)
    #expect(Mark(rounding: .nan) == nil)
    #expect(Mark(rounding: 1.0 / 3) == Mark(333_333, over: 1_000_000))
    #expect(Mark(2, over: 6)?.description == "0 1/3")
    #expect(Mark(-7, over: 3)?.description == "-2 1/3")
    #expect(Mark(1, over: 8)?.description == "0.125")
    #expect(throws: DecodingError.self) {
      try JSONDecoder().decode([Mark].self, from: Data("[\"1/0\"]".utf8))
    }
  }
}
