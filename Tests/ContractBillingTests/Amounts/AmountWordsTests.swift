// SPDX-License-Identifier: Apache-2.0

import ContractBilling
import Testing

struct AmountWordsTests {
  @Test(
    "tells large amounts in lakh and crore, million and billion",
    arguments: [
      ("₹1.2 crore", "₹1.2 crore"), ("₹1250000", "₹12.5 lakh"), ("INR 99999", "₹99,999.00"),
      ("₹1,00,000", "₹1 lakh"), ("-₹2,50,00,000", "-₹2.5 crore"),
      ("₹1234567890123", "₹1,23,456.7890123 crore"), ("$2500000", "$2.5 million"),
      ("$3000000000", "$3 billion"), ("$950", "$950.00"), ("CHF 1200000", "1.2 million CHF"),
    ])
  func exactly(text: String, expected: String) throws {
    let amount = try ExactAmount(parsing: text)
    #expect(try amount.textInWords() == expected)
    #expect(try ExactAmount(parsing: expected) == amount)
  }

  @Test("rounds the figure to places, and takes the next word when it is reached")
  func rounded() throws {
    func text(_ amount: String, places: Int) throws -> String {
      try ExactAmount(parsing: amount).textInWords(places: places)
    }
    #expect(try text("₹12345678", places: 2) == "₹1.23 crore")
    #expect(try text("₹9999999", places: 2) == "₹1 crore")
    #expect(try text("₹6000000", places: 0) == "₹60 lakh")
    #expect(try text("$999999999.99", places: 1) == "$1 billion")
    #expect(try text("₹950.555", places: 1) == "₹950.56")
  }

  @Test("an amount in words reads back", arguments: NumberWords.allCases)
  func roundTrip(words: NumberWords) throws {
    var values = SeededValues(seed: 3)
    for _ in 0..<10_000 {
      for currency in [Currency.inr, .usd, try Currency(code: "CHF")] {
        let money = values.money(currency)
        for style in CurrencyStyle.allCases {
          #expect(try Money(parsing: money.textInWords(words, style: style)) == money)
        }
      }
    }
  }

  @Test("every mode but ceiling and floor is symmetric, and these two mirror each other")
  func roundingIsSymmetric() throws {
    var values = SeededValues(seed: 5)
    for _ in 0..<10_000 {
      // Many ties: denominators of 2, 4, 8 and 200.
      let value =
        try Rational(values.integer(-10_000...10_000))
        / Rational([1, 2, 3, 4, 8, 200][values.integer(0...5)])
      for mode in RoundingMode.allCases {
        let places = values.integer(-2...3)
        let mirror: RoundingMode =
          switch mode {
          case .ceiling: .floor
          case .floor: .ceiling
          default: mode
          }
        let rounded = try value.rounded(mode, places: places)
        #expect(try -rounded == (-value).rounded(mirror, places: places))
        let step = try Rational(10).raised(to: -places)
        #expect(try (rounded - value).magnitude < step)
        #expect(try (rounded / step).isInteger)
        if [.halfUp, .halfDown, .halfEven].contains(mode) {
          #expect(try (rounded - value).magnitude * 2 <= step)
        }
      }
    }
  }
}
