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
  /// - Throws: ``BillingError`` for ranges that reach down to zero or are too wide.
  init(drawnFrom ranges: RevenueCaseRanges, seed: UInt64) throws(BillingError) {
    try ranges.validate()
    var generator = SplitMix64(seed: seed)
    let currency = ranges.currency
    let coin = try Rational(10).raised(to: -currency.minorUnitPlaces)

    let agents = generator.one(of: try roundValues(in: ranges.agents, finest: 1))
    let hours = generator.one(of: try roundValues(in: ranges.hoursPerAgent, finest: 1))
    let agentHours = try agents * hours

    let prices = generator.one(
      of: try Pair.all(
        roundValues(in: ranges.hourlyRate, finest: coin),
        roundValues(in: ranges.transactionFee, finest: coin)
      ) { pair throws(BillingError) in try (pair.first / pair.second * 100).isInteger })
    let breakEven = try prices.first / prices.second
    let contacts = generator.one(
      of: try Pair.all(
        roundValues(in: ranges.transactionsPerHour, finest: .hundredths(1)), [breakEven]
      ) { pair in pair.first != pair.second })
    let sales = generator.one(
      of: try Pair.all(
        roundValues(in: ranges.outcomesPerHour, finest: .hundredths(1)),
        roundValues(in: ranges.qualityPassShare, finest: .hundredths(1))
      ) { pair throws(BillingError) in
        let closed = try agentHours * pair.first
        let paid = try closed * pair.second
        return closed.isInteger && paid.isInteger
      })
    let outcomeFee = generator.one(of: try roundValues(in: ranges.outcomeFee, finest: coin))

    let hourRevenue = try agentHours * prices.first
    let nearHourRevenue = try hourRevenue * .hundredths(90)...hourRevenue * .hundredths(110)
    let fixedFee = generator.one(
      of: try roundValues(in: ranges.fixedFee ?? nearHourRevenue, finest: coin))
    let nearHours = try agentHours * .hundredths(80)...agentHours * .hundredths(104)
    let included = generator.one(of: try roundValues(in: nearHours, finest: 1))
    let overageRates = try prices.first...prices.first * .hundredths(125)
    let overageRate = generator.one(of: try roundValues(in: overageRates, finest: coin))

    self.init(
      agents: agents, hoursPerAgent: hours, hourlyRate: ExactAmount(prices.first, currency),
      outcomesPerHour: sales.first, outcomeFee: ExactAmount(outcomeFee, currency),
      qualityPassShare: sales.second, transactionsPerHour: contacts.first,
      transactionFee: ExactAmount(prices.second, currency),
      fixedFee: ExactAmount(fixedFee, currency), includedAgentHours: included,
      overageRate: ExactAmount(overageRate, currency))
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
