// SPDX-License-Identifier: Apache-2.0

extension AbandonmentLedger {
  /// Where the campaign stands under each rule at a moment.
  ///
  /// - Parameters:
  ///   - moment: Now; not before the last booked call.
  ///   - confidence: The confidence of the one-sided bounds.
  /// - Returns: Every window, the worst of them, and the rule that binds.
  /// - Complexity: O(windows + calls that fell out of a rolling window since the last booking).
  public func report(at moment: FloorInstant, confidence: Double = 0.95) -> LedgerReport {
    let rules = accounts.map { $0.report(at: moment, confidence: confidence) }
    let binding = zip(accounts, rules)
      .filter { $0.0.rule.tolerance != .notKnown }
      .min { left, right in
        (left.1.current.headroom ?? .max, left.0.rule.limit)
          < (right.1.current.headroom ?? .max, right.0.rule.limit)
      }
    return LedgerReport(
      campaign: campaign, moment: moment, confidence: confidence, rules: rules,
      bindingRule: binding?.0.rule.identifier)
  }
}

extension RuleAccount {
  /// Where the campaign stands under the rule at a moment.
  public func report(at moment: FloorInstant, confidence: Double = 0.95) -> RuleReport {
    let now = schedule.period(at: moment)
    var numbers = Set(tallies.keys)
    numbers.insert(now.number)
    let windows = numbers.sorted().map { number in
      let period = number == now.number ? now : self.period(number)
      return window(
        .successive, number: number, start: period.start, end: period.end,
        isProvisional: period.end.map { $0 > moment } ?? true,
        counts: tallies[number]?.counts ?? AbandonmentCounts(), confidence: confidence)
    }
    let current = windows.first { $0.number == now.number } ?? windows[windows.count - 1]
    var rollingNow: WindowReport?
    var worstRolling: WindowReport?
    if let rolling {
      // Calls may have fallen out since the last booking: a copy is led to the present.
      var rolled = rolling
      rolled.advance(to: moment) {
        rule.share(of: $0, falsePositiveShare: falsePositiveShare).rate
      }
      rollingNow = window(rolled, end: moment, counts: rolled.counts, confidence)
      worstRolling = rolled.worst.map {
        window(rolled, end: $0.end, counts: $0.counts, confidence)
      }
    }
    let isRolling: Bool = if case .rolling = rule.window { true } else { false }
    var candidates = isRolling ? [] : windows
    if let worstRolling { candidates.append(worstRolling) }
    if isRolling, let rollingNow { candidates.append(rollingNow) }
    let inForce = isRolling ? rollingNow ?? current : current
    let worst = candidates.max { ($0.rate ?? -1) < ($1.rate ?? -1) } ?? inForce
    return RuleReport(
      rule: rule.identifier, tolerance: rule.tolerance, windows: windows, current: inForce,
      rolling: rollingNow, worstRolling: worstRolling, worst: worst,
      remarks: remarks(on: inForce, confidence: confidence))
  }

  private func period(_ number: Int) -> WindowSchedule.Period {
    var moment = FloorInstant.start
    var period = schedule.period(at: moment)
    switch rule.window {
    case .successive(let days), .rolling(let days):
      moment = FloorInstant.start.adding(seconds: Double(number) * Double(days) * 86_400)
      period = schedule.period(at: moment)
    case .calendarDay, .calendarMonth, .campaign:
      while period.number < number, let end = period.end { period = schedule.period(at: end) }
    }
    return period
  }

  private func window(
    _ rolling: RollingWindow, end: FloorInstant, counts: AbandonmentCounts, _ confidence: Double
  ) -> WindowReport {
    let start = FloorInstant(nanoseconds: max(0, end.nanoseconds - rolling.length))
    return window(
      .rolling, number: nil, start: start, end: end, isProvisional: false, counts: counts,
      confidence: confidence)
  }

  private func window(
    _ kind: WindowReport.Kind, number: Int?, start: FloorInstant, end: FloorInstant?,
    isProvisional: Bool, counts: AbandonmentCounts, confidence: Double
  ) -> WindowReport {
    let share = rule.share(of: counts, falsePositiveShare: falsePositiveShare)
    let upper = share.rate.map { _ in
      ClopperPearson.upperBound(
        cases: share.abandoned, trials: share.answered, confidence: confidence)
    }
    return WindowReport(
      kind: kind, number: number, start: start, end: end, isProvisional: isProvisional,
      counts: counts, share: share, rate: share.rate, upperBound: upper,
      headroom: headroom(share), verdict: verdict(share),
      proof: proof(share, upper: upper, confidence: confidence))
  }

  /// The largest k with (abandoned + k) ÷ (answered + k) ≤ limit.
  private func headroom(_ share: AbandonmentShare) -> Int? {
    switch rule.tolerance {
    case .notKnown: return nil
    case .zero: return 0
    case .share(let limit):
      guard limit < 1 else { return Int(Int32.max) }
      let room = (limit * share.answered - share.abandoned) / (1 - limit)
      return max(0, Int((room + 1e-9).rounded(.down)))
    }
  }

  private func verdict(_ share: AbandonmentShare) -> WindowReport.Verdict {
    guard share.answered > 0 else { return .nothingAnswered }
    switch rule.tolerance {
    case .notKnown: return .noPercentageKnown
    case .zero: return share.abandoned > 0 ? .broken : .kept
    case .share(let limit):
      return share.abandoned <= limit * share.answered + 1e-9 ? .kept : .broken
    }
  }

  private func proof(
    _ share: AbandonmentShare, upper: Double?, confidence: Double
  ) -> WindowReport.Proof {
    guard case .share(let limit) = rule.tolerance else { return .notApplicable }
    guard let upper else { return .tooFewAnswers }
    if upper <= limit { return .holdsLimit }
    let lower = ClopperPearson.lowerBound(
      cases: share.abandoned, trials: share.answered, confidence: confidence)
    return lower > limit ? .exceedsLimit : .tooFewAnswers
  }
}
