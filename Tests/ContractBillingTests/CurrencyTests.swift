// SPDX-License-Identifier: Apache-2.0

import ContractBilling
import Testing

struct CurrencyTests {
  @Test(
    "knows the places of the minor unit",
    arguments: [
      ("INR", 2), ("USD", 2), ("EUR", 2), ("GBP", 2), ("PHP", 2), ("AED", 2), ("JPY", 0),
      ("CLP", 0), ("VND", 0), ("BHD", 3), ("KWD", 3), ("TND", 3), ("CLF", 4),
    ])
  func minorUnits(code: String, places: Int) throws {
    #expect(try Currency(code: code).minorUnitPlaces == places)
  }

  @Test("lists 165 currencies and funds with a minor unit, each with three capitals")
  func list() {
    // Counted in the published list: 17 + 139 + 7 + 2.
    #expect(Currency.all.count == 165)
    #expect(Currency.all.allSatisfy { $0.code.count == 3 && $0.code == $0.code.uppercased() })
    #expect([Currency.inr, .usd, .eur, .gbp].allSatisfy(Currency.all.contains))
  }

  @Test("refuses a code that is not listed")
  func unknown() {
    let error = #expect(throws: BillingError.self) { try Currency(code: "XBT") }
    #expect(
      error?.description
        == "“XBT” is not a currency code of ISO 4217; write one such as INR, USD or EUR.")
  }
}
