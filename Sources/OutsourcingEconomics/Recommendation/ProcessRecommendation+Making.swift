// SPDX-License-Identifier: Apache-2.0

import ContactCenter
import ContractBilling
import DiscreteEventSimulation
import OutboundDialing
import OutsourcingTaxonomy
import QueueingTheory

extension ProcessRecommendation {
  /// Reads what the process asks for, simulates the situation's floor, and recommends.
  ///
  /// - Parameters:
  ///   - situation: The process, its team and where it calls.
  ///   - settings: Seed and replications.
  ///   - searchesThresholds: Whether to search for the smallest team that pays for predictive
  ///     dialing, which simulates a dozen floors more.
  ///   - threads: Runs that may go on at once; the result does not depend on it.
  ///   - finished: Called with the number of runs finished since the last call.
  /// - Throws: `InvalidParameter` for a figure out of range; `CancellationError`.
  public init(
    for situation: DialingSituation, settings: Settings = Settings(),
    searchesThresholds: Bool = false, threads: Int = 1,
    finished: @escaping @Sendable (Int) -> Void = { _ in }
  ) async throws {
    try await self.init(
      for: situation, settings: settings, searchesThresholds: searchesThresholds,
      simulator: .floor(threads: threads, finished: finished))
  }

  /// The same with another simulator.
  package init(
    for situation: DialingSituation, settings: Settings, searchesThresholds: Bool = false,
    simulator: DialingSimulator
  ) async throws {
    try InvalidParameter.require("replications", settings.replications, in: 2...1_000)
    let floor = try situation.floor()
    var situation = situation
    situation.process = situation.process.completed
    let dialing = ProcessDialing(of: situation.process)
    self.situation = situation
    remarks = dialing.assumptions
    pacingLimit = nil
    evidence = nil
    thresholds = nil
    publishedThresholds = []
    alternatives = dialing.alternatives.map { choice in
      ModeAlternative(
        mode: choice.mode, condition: choice.condition,
        reason: Reason(choice.reason, from: .init(.taxonomy, dialing.type?.id ?? "")))
    }
    contracts = ContractAdvice.advice(for: situation.process, dialing.type)
    measures = []
    rules = []

    switch dialing.demand {
    case .noDialing:
      mode = .notDialed
      reasons = dialing.reasons
    case .recording:
      mode = .agentless
      reasons = dialing.reasons
    case .atMost(let most):
      mode = most
      reasons = dialing.reasons
    }
    if mode != .notDialed {
      let rule = try situation.rule()
      let mayRunAhead = mode == .predictive
      let trial = try await PredictiveTrial(
        on: floor, under: rule, answersPerDay: situation.answersPerDay,
        days: situation.days(in: rule.window), isDecisive: mayRunAhead,
        settings: settings, simulator: simulator)
      if mayRunAhead {
        decide(trial.decision(under: rule, floor: situation.floorWords), rule)
      } else {
        if mode == .progressive, !trial.held.isProvable {
          mode = .preview
          reasons += DialModeDecision.reasonsForPreview(trial.held).map {
            Reason($0, from: .init(.simulation, "progressive"))
          }
        }
        remarkOnPredictive(trial)
      }
      evidence = try await RecommendationEvidence(
        of: trial, on: floor, situation, settings, simulator: simulator)
      remarks += try situation.remarks(rule)
      if mayRunAhead, mode != .predictive, let days = trial.daysToProve(under: rule) {
        remarks.append(
          "A campaign of \(days) days or more with as many answers would allow "
            + "\(AbandonmentCompliance.leastAllowed) abandoned calls in a window.")
      }
      if searchesThresholds {
        thresholds = try await PredictiveThreshold(
          for: situation, under: rule, settings: settings, simulator: simulator)
      }
      publishedThresholds = PublishedThreshold.all
    }
    alternatives.removeAll { $0.mode == mode }
    measures = MeasureAdvice.advice(for: situation.process, dialing.type, mode: mode)
    rules = RuleAdvice.advice(for: situation, dialing.type, mode: mode)
  }

  /// Takes over what the shared rule decided for calls that a system may dial.
  private mutating func decide(_ decision: DialModeDecision, _ rule: AbandonmentRule) {
    let record =
      AbandonmentRule.all.contains { $0.identifier == rule.identifier }
      ? Reason.Record(.abandonmentRule, rule.identifier)
      : situation.limit == nil
        ? Reason.Record(.jurisdiction, situation.jurisdiction.id) : Reason.Record(.input, "limit")
    switch decision.mode {
    case .predictive(let paced):
      mode = .predictive
      pacingLimit = paced.limit
    case .preview: mode = .preview
    default: mode = .progressive
    }
    let simulated = Reason.Record(.simulation, decision.mode.mode)
    let isSettledByRule = decision.judgement == nil
    let found = decision.reasons.enumerated().map { place, text in
      Reason(text, from: place == 0 && isSettledByRule ? record : simulated)
    }
    if mode == .predictive {
      reasons += found
    } else {
      // The record speaks for a mode that is not recommended: the finding comes in its place.
      reasons = found + reasons.filter { $0.record.kind == .facet }
    }
  }

  /// Says what a more aggressive mode would bring that the process rules out.
  private mutating func remarkOnPredictive(_ trial: PredictiveTrial) {
    guard let step = trial.steps.first else { return }
    let why: String
    switch mode {
    case .preview: why = "the agent must be ready before the person answers"
    case .progressive: why = "the people called should meet no silence"
    default: return
    }
    remarks.append(
      "Predictive dialing would bring \(step.judgement.gainText) more than progressive. It is not "
        + "recommended all the same: \(why).")
  }
}

extension RecommendationEvidence {
  /// The modes beside each other: what the trial simulated, and dialing by hand and in preview.
  init(
    of trial: PredictiveTrial, on floor: FloorScenario, _ situation: DialingSituation,
    _ settings: ProcessRecommendation.Settings, simulator: DialingSimulator
  ) async throws {
    let runs = SalesCase.Settings(seed: settings.seed, replications: trial.replications)
    let others = try await simulator.results([.manual, .preview], floor, runs)
    let best = trial.steps.first { $0.judgement.finding == .worthwhile } ?? trial.steps.first
    let rule = try situation.rule()
    self.floor = floor
    modes = others + [trial.progressive] + (best.map { [$0.result] } ?? [])
    steps = trial.steps.map { PacingStep(limit: $0.limit, judgement: $0.judgement) }
    progressiveCompliance = trial.held
    u0 = try floor.zeroAbandonmentBound().utilisation
    self.rule = try situation.bindingRule()
    daysPerWindow = try situation.days(in: rule.window).approximation
    seed = settings.seed
    replications = trial.replications
    level = Estimate.level
    leastGain = PredictiveJudgement.leastGain
    leastAllowed = AbandonmentCompliance.leastAllowed
  }
}

extension DialingSituation {
  /// The rule that binds; where none is known, one that says so.
  func rule() throws(InvalidParameter) -> AbandonmentRule {
    if let rule = try bindingRule() { return rule }
    return try AbandonmentRule(
      identifier: "the rules known here for \(jurisdiction.name)", jurisdiction: jurisdiction.name,
      tolerance: .notKnown,
      provenance: RuleProvenance(citation: "none", confidence: .toVerify))
  }

  /// Working days of the campaign in one window of a rule.
  func days(in window: AbandonmentWindow) throws(SalesCaseError) -> Rational {
    let campaign = Rational(campaignDays ?? 1)
    guard window != .campaign else { return campaign }
    return try exactly { () throws(BillingError) in
      try Rational.least(campaign, window.workingDays(inMonth: Self.workingDaysPerMonth))
    }
  }

  /// Working days in a month.
  static let workingDaysPerMonth = 22

  /// The floor in words.
  var floorWords: String {
    "an answer rate of \(Rational.text(answerRate * 100, places: 1)) % and \(agents) agents"
  }

  /// What the answer rests on besides, a sentence each.
  func remarks(_ rule: AbandonmentRule) throws(InvalidParameter) -> [String] {
    var remarks: [String] = []
    let law = jurisdiction.strictestRule
    if law == nil {
      remarks.append(
        "No rule on abandoned calls is known here for \(jurisdiction.name): that is no leave to "
          + "abandon any.")
    }
    if let limit {
      let own = "\(Rational.text(limit * 100, places: 2)) %"
      switch law?.tolerance {
      case nil, .notKnown?:
        remarks.append(
          "The limit of \(own) is your own: no law's percentage is known here, so it rests on you.")
      case .zero?:
        remarks.append(
          "The limit of \(own) is your own and changes nothing: the law tolerates no abandoned "
            + "call.")
      case .share(let share)? where share < limit:
        remarks.append(
          "The limit of \(own) is your own and changes nothing: the law's is "
            + "\(Rational.text(share * 100, places: 2)) %.")
      case .share?: remarks.append("The limit of \(own) is your own, within the law's.")
      }
    }
    if campaignDays == nil, rule.limit > 0, rule.window != .calendarDay {
      remarks.append(
        "How many days the campaign lasts is not stated: it is judged by its first day, since a "
          + "window ends with the campaign.")
    }
    if process.direction == .blended, inboundCallsPerHour == nil {
      remarks.append(
        "How many calls come in is not stated: they are taken to fill "
          + "\(Rational.text(Self.usualInboundShare * 100, places: 0)) % of the agents' time.")
    }
    return remarks
  }
}
