// SPDX-License-Identifier: Apache-2.0

import ContractBilling
import Testing

struct AllocationMethodTests {
  @Test("gives the units left over to whom the method says")
  func examples() throws {
    func split(_ units: Int64, _ ratios: [Rational], _ method: AllocationMethod) throws -> [Int64] {
      let split = try Money(minorUnits: units, .usd).allocation(by: ratios, method: method)
      return split.parts.map(\.minorUnits) + [split.remainder.minorUnits]
    }
    // Exact shares 0.5, 2.25 and 2.25, and nothing for the first.
    let ratios: [Rational] = [0, 2, 9, 9]
    #expect(try split(5, ratios, .largestRemainder) == [0, 1, 2, 2, 0])
    #expect(try split(5, ratios, .first) == [0, 1, 2, 2, 0])
    #expect(try split(5, ratios, .largestRatio) == [0, 0, 3, 2, 0])
    #expect(try split(5, ratios, .separate) == [0, 0, 2, 2, 1])
    #expect(try split(-5, ratios, .separate) == [0, 0, -2, -2, -1])
    #expect(try split(5, [9, 2], .first) == [5, 0, 0])
    #expect(try split(100, [1, 1, 1], .first) == [34, 33, 33, 0])
  }

  @Test(
    "every method keeps the sum, gives nothing to zero, mirrors signs and stays within a unit",
    arguments: AllocationMethod.allCases)
  func laws(method: AllocationMethod) throws {
    var values = SeededValues(seed: 7)
    for _ in 0..<10_000 {
      let amount = values.money(.inr)
      let ratios = try values.ratios()
      let split = try amount.allocation(by: ratios, method: method)
      #expect(try Money.total(of: split.parts + [split.remainder], in: .inr) == amount)
      if method != .separate { #expect(split.remainder.minorUnits == 0) }
      let mirror = try (-amount).allocation(by: ratios, method: method)
      #expect(try mirror.parts == split.parts.map { try -$0 })
      var sum = Rational.zero
      for ratio in ratios { sum = try sum + ratio }
      for (part, ratio) in zip(split.parts, ratios) {
        let share = try Rational(amount.minorUnits) * (ratio / sum)
        // A whole share may get a unit more where the remainder does not decide.
        let distance = try (Rational(part.minorUnits) - share).magnitude
        #expect(method == .largestRemainder ? distance < 1 : distance <= 1)
        if ratio.isZero { #expect(part.minorUnits == 0) }
      }
    }
  }

  @Test("the order of ratios matters only where remainders tie")
  func permutations() throws {
    var values = SeededValues(seed: 8)
    for _ in 0..<10_000 {
      let amount = values.money(.usd)
      let ratios = try values.ratios()
      let order = values.permutation(of: ratios.count)
      let parts = try amount.allocated(by: ratios)
      let permuted = try amount.allocated(by: order.map { ratios[$0] })
      var sum = Rational.zero
      for ratio in ratios { sum = try sum + ratio }
      // Parts whose exact shares have the same fraction may swap a unit; their sum is the same.
      var totals: [Rational: (Int128, Int128)] = [:]
      for (place, source) in order.enumerated() {
        let share = try Rational(amount.minorUnits).magnitude * (ratios[source] / sum)
        let rest = try share - share.rounded(.down)
        totals[rest, default: (0, 0)].0 += Int128(parts[source].minorUnits)
        totals[rest, default: (0, 0)].1 += Int128(permuted[place].minorUnits)
      }
      #expect(totals.values.allSatisfy { $0.0 == $0.1 })
    }
  }
}

extension SeededValues {
  mutating func ratios() throws -> [Rational] {
    var ratios = [Rational.one]
    for _ in 0..<integer(0...8) {
      ratios.append(integer(0...3) == 0 ? .zero : try fraction(50).magnitude)
    }
    return ratios
  }

  mutating func permutation(of count: Int) -> [Int] {
    var order = Array(0..<count)
    for place in order.indices { order.swapAt(place, integer(place...count - 1)) }
    return order
  }
}
