// SPDX-License-Identifier: Apache-2.0

extension ComparisonParameters {
  /// Draws figures that can be reckoned by hand.
  ///
  /// Every figure is a round value of its range. Where the ranges leave a choice, the break-even of
  /// transactions has at most two decimal places and differs from the team's own figure, and sales
  /// are whole numbers before and after the quality check.
  ///
  /// - Parameters:
  ///   - ranges: Where to draw from.
  ///   - seed: The same seed and ranges give the same figures, everywhere and always.
  /// - Throws: ``BillingError`` for an overflow.
  init(drawnFrom ranges: RevenueCaseRanges, seed: UInt64) throws(BillingError) {
    var generator = SplitMix64(seed: seed)
    let currency = ranges.currency
    let coin = try Rational(10).raised(to: -currency.minorUnitPlaces)
    let hundredth = Rational.hundredths(1)

    let agents = generator.one(of: try ranges.roundValues(.agents, finest: 1))
    let hours = generator.one(of: try ranges.roundValues(.hours, finest: 1))
    let agentHours = try agents * hours

    let price = generator.one(
      of: try Pair.all(
        ranges.roundValues(.hourlyRate, finest: coin),
        ranges.roundValues(.transactionFee, finest: coin)
      ) { pair throws(BillingError) in try (pair.first / pair.second * 100).isInteger })
    let breakEven = try price.first / price.second
    let contacts = generator.one(
      of: try Pair.all(
        ranges.roundValues(.transactionsPerHour, finest: hundredth), [breakEven]
      ) { pair in pair.first != pair.second })
    let sales = generator.one(
      of: try Pair.all(
        ranges.roundValues(.outcomesPerHour, finest: hundredth),
        ranges.roundValues(.qualityPassShare, finest: hundredth)
      ) { pair throws(BillingError) in
        let closed = try agentHours * pair.first
        let paid = try closed * pair.second
        return closed.isInteger && paid.isInteger
      })
    let outcomeFee = generator.one(of: try ranges.roundValues(.outcomeFee, finest: coin))

    // The fixed fee lies near what the hours earn, the hours it covers near those worked.
    let earned = try agentHours * price.first
    let fees = try earned * .hundredths(90)...earned * .hundredths(110)
    let fixedFee = generator.one(
      of: try ranges.roundValues(.fixedFee, finest: coin, otherwise: fees))
    let covered = try agentHours * .hundredths(80)...agentHours * .hundredths(104)
    let included = generator.one(of: try roundValues(in: covered, finest: 1))
    let overageRates = try price.first...price.first * .hundredths(125)
    let overageRate = generator.one(of: try roundValues(in: overageRates, finest: coin))

    self.init(
      agents: agents, hoursPerAgent: hours, hourlyRate: ExactAmount(price.first, currency),
      outcomesPerHour: sales.first, outcomeFee: ExactAmount(outcomeFee, currency),
      qualityPassShare: sales.second, transactionsPerHour: contacts.first,
      transactionFee: ExactAmount(price.second, currency),
      fixedFee: ExactAmount(fixedFee, currency), includedAgentHours: included,
      overageRate: ExactAmount(overageRate, currency))
  }
}

extension RevenueCaseRanges {
  /// The round values of a figure's range.
  fileprivate func roundValues(
    _ figure: Figure, finest: Rational, otherwise range: ClosedRange<Rational> = 1...1
  ) throws(BillingError) -> [Rational] {
    try ContractBilling.roundValues(in: self[figure] ?? range, finest: finest)
  }
}

/// Two figures that are drawn together because one depends on the other.
private struct Pair {
  let first: Rational
  let second: Rational

  /// The pairs that are preferred, or all of them when none is.
  static func all(
    _ firsts: [Rational], _ seconds: [Rational],
    preferring isPreferred: (Pair) throws(BillingError) -> Bool
  ) throws(BillingError) -> [Pair] {
    var pairs: [Pair] = []
    var preferred: [Pair] = []
    for first in firsts {
      for second in seconds {
        let pair = Pair(first: first, second: second)
        pairs.append(pair)
        if try isPreferred(pair) { preferred.append(pair) }
      }
    }
    return preferred.isEmpty ? pairs : preferred
  }
}

extension SplitMix64 {
  /// One element of a list that has at least one.
  fileprivate mutating func one<Element>(of list: [Element]) -> Element {
    list[index(below: list.count)]
  }
}
