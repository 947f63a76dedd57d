// SPDX-License-Identifier: Apache-2.0

import ContactCenter
public import ContractBilling
public import DiscreteEventSimulation
public import OutboundDialing

/// What can be said, and proven, about abandoned calls under a rule.
public struct AbandonmentCompliance: Hashable, Codable, Sendable {
  /// The rule.
  public var rule: AbandonmentRule
  /// Calls that a person will answer in one window of the rule, on average.
  public var answersPerWindow: Rational
  /// Whole calls of them that may be abandoned.
  public var allowedPerWindow: Int
  /// The abandonment rate simulated, of calls answered; nil when nobody answered.
  public var expected: Estimate?
  /// Whether the limit is held, and the window long enough to tell that from luck.
  public var isProvable: Bool
  /// Why, in a sentence.
  public var reason: String

  /// The fewest abandoned calls that a window must allow for the share to be more than luck.
  ///
  /// With fewer than five expected events the normal approximation of a share fails (W. Cochran,
  /// Some methods for strengthening the common χ² tests, 1954, doi 10.2307/3001616).
  public static let leastAllowed = 5

  /// Judges a simulated mode on a prospect's floor.
  init(
    of result: ModeResult, under rule: AbandonmentRule, figures: ProspectFigures
  ) throws(SalesCaseError) {
    let perDay = try exactly { () throws(BillingError) in try result.answersPerDay }
    let answers = try exactly { () throws(BillingError) in
      try perDay * rule.window.workingDays(inMonth: figures.daysPerMonth)
    }
    try self.init(of: result, under: rule, answersPerWindow: answers)
  }

  /// Judges a simulated mode by the answers that a window of the rule will hold.
  ///
  /// With the simulated figures as they are, a higher limit never makes what was provable
  /// unprovable: it allows more calls and leaves the rate further below.
  ///
  /// - Parameters:
  ///   - result: The mode, simulated.
  ///   - rule: The rule.
  ///   - answers: Calls that a person will answer in one window of the rule.
  /// - Throws: ``SalesCaseError/money(_:)`` when the numbers are beyond exact arithmetic.
  package init(
    of result: ModeResult, under rule: AbandonmentRule, answersPerWindow answers: Rational
  ) throws(SalesCaseError) {
    self.rule = rule
    answersPerWindow = answers
    let allowed = try exactly { () throws(BillingError) in
      try (Rational(simulated: rule.limit) * answers).rounded(.floor)
    }
    allowedPerWindow = Int(clamping: allowed.numerator)
    expected = result.report.abandonmentRate
    let limit = (try? Rational(simulated: rule.limit).percentText()) ?? ""
    let window = "\(answersPerWindow.fixed(0)) answers a window (\(rule.window))"
    let share = expected.map { "\(Rational.text($0.mean * 100, places: 2)) %" } ?? "no share"
    guard case .share = rule.tolerance else {
      isProvable = result.report.abandoned == 0
      let tolerance =
        rule.tolerance == .zero
        ? "The rule tolerates no abandoned call"
        : "No percentage is known to be tolerated, and none is assumed"
      reason =
        isProvable
        ? "\(tolerance); none was abandoned in the simulation."
        : "\(tolerance), but \(share) of answered calls were abandoned in the simulation."
      return
    }
    let upper = expected.map { $0.mean + ($0.halfWidth ?? $0.mean) } ?? 0
    // A mode that runs ahead will abandon calls, whether or not it did so in a few days.
    let runsAhead = if case .predictive = result.mode { true } else { false }
    if result.report.abandoned == 0, !runsAhead {
      isProvable = true
      reason = "No call was abandoned in the simulation; the limit is \(limit)."
    } else if allowedPerWindow < Self.leastAllowed {
      isProvable = false
      reason =
        "Of \(window) the limit of \(limit) allows \(allowedPerWindow) abandoned: too few to tell "
        + "a held limit from luck."
    } else if upper > rule.limit {
      isProvable = false
      reason =
        "The simulated rate, up to \(Rational.text(upper * 100, places: 2)) % at 95 % confidence, "
        + "is not shown to be within the limit of \(limit)."
    } else {
      isProvable = true
      reason =
        "Of \(window) the limit of \(limit) allows \(allowedPerWindow) abandoned; the simulated "
        + "rate is at most \(Rational.text(upper * 100, places: 2)) % at 95 % confidence."
    }
  }
}

extension ModeResult {
  /// Calls that a person answered in a simulated day.
  package var answersPerDay: Rational {
    get throws(BillingError) {
      try Rational(simulated: Double(report.answered))
        / Rational(max(1, contactsByReplication.count))
    }
  }
}

extension AbandonmentWindow {
  /// Working days of a floor in one window, a campaign taken for a month.
  package func workingDays(inMonth days: Int) throws(BillingError) -> Rational {
    let month = Rational(days)
    return switch self {
    case .calendarDay: .one
    case .campaign, .calendarMonth: month
    case .successive(let days), .rolling(let days): try month * Rational(days) / 30
    }
  }
}
