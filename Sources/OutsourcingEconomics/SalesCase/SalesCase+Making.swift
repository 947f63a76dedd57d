// SPDX-License-Identifier: Apache-2.0

import ContactCenter
import ContractBilling
import DiscreteEventSimulation
import OutboundDialing
import QueueingTheory

extension SalesCase {
  /// Simulates the prospect's floor and makes the case.
  ///
  /// - Parameters:
  ///   - figures: The prospect's figures.
  ///   - settings: Seed and replications.
  ///   - threads: Runs that may go on at once; the result does not depend on it.
  ///   - progress: Called with the share of the work done, 0 to 1.
  /// - Throws: ``SalesCaseError`` for figures that no case can be made of; `CancellationError`.
  public init(
    of figures: ProspectFigures, settings: Settings = Settings(), threads: Int = 1,
    progress: (Double) -> Void = { _ in }
  ) async throws {
    let (method, rule) = try figures.validate()
    guard 2...1_000 ~= settings.replications else {
      throw SalesCaseError.outOfRange(
        name: "replications", value: "\(settings.replications)", requirement: "from 2 to 1000")
    }
    let floor = try figures.floor()
    var others: [StrategySpecification] =
      figures.needsPreview ? [.preview] : [.progressive, .predictive(rule: rule)]
    // Where calls come in, a line may be up for an agent whom a caller takes.
    if figures.inbound != nil, !figures.needsPreview { others.append(.preview) }
    others.removeAll { $0 == figures.dialsBy }
    let modes = [figures.dialsBy] + others
    let first = try await Self.simulate(
      modes.map { ($0, floor) }, settings, threads: threads
    ) { progress($0 * 0.35) }
    let today = first[0]
    var recommendation = try DialModeRecommendation(
      for: figures, rule: rule, today: today, candidates: first)
    try Self.checkThatPredictivePays(&recommendation, figures, method, first, on: floor)
    guard var proposed = first.first(where: { $0.mode == recommendation.mode }) else {
      throw CancellationError()
    }
    if method == .sameOutput {
      proposed = try await Self.smallestTeam(
        figures, today: today, proposed: proposed, settings, threads: threads)
    }
    progress(0.45)
    let proposedFloor = try figures.floor(seats: proposed.seats)
    let reckoning = Reckoning(figures: figures, method: method, seatsAfter: proposed.seats)
    let rates = (
      today: try ModeRates(of: today, on: floor),
      proposed: try ModeRates(of: proposed, on: proposedFloor)
    )
    let gain = proposed.gain(over: today)
    let base = try reckoning.result(rates.today, rates.proposed)
    let ends = try [-1.0, 1].map { sign in
      try reckoning.result(
        rates.today, rates.proposed.with(moreContacts: sign * (gain.halfWidth ?? 0)))
    }
    let bars = try await Self.sensitivity(
      reckoning, recommendation.mode, rates, base.cash, settings, threads: threads
    ) { progress(0.45 + $0 * 0.55) }

    self.figures = figures
    self.settings = settings
    self.method = method
    self.today = today
    candidates = Array(first.dropFirst())
    self.recommendation = recommendation
    self.proposed = proposed
    contactGain = gain
    speedUp = try rates.proposed.contacts / rates.today.contacts
    month = base.month
    cash = base.cash
    monthlyNetInterval = AmountInterval(ends.map(\.cash.monthlyNet))
    presentValueInterval = AmountInterval(ends.map(\.cash.netPresentValue))
    sensitivity = bars
    compliance = try AbandonmentCompliance(of: proposed, under: rule, figures: figures)
    lines = Lines(
      today: Self.lines(today, on: floor), proposed: Self.lines(proposed, on: proposedFloor))
    verdict = Verdict(answer: .doesNotPay, reasons: [], conditions: [])
    verdict = try Verdict(of: self)
  }

  /// Goes back to progressive dialing where predictive brings more contacts and no more money.
  ///
  /// A list that progressive dialing works to its end brings nothing more in a faster mode.
  private static func checkThatPredictivePays(
    _ recommendation: inout DialModeRecommendation, _ figures: ProspectFigures,
    _ method: BenefitMethod, _ results: [ModeResult], on floor: FloorScenario
  ) throws(SalesCaseError) {
    guard method == .moreOutput, case .predictive = recommendation.mode, let today = results.first,
      let predictive = results.first(where: { $0.mode == recommendation.mode }),
      let progressive = results.first(where: { $0.mode == .progressive })
    else { return }
    let reckoning = Reckoning(figures: figures, method: method, seatsAfter: figures.seats)
    let base = try ModeRates(of: today, on: floor)
    let fast = try reckoning.result(base, ModeRates(of: predictive, on: floor))
    let plain = try reckoning.result(base, ModeRates(of: progressive, on: floor))
    guard fast.cash.monthlyNet.minorUnits <= plain.cash.monthlyNet.minorUnits else { return }
    let list =
      plain.month.after.isCappedByList
      ? " Progressive dialing works the list to its end already." : ""
    recommendation.mode = .progressive
    recommendation.reasons = [
      "Predictive dialing would bring more contacts an hour but no more money: a month leaves "
        + "\(fast.cash.monthlyNet), and \(plain.cash.monthlyNet) in progressive dialing.\(list)",
      "Progressive dialing places a call only for an agent who is free.",
    ]
  }

  /// Simulates modes, each on its floor.
  static func simulate(
    _ cases: [(mode: StrategySpecification, floor: FloorScenario)], _ settings: Settings,
    threads: Int, progress: (Double) -> Void = { _ in }
  ) async throws -> [ModeResult] {
    let each = settings.replications
    let total = cases.count * each
    let seed = settings.seed
    let runs = try await Replications.run(
      total, threads: threads, progress: { progress(Double($0) / Double(total)) }
    ) { number in
      let (mode, floor) = cases[number / each]
      return try floor.measures(mode, seed: seed, replication: UInt64(number % each))
    }
    return cases.indices.map { place in
      ModeResult(
        mode: cases[place].mode, seats: cases[place].floor.agents,
        runs: Array(runs[place * each..<(place + 1) * each]))
    }
  }

  /// The smallest team that brings as many contacts as today's.
  ///
  /// A smaller team also dials less efficiently, so each size is simulated; the search goes up from
  /// the size that the full team's speed suggests.
  private static func smallestTeam(
    _ figures: ProspectFigures, today: ModeResult, proposed: ModeResult, _ settings: Settings,
    threads: Int
  ) async throws -> ModeResult {
    let wanted = Double(figures.seats) * today.report.contactsPerAgentHour.mean
    let speed = proposed.report.contactsPerAgentHour.mean
    guard speed > 0 else { return proposed }
    var seats = max(1, Int((wanted / speed).rounded(.up)))
    while seats < figures.seats {
      let result = try await simulate(
        [(proposed.mode, figures.floor(seats: seats))], settings, threads: threads)[0]
      let brought = Double(seats) * result.report.contactsPerAgentHour.mean
      if brought >= wanted { return result }
      let missing = (wanted - brought) / max(result.report.contactsPerAgentHour.mean, 1e-9)
      seats += max(1, Int(missing))
    }
    return proposed
  }

  /// Lines for the calls of a mode, with one call in a thousand blocked (Erlang B).
  private static func lines(_ result: ModeResult, on floor: FloorScenario) -> Int {
    let report = result.report
    let answers = report.observedAnswerRate?.mean ?? floor.attempts.answerRate
    let trigger: DialTrigger = result.mode == .manual ? .agentByHand : .system
    let ringing =
      answers * floor.attempts.meanAnswerTime
      + (1 - answers) * floor.attempts.meanFailureTime(trigger)
    let hours = report.attemptsPerAgentHour.mean * ringing / 3_600
    let load =
      Double(result.seats) * (hours + report.talkMinutesPerAgentHour.mean / 60)
    let needed = try? ErlangB.agentsNeeded(load: load, blocking: 0.001)
    return needed ?? Int(load.rounded(.up))
  }
}

extension SalesCase.AmountInterval {
  init(_ amounts: [Money]) {
    let sorted = amounts.sorted { $0.minorUnits < $1.minorUnits }
    low = sorted[0]
    high = sorted[sorted.count - 1]
  }
}

extension ModeRates {
  /// The same, with contacts moved by part of an interval; dials and minutes as they are.
  func with(moreContacts change: Double) throws(SalesCaseError) -> ModeRates {
    var copy = self
    copy.contacts = try exactly { () throws(BillingError) in
      try contacts + Rational(simulated: change)
    }
    if copy.contacts <= .zero { copy.contacts = .percent(1) }
    return copy
  }
}

/// Everything that stays the same while rates vary.
struct Reckoning: Sendable {
  var figures: ProspectFigures
  var method: BenefitMethod
  var seatsAfter: Int

  func result(
    _ today: ModeRates, _ proposed: ModeRates
  ) throws(SalesCaseError) -> (month: MonthlyEconomics, cash: CashFlow) {
    let month = try MonthlyEconomics(
      of: figures, method, today: today, proposed: proposed, seatsAfter: seatsAfter)
    let cash = try exactly { () throws(BillingError) in
      let training = try figures.trainingPerSeat * Rational(seatsAfter)
      return try CashFlow(
        oneTime: ExactAmount(figures.setUp + training, figures.currency), monthlyNet: month.net,
        discountRatePerYear: figures.discountRatePerYear, months: figures.horizonMonths)
    }
    return (month, cash)
  }
}
