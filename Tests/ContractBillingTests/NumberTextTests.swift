// SPDX-License-Identifier: Apache-2.0

import ContractBilling
import Foundation
import Testing

struct NumberTextTests {
  @Test(
    "reads numbers as people write them",
    arguments: [
      ("0.45", "0.45"), ("36,000", "36000"), ("1,20,000", "120000"), ("1/3", "1/3"),
      ("-7", "-7"), ("\u{2212}7.50", "-7.5"), ("+7", "7"), (".5", "0.5"), ("007", "7"),
      ("1,000,000.25", "1000000.25"), ("12,34,56,789", "123456789"), (" 6/4 ", "1.5"),
      ("1.2 lakh", "120000"), ("3 Crore", "30000000"), ("2.5cr", "25000000"),
      ("5 thousand", "5000"),
      ("1 million", "1000000"), ("0.\(String(repeating: "0", count: 60))", "0"), ("-0", "0"),
      ("1\u{A0}lakh", "100000"),
    ])
  func reading(text: String, expected: String) throws {
    #expect(try Rational(parsing: text).description == expected)
  }

  @Test(
    "refuses what is not a number and says what was expected",
    arguments: [
      ("", NumberParseError.Reason.empty), ("  ", .empty), ("12.", .digitsExpected(column: 4)),
      (".", .digitsExpected(column: 2)), ("-", .digitsExpected(column: 2)),
      ("1/", .digitsExpected(column: 3)), ("1/0", .zeroDenominator), ("0,45", .misplacedCommas),
      ("12,00", .misplacedCommas), ("1,2345", .misplacedCommas), (",500", .misplacedCommas),
      ("1,,000", .misplacedCommas), ("1234,567", .misplacedCommas),
      ("12,34,567,890", .misplacedCommas), ("1,234,56,789", .misplacedCommas),
      ("twelve", .unexpected("t", column: 1)), ("12 dozen", .unexpected("d", column: 4)),
      ("1e3", .unexpected("e", column: 2)), ("1.2.3", .unexpected(".", column: 4)),
      ("--1", .unexpected("-", column: 2)), ("१२", .unexpected("१", column: 1)),
      ("1\u{301}2", .unexpected("1\u{301}", column: 1)), ("nan", .unexpected("n", column: 1)),
      ("1/3 lakh", .unexpected("l", column: 5)),
      (String(repeating: "9", count: 39), .tooLarge),
      ("0.\(String(repeating: "1", count: 39))", .tooLarge),
      ("99999999999999999999999999999999999999 crore", .tooLarge),
    ])
  func refusing(text: String, reason: NumberParseError.Reason) {
    let error = #expect(throws: NumberParseError.self) { try Rational(parsing: text) }
    #expect(error?.reason == reason)
    #expect(error?.description.hasSuffix(".") == true)
  }

  @Test("a refusal quotes no more than an excerpt")
  func longText() {
    let error = #expect(throws: NumberParseError.self) {
      try Rational(parsing: String(repeating: "x", count: 100_000))
    }
    #expect((error?.description.count ?? .max) < 250)
  }

  @Test("prints exact decimals where they end and fractions where they do not")
  func printing() throws {
    #expect(try (Rational(1) / 3).description == "1/3")
    #expect(try (Rational(1) / 3).decimalText() == nil)
    #expect(try (Rational(-1) / 8).description == "-0.125")
    #expect(try (Rational(2) / 5).decimalText(minimumPlaces: 2) == "0.40")
    #expect(Rational(120_000).decimalText(minimumPlaces: 2, grouping: .indian) == "1,20,000.00")
    #expect(Rational(12_000_000).decimalText(grouping: .indian) == "1,20,00,000")
    #expect(Rational(12_000_000).decimalText(grouping: .international) == "12,000,000")
    #expect(Rational(-999).decimalText(grouping: .international) == "-999")
    #expect(try (Rational(2) / 3).fixedText(places: 4) == "0.6667")
    #expect(try (Rational(2) / 3).fixedText(places: 4, rounding: .down) == "0.6666")
    // 2⁻¹²⁶ ends after 126 places: 5¹²⁶ / 10¹²⁶.
    let tiny = try Rational(numerator: 1, denominator: 1 << 126)
    #expect(tiny.description.count == 128)
    #expect(tiny.description.hasSuffix("1728515625"))
  }

  @Test("what is printed reads back, in every grouping", arguments: 1...10 as ClosedRange<UInt64>)
  func roundTrip(seed: UInt64) throws {
    var values = SeededValues(seed: seed)
    for _ in 0..<100 {
      let value = try values.fraction(1 << values.integer(1...40))
      #expect(try Rational(parsing: value.description) == value)
      let decimal = try value.rounded(.halfUp, places: values.integer(0...6))
      for grouping in DigitGrouping.allCases {
        let text = try #require(decimal.decimalText(grouping: grouping))
        #expect(try Rational(parsing: text) == decimal)
      }
    }
  }

  @Test("is text in JSON, and never passes through binary floating point")
  func coding() throws {
    let values = try [Rational(2) / 5, Rational(1) / 3, 7]
    let json = try JSONEncoder().encode(values)
    #expect(String(decoding: json, as: UTF8.self) == #"["0.4","1\/3","7"]"#)
    #expect(try JSONDecoder().decode([Rational].self, from: json) == values)
    #expect(try JSONDecoder().decode([Rational].self, from: Data("[3]".utf8)) == [3])
    for refused in ["[0.1]", "[null]", #"["0,1"]"#] {
      #expect(throws: DecodingError.self) {
        try JSONDecoder().decode([Rational].self, from: Data(refused.utf8))
      }
    }
  }
}
