// SPDX-License-Identifier: Apache-2.0

import ContractBilling
import Testing

struct RoundingTests {
  // One row per mode; columns are 2.5, 3.5, 2.4, 2.6 and their negatives.
  static let table: [(RoundingMode, [Rational])] = [
    (.halfUp, [3, 4, 2, 3, -3, -4, -2, -3]),
    (.halfDown, [2, 3, 2, 3, -2, -3, -2, -3]),
    (.halfEven, [2, 4, 2, 3, -2, -4, -2, -3]),
    (.up, [3, 4, 3, 3, -3, -4, -3, -3]),
    (.down, [2, 3, 2, 2, -2, -3, -2, -2]),
    (.ceiling, [3, 4, 3, 3, -2, -3, -2, -2]),
    (.floor, [2, 3, 2, 2, -3, -4, -3, -3]),
  ]

  @Test("follows the table of the seven modes", arguments: table)
  func modes(mode: RoundingMode, expected: [Rational]) throws {
    let magnitudes = try ["2.5", "3.5", "2.4", "2.6"].map { try Rational(parsing: $0) }
    let inputs = magnitudes + magnitudes.map { -$0 }
    #expect(inputs.map { $0.rounded(mode) } == expected)
  }

  @Test("leaves whole numbers alone", arguments: RoundingMode.allCases)
  func wholeNumbers(mode: RoundingMode) {
    #expect(([-3, 0, 3] as [Rational]).map { $0.rounded(mode) } == [-3, 0, 3])
  }

  @Test("keeps places before and after the point")
  func places() throws {
    let value = try Rational(parsing: "1234.5675")
    #expect(try value.rounded(.halfUp, places: 3).description == "1234.568")
    #expect(try value.rounded(.halfDown, places: 3).description == "1234.567")
    #expect(try value.rounded(.halfEven, places: 3).description == "1234.568")
    #expect(try value.rounded(.halfUp, places: 0) == 1235)
    #expect(try value.rounded(.halfUp, places: -2) == 1200)
    #expect(throws: BillingError.self) { try value.rounded(.halfUp, places: 31) }
  }

  @Test(
    "moves by less than a step, is idempotent and mirrors signs",
    arguments: 1...5 as ClosedRange<UInt64>)
  func laws(seed: UInt64) throws {
    var values = SeededValues(seed: seed)
    for _ in 0..<200 {
      let value = try values.fraction()
      for mode in RoundingMode.allCases {
        let rounded = try value.rounded(mode, places: 2)
        #expect(try (rounded - value).magnitude < Rational(numerator: 1, denominator: 100))
        #expect(try rounded.rounded(mode, places: 2) == rounded)
        if mode != .ceiling, mode != .floor {
          #expect(try (-value).rounded(mode, places: 2) == -rounded)
        }
      }
      #expect((-value).rounded(.ceiling) == -value.rounded(.floor))
    }
  }

  @Test("an amount keeps the places of its currency, or fewer")
  func amounts() throws {
    let yen = try Currency(code: "JPY")
    let dinar = try Currency(code: "KWD")
    let value = try Rational(parsing: "2.0005")
    #expect(try ExactAmount(value, .inr).rounded(by: .halfUp).minorUnits == 200)
    #expect(try ExactAmount(value, yen).rounded(by: .halfUp).minorUnits == 2)
    #expect(try ExactAmount(value, dinar).rounded(by: .halfUp).minorUnits == 2001)
    // CGST Act 2017, section 170: fifty paise or more is raised to the rupee.
    let tax = try ExactAmount(parsing: "₹1,249.50")
    #expect(try tax.rounded(by: RoundingRule(.halfUp, places: 0)).description == "1,250.00 INR")
    let error = #expect(throws: BillingError.self) {
      try ExactAmount(value, .inr).rounded(by: RoundingRule(.halfUp, places: 3))
    }
    #expect(error?.description == "places is 3; it must be at most 2, the places of INR.")
    #expect(RoundingRule.halfUp.name(in: .inr) == "half up to 2 decimal places")
  }
}
