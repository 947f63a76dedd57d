// SPDX-License-Identifier: Apache-2.0

import ContractBilling
import Foundation
import Testing

struct MoneyTests {
  @Test(
    "reads amounts as people write them",
    arguments: [
      ("12USD", "12.00 USD"), ("12 USD", "12.00 USD"), ("$12", "12.00 USD"),
      ("usd 12", "12.00 USD"),
      ("₹36,000", "36,000.00 INR"), ("₹1,20,000", "1,20,000.00 INR"),
      ("₹1.2 lakh", "1,20,000.00 INR"), ("1.5 crore INR", "1,50,00,000.00 INR"),
      ("Rs. 500", "500.00 INR"), ("Rs.500", "500.00 INR"), ("rs500", "500.00 INR"),
      ("-₹500", "-500.00 INR"), ("₹-500", "-500.00 INR"), ("\u{2212}5 EUR", "-5.00 EUR"),
      ("$.50", "0.50 USD"), ("¥ 1,000", "1,000 JPY"), ("0.125 KWD", "0.125 KWD"),
      ("₹36,000 INR", "36,000.00 INR"), ("12\u{A0}€", "12.00 EUR"),
    ])
  func reading(text: String, expected: String) throws {
    #expect(try Money(parsing: text).description == expected)
  }

  @Test(
    "refuses what is no amount and says what was expected",
    arguments: [
      ("", AmountParseError.Reason.missingNumber), ("USD", .missingNumber),
      ("12", .missingCurrency), ("-12", .missingCurrency), ("12 XYZ", .unknownCurrency("XYZ")),
      ("12%", .unknownCurrency("%")), ("A$12", .unknownCurrency("A$")),
      ("USD.50", .unknownCurrency("USD.")), ("$12 INR", .conflictingCurrencies(.usd, .inr)),
      ("0.005 USD", .partOfMinorUnit(.usd)), ("1/3 USD", .partOfMinorUnit(.usd)),
      ("0,45 EUR", .number(NumberParseError(text: "0,45", reason: .misplacedCommas))),
      (
        "12 USD 30",
        .number(NumberParseError(text: "12 USD 30", reason: .unexpected("U", column: 4)))
      ),
      ("--5 USD", .unknownCurrency("-")),
    ])
  func refusing(text: String, reason: AmountParseError.Reason) {
    let error = #expect(throws: AmountParseError.self) { try Money(parsing: text) }
    #expect(error?.reason == reason)
    #expect(error?.description.hasSuffix(".") == true)
  }

  @Test("a refusal is one sentence that names the text and shows the way")
  func refusalText() {
    let error = #expect(throws: AmountParseError.self) { try Money(parsing: "12") }
    #expect(
      error?.description
        == "“12” names no currency; write an amount with its currency, such as 12 USD, $12 or "
        + "₹36,000.")
  }

  @Test("an amount too large to hold is refused, also when it reads")
  func tooLarge() throws {
    #expect(throws: AmountParseError.self) { try Money(parsing: "99999999999999999999 USD") }
    let largest = Money(minorUnits: .max, .usd)
    #expect(throws: BillingError.self) { try largest + Money(minorUnits: 1, .usd) }
    #expect(throws: BillingError.self) { try -Money(minorUnits: .min, .usd) }
    #expect(Money(minorUnits: .min, .usd).description == "-92,233,720,368,547,758.08 USD")
  }

  @Test("prints in both groupings, with code and symbol")
  func printing() throws {
    let amount = Money(minorUnits: -12_000_000_050, .inr)
    #expect(amount.text() == "-12,00,00,000.50 INR")
    #expect(amount.text(.symbol) == "-₹12,00,00,000.50")
    #expect(amount.text(grouping: .international) == "-120,000,000.50 INR")
    #expect(amount.amountText == "-120000000.50")
    let franc = try Currency(code: "CHF")
    #expect(Money(minorUnits: 5, franc).text(.symbol) == "0.05 CHF")
    #expect(try ExactAmount(Rational(1) / 3, .usd).description == "1/3 USD")
    #expect(try ExactAmount(parsing: "0.0125 USD").description == "0.0125 USD")
  }

  @Test("what is printed reads back", arguments: 1...10 as ClosedRange<UInt64>)
  func roundTrip(seed: UInt64) throws {
    var values = SeededValues(seed: seed)
    for code in ["INR", "USD", "JPY", "KWD", "CLF", "EUR"] {
      let amount = values.money(try Currency(code: code))
      for style in CurrencyStyle.allCases {
        for grouping in DigitGrouping.allCases {
          #expect(try Money(parsing: amount.text(style, grouping: grouping)) == amount)
        }
      }
      #expect(try Money(exactly: amount.exact) == amount)
      let json = try JSONEncoder().encode(amount)
      #expect(try JSONDecoder().decode(Money.self, from: json) == amount)
    }
  }

  @Test("does not combine two currencies")
  func mixedCurrencies() throws {
    let rupees = Money(minorUnits: 1, .inr)
    let dollars = Money(minorUnits: 1, .usd)
    let error = #expect(throws: BillingError.self) { try rupees + dollars }
    #expect(
      error?.description
        == "An amount in INR cannot be combined with an amount in USD; both must be in one "
        + "currency.")
    #expect(throws: BillingError.mixedCurrencies(.inr, .usd)) {
      try rupees.exact / dollars.exact
    }
    #expect(throws: BillingError.mixedCurrencies(.inr, .usd)) {
      try Money.total(of: [rupees, dollars], in: .inr)
    }
  }
}
