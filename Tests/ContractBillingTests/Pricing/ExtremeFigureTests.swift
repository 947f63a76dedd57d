// SPDX-License-Identifier: Apache-2.0

import CivilClock
import ContractBilling
import Testing

/// Figures of any size end in an amount or an error, never in a crash.
struct ExtremeFigureTests {
  private static let figures: [Rational] = {
    let huge = "99999999999999999999999999999999999999"
    let texts = [
      "0", "1", "-1", "1/3", "0.006", huge, "-" + huge, "1/" + huge, huge + "/7", "1000000000000",
      "0.000000000000000000000000000001", "1/86399", "79228162514264337593543950336",
    ]
    return texts.compactMap { try? Rational(parsing: $0) }
  }()

  private func figure(_ values: inout SeededValues) -> Rational {
    Self.figures[values.integer(0...Self.figures.count - 1)]
  }

  @Test("calls", arguments: 1...10 as ClosedRange<UInt64>)
  func calls(seed: UInt64) throws {
    var values = SeededValues(seed: seed)
    var priced = 0
    let whole: [Int64] = [.min, -1, 0, 1, 59, 86_400, CallTariff.longestCall, .max]
    for _ in 0..<1_000 {
      func seconds() -> Int64 { whole[values.integer(0...whole.count - 1)] }
      var tariff = CallTariff(
        increments: CallIncrements(first: seconds(), next: seconds()), rate: figure(&values))
      if values.integer(0...1) == 0 { tariff.increments = CallIncrements(first: 86_400, next: 1) }
      if values.integer(0...1) == 0 { tariff.connectFee = figure(&values) }
      if values.integer(0...1) == 0 { tariff.maximum = figure(&values) }
      if values.integer(0...1) == 0 { tariff.afterMaximum = .disconnect }
      if values.integer(0...3) == 0 { tariff.free = seconds() }
      if values.integer(0...1) == 0 {
        tariff.steps = [RateStep(after: seconds(), rate: figure(&values))]
      }
      let rounding = RoundingPolicy(
        places: [nil, -40, 2, 12, 400][values.integer(0...4)],
        level: RoundingPolicy.Level.allCases[values.integer(0...4)])
      do throws(BillingError) {
        let compiled = try tariff.compiled(in: .utc, rounding: rounding, currency: .usd)
        let (start, length) = (seconds(), seconds())
        let charge = try compiled.charge(startSeconds: start, seconds: length)
        let explanation = try compiled.explanation(startSeconds: start, seconds: length)
        #expect(explanation.isConsistent)
        #expect(try explanation.value.value == compiled.amount(ofUnits: charge.units))
        priced += 1
      } catch {
        #expect(error.description.hasSuffix("."))
      }
    }
    #expect(priced > 0)
  }

  @Test("quantities", arguments: 1...10 as ClosedRange<UInt64>)
  func quantities(seed: UInt64) throws {
    var values = SeededValues(seed: 20 + seed)
    var priced = 0
    for _ in 0..<1_000 {
      let table = TierTable(
        [
          Tier(upTo: figure(&values), rate: figure(&values), flat: figure(&values)),
          Tier(upTo: values.integer(0...1) == 0 ? figure(&values) : nil, rate: figure(&values)),
        ], zeroUsage: .due)
      let kind: Price.Kind =
        switch values.integer(0...4) {
        case 0: .graduated(table)
        case 1: .volume(table)
        case 2: .block(size: figure(&values), blocks: .top, table)
        case 3: .package(size: figure(&values), amount: figure(&values))
        default: .capacity(table)
        }
      let price = Price(kind, included: figure(&values))
      for fault in price.faults() { #expect(fault.message.hasSuffix(".")) }
      do throws(BillingError) {
        let explanation = try price.explanation(
          of: figure(&values), after: figure(&values), unit: "unit", in: .usd)
        #expect(explanation.isConsistent)
        _ = try price.cliffs()
        priced += 1
      } catch {
        #expect(error.description.hasSuffix("."))
      }
    }
    #expect(priced > 0)
  }
}
