// SPDX-License-Identifier: Apache-2.0

import ContractBilling
import Testing

struct RationalTests {
  @Test("is kept in lowest terms with the sign above the line")
  func lowestTerms() throws {
    let value = try Rational(numerator: 6, denominator: -8)
    #expect(value.numerator == -3)
    #expect(value.denominator == 4)
    #expect(try Rational(numerator: 0, denominator: -5) == .zero)
  }

  @Test("computes by hand-worked examples")
  func examples() throws {
    let third = try Rational(1) / 3
    let sixth = try Rational(1) / 6
    #expect(try third + sixth == Rational(numerator: 1, denominator: 2))
    #expect(try third - sixth == sixth)
    #expect(try third * 3 == 1)
    #expect(try third / sixth == 2)
    #expect(try Rational(12) / 30 == Rational(numerator: 2, denominator: 5))
    #expect(try Rational(numerator: 2, denominator: 3).raised(to: 3).description == "8/27")
    #expect(try Rational(numerator: -2, denominator: 3).raised(to: -2).description == "2.25")
    #expect(try Rational.zero.raised(to: 0) == 1)
  }

  @Test("obeys the laws of a field", arguments: 1...20 as ClosedRange<UInt64>)
  func fieldLaws(seed: UInt64) throws {
    var values = SeededValues(seed: seed)
    for _ in 0..<100 {
      let (a, b, c) = (try values.fraction(), try values.fraction(), try values.fraction())
      #expect(try a + b == b + a)
      #expect(try a * b == b * a)
      #expect(try (a + b) + c == a + (b + c))
      #expect(try (a * b) * c == a * (b * c))
      #expect(try a * (b + c) == a * b + a * c)
      #expect(try a + .zero == a)
      #expect(try a * .one == a)
      #expect(try a + -a == .zero)
      #expect(try a - b == a + -b)
      if !b.isZero { #expect(try a / b * b == a) }
      #expect((a < b) == (try (a - b).isNegative))
    }
  }

  @Test("compares the largest fractions without overflow")
  func comparison() throws {
    let limit = Int128.max
    let below = try Rational(numerator: limit - 2, denominator: limit - 1)
    let above = try Rational(numerator: limit - 1, denominator: limit)
    #expect(below < above)
    #expect(-above < -below)
    #expect(-above < below)
    #expect(!(above < above))
  }

  @Test("refuses what does not fit instead of trapping")
  func overflow() throws {
    let largest = try Rational(numerator: .max, denominator: 1)
    let smallest = try Rational(numerator: 1, denominator: .max)
    let failures: [(String, () throws -> Rational)] = [
      ("addition", { try largest + 1 }),
      ("subtraction", { try -largest - 1 }),
      ("multiplication", { try largest * largest }),
      ("division", { try smallest / largest }),
      ("addition", { try smallest + Rational(numerator: 1, denominator: .max - 1) }),
      ("division", { try Rational(numerator: .min, denominator: 1) }),
      ("division", { try Rational(numerator: 1, denominator: .min) }),
      ("multiplication", { try Rational(10).raised(to: 39) }),
      ("multiplication", { try Rational(2).raised(to: .max) }),
    ]
    for (operation, failure) in failures {
      #expect(throws: BillingError.overflow(operation: operation)) { try failure() }
    }
    #expect(try largest * smallest == 1)
    #expect(try Rational(numerator: .min, denominator: 2).numerator == -(1 << 126))
    #expect(try largest - largest == 0)
  }

  @Test("refuses a division by zero")
  func divisionByZero() {
    #expect(throws: BillingError.divisionByZero) { try Rational(1) / 0 }
    #expect(throws: BillingError.divisionByZero) { try Rational(numerator: 1, denominator: 0) }
    #expect(throws: BillingError.divisionByZero) { try Rational.zero.raised(to: -1) }
  }
}
