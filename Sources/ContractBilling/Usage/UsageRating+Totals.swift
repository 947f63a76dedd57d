// SPDX-License-Identifier: Apache-2.0

extension UsageRating {
  /// What was counted so far.
  ///
  /// - Throws: ``BillingError`` when a sum does not fit the exact arithmetic.
  /// - Complexity: O(keys), and O(n log n) in the working times of agents where overtime counts.
  public func totals() throws(BillingError) -> UsageTotals {
    var totals = try totalsWithoutOvertime()
    for (place, part) in plan.parts.enumerated() {
      guard case .hours(let plan) = part, plan.hasOvertime else { continue }
      var seconds: [Pair: [HourPlan.Classes: Int64]] = [:]
      overtime.classified(part: place, plan: plan, campaignName: campaigns.name) {
        let pair = Pair(campaign: $1, agent: byAgent ? $0 : .none)
        seconds[pair, default: [:]][$3, default: 0] += $2
      }
      for (pair, classes) in seconds {
        for (classes, seconds) in classes {
          try totals.add(
            UsageTotals.Cell(quantity: try Rational(seconds) / 3_600),
            to: key(part: place, category: HourPlan.category(classes), pair: pair))
        }
      }
    }
    return totals
  }

  private func totalsWithoutOvertime() throws(BillingError) -> UsageTotals {
    if let failure { throw failure }
    var totals = earlier
    for (key, cell) in cells {
      try totals.add(cell, to: self.key(part: key.part, category: key.category, pair: key.pair))
    }
    guard plan.callWidth > 0 else { return totals }
    for slot in 0..<(calls.count / plan.callWidth) {
      for (part, offset, meter) in plan.callParts {
        for (window, name) in meter.windowNames.enumerated() {
          let count = calls[slot * plan.callWidth + offset + window]
          guard count != .zero else { continue }
          try totals.add(
            try meter.cell(count), to: key(part: part, category: name, pair: pair(ofSlot: slot)))
        }
      }
    }
    return totals
  }

  private func key(part: Int, category: String, pair: Pair) -> UsageTotals.Key {
    UsageTotals.Key(
      part: plan.identifiers[part], category: category, campaign: campaigns.name(pair.campaign),
      agent: agents.name(pair.agent))
  }

  /// Adds what another rating of the same contract and period has counted.
  ///
  /// - Throws: ``BillingError/outOfRange(name:value:requirement:)`` for another period, or where
  ///   records must come in one rating.
  public mutating func merge(_ other: UsageRating) throws(BillingError) {
    try merge(try other.state())
  }

  private mutating func merge(_ state: State) throws(BillingError) {
    guard state.period == period, state.parts == plan.identifiers, state.byAgent == byAgent else {
      throw .outOfRange(
        name: "rating to merge", value: "one of \(state.period)",
        requirement: "of the same contract, the same period, \(period), and the same detail")
    }
    if needsOrder {
      guard windows.count == 0, windows.latest == nil else {
        throw .outOfRange(
          name: "rating to merge", value: "one with windows",
          requirement: "continued in the order of its records instead")
      }
      windows = state.windows
    }
    try earlier.merge(state.totals)
    for stretch in state.stretches {
      guard overtime.parts.indices.contains(stretch.part) else { continue }
      overtime.add(
        OvertimeLedger.Stretch(
          start: stretch.start, seconds: stretch.seconds,
          campaign: campaigns.symbol(stretch.campaign), agent: agents.symbol(stretch.agent)),
        part: stretch.part)
    }
  }
}

extension UsageRating {
  /// All that a rating has counted and remembers, to be stored and continued later.
  public struct State: Hashable, Sendable, Codable {
    /// The period.
    public let period: BillingPeriod
    /// The parts of the contract.
    let parts: [String]
    let byAgent: Bool
    /// What was counted, without hours of parts with overtime.
    let totals: UsageTotals
    let stretches: [Stretch]
    let windows: UsageWindows

    struct Stretch: Hashable, Sendable, Codable {
      var part: Int
      var start: Int64
      var seconds: Int64
      var campaign: String
      var agent: String
    }
  }

  /// What was counted so far, to be stored.
  ///
  /// - Throws: ``BillingError`` when a sum does not fit the exact arithmetic.
  public func state() throws(BillingError) -> State {
    State(
      period: period, parts: plan.identifiers, byAgent: byAgent,
      totals: try totalsWithoutOvertime(),
      stretches: overtime.parts.enumerated().flatMap { part, stretches in
        stretches.map {
          State.Stretch(
            part: part, start: $0.start, seconds: $0.seconds, campaign: campaigns.name($0.campaign),
            agent: agents.name($0.agent))
        }
      },
      windows: windows)
  }

  /// A rating of the same contract that goes on where another stopped.
  ///
  /// - Parameter state: What the other one had counted.
  /// - Returns: The rating, which has counted what the other one had and nothing else.
  /// - Throws: ``BillingError`` for the state of another contract, period or detail.
  public func resumed(_ state: State) throws(BillingError) -> UsageRating {
    var rating = restarted()
    try rating.merge(state)
    return rating
  }
}
