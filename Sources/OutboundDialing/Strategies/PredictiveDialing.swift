// SPDX-License-Identifier: Apache-2.0

import PlatformMath

/// Dials ahead of idle agents as far as an abandonment limit allows: hazard pacing.
///
/// **Rule.** One more line is launched while the probability that its answer would find no agent
/// stays at or below a threshold π (see `MarginalLaunch`). The probability uses what the
/// strategy has learned on this floor: how often and how late attempts are answered, and, from
/// the age of each conversation and wrap-up, which agents are about to come free.
///
/// **Budget.** π follows the headroom limit × answered − abandoned, so that the rate settles just
/// below the limit instead of using it up in bursts (see `AbandonmentPrice`).
///
/// **Guarantee.** No level above ``AbandonmentBudget/safeLevel(idle:waiting:)`` is asked for. The
/// abandonment rate therefore never passes the limit at any moment, whatever the callees do; so it
/// holds whenever the rule's window may end. Only an abandoned call that no strategy can avoid (an
/// agent leaves in mid-ring, a detector errs) can break it.
///
/// **Before there is data**, under a limit of zero, and whenever prediction would gain nothing, it
/// is progressive dialing; it never keeps fewer lines up than that. While nobody is free it
/// launches only if half an agent or more is expected to come free within the longest ring.
///
/// ```swift
/// var predictive = PredictiveDialing(rule: .ftcTelemarketingSalesRule)
/// ```
///
/// The constant-threshold marginal rule is the Lagrangian form of the constrained Markov decision
/// problem "most handling time subject to an abandonment share" (E. Altman, Constrained Markov
/// Decision Processes, 1999, ch. 3).
/// - Complexity: O(bins) per decision, whatever the number of agents.
public struct PredictiveDialing: DialingStrategy {
  /// Attempts, answers and completed contacts seen before the strategy predicts.
  static let needed = (attempts: 100, answers: 20, contacts: 20)

  /// What was counted against the limit in the present window.
  public private(set) var ledger: AbandonmentBudget

  private var answers = AnswerModel()
  private var talk = DurationModel(binWidth: 4, bins: 256)
  private var wrapUp = DurationModel(binWidth: 1, bins: 256)
  private var patience = FadingShare(halfLife: 50)
  private var price = AbandonmentPrice()
  private var tables = PredictionTables()
  private var exact = ExactLaunch()
  // The latest level that the moments accepted: where their search for the next begins.
  private var latestLevel = 0
  private var seen = 0
  private var refreshedAt = -1
  private var launchedRate = LaunchedRate()
  private let windows: WindowSchedule
  private var window: WindowSchedule.Period

  /// Creates the strategy, with nothing learned yet.
  ///
  /// - Parameters:
  ///   - rule: The abandonment limit to hold.
  ///   - windows: When the rule's windows begin; nil for windows of elapsed time from the
  ///     campaign's beginning, and calendar windows as if it began at midnight. At each beginning
  ///     the counts start anew, and shortly before it no line is put at risk that the new window
  ///     would have to pay for. Of a rolling window the successive ones are held.
  public init(rule: AbandonmentRule, windows: WindowSchedule? = nil) {
    ledger = AbandonmentBudget(rule: rule)
    self.windows = windows ?? WindowSchedule(window: rule.window)
    window = self.windows.period(at: .start)
  }

  /// All but that nobody is ever abandoned.

  public var promises: StrategyPromises {
    [
      .holdsAbandonmentLimit, .neverBelowProgressive, .monotoneInIdleAgents,
      .launchesOnlyTowardsAgents,
    ]
  }

  /// The limit of the rule that it holds, 0 to 1.

  public var abandonmentLimit: Double { ledger.rule.limit }
  /// Learns answer rates, times and hazards, and keeps the account of abandoned calls.

  public var abandonmentBudget: AbandonmentBudget? { ledger }

  public mutating func adopt(_ budget: AbandonmentBudget) { ledger = budget }

  public mutating func observe(_ event: FloorEvent) {
    seen += 1
    switch event {
    case .answered(let age, let cell):
      ledger.recordAnswer()
      answers.observeAnswer(age: age, cell: cell)
    case .failed(let age, _, let cell): answers.observeFailure(age: age, cell: cell)
    case .abandoned(let wait):
      ledger.recordAbandonment()
      patience.observe(wait.isFinite ? min(max(wait, 0), 60) : 60)
    case .talkEnded(let duration): talk.observe(duration)
    case .wrapUpEnded(let duration): wrapUp.observe(duration)
    case .connected: break
    case .machineFound: ledger.recordMachine()
    }
  }

  /// Whether enough has been seen to predict.
  public var hasLearned: Bool {
    answers.rates.attempts >= Self.needed.attempts
      && answers.rates.answers >= Self.needed.answers && talk.entries >= Self.needed.contacts
  }

  /// Wants as many lines as are worth launching and can be paid for from the rule's budget.

  public mutating func linesWanted(given floor: FloorSnapshot) -> DialingDecision {
    if let end = window.end, end <= floor.now {
      window = windows.period(at: floor.now)
      ledger.beginWindow()
    }
    var progressive = DialingDecision.progressive(floor)
    guard progressive.reason != .noAgents, abandonmentLimit > 0 else { return progressive }
    guard hasLearned else {
      progressive.reason = .learning
      progressive.evidence.abandonmentHeadroom = ledger.headroom
      return progressive
    }
    refresh(floor)
    price.advance(to: floor.now)

    let atWork = floor.agents - floor.paused - max(0, floor.leaving)
    let threshold = price.threshold(ledger, answerRate: launchedRate.next, agents: atWork)
    let forecast = MarginalLaunch(floor: floor, tables: tables)
    let inFlight = floor.linesInFlight
    let room = max(0, lineCap(floor) - inFlight)
    var lines = 0
    if !ExactLaunch.isWhole(floor) {
      lines = forecast.lines(upTo: room, price: threshold, near: latestLevel - inFlight)
      latestLevel = inFlight + lines
    }
    if ExactLaunch.applies(to: floor) {
      lines = max(
        lines,
        exact.lines(
          on: floor, tables: tables, answers: forecast.answers, upTo: room, price: threshold))
    }
    var level = inFlight + lines
    var reason = lines >= room ? DialingDecision.Reason.lineCap : .marginalLaunch
    if lines > 0 {
      price.note(
        atRisk: Double(level - floor.freeAgents) * (1 - abandonmentLimit),
        answerRate: launchedRate.next, agents: atWork)
    }

    let safe =
      isWindowClosing(floor)
      ? floor.freeAgents : ledger.safeLevel(idle: floor.idle, waiting: floor.waiting.total)
    if level > safe {
      level = safe
      reason = .abandonmentLimit
    }
    if floor.freeAgents == 0, level > inFlight, forecast.expectedReleases.w < 0.5 {
      level = inFlight
      reason = .noReleaseExpected
    }
    if level <= floor.freeAgents {
      level = floor.freeAgents
      if level > 0 { reason = .oneLinePerIdleAgent }
    }

    var decision = DialingDecision(linesWanted: level, reason: reason, reconsiderAfter: 2)
    decision.evidence.answerRate = answers.rates.rate(of: floor.cell)
    decision.evidence.answerRateError = answers.rates.error(of: floor.cell)
    decision.evidence.expectedAnswers = forecast.expectedAnswers.w
    decision.evidence.expectedReleases = forecast.expectedReleases.w
    decision.evidence.blockingProbability = forecast.blockingProbability(after: lines)
    decision.evidence.acceptedProbability = threshold
    decision.evidence.abandonmentHeadroom = ledger.headroom
    return decision
  }

  /// Whether lines launched now may still be up when a new window begins.
  private func isWindowClosing(_ floor: FloorSnapshot) -> Bool {
    guard let end = window.end else { return false }
    return end.seconds(since: floor.now) <= answers.times.longest
  }

  /// Brings the tables up to date: the times of agents and attempts when enough was seen since
  /// the last time, the answers when their rate has moved by one per cent.
  private mutating func refresh(_ floor: FloorSnapshot) {
    let isStale = refreshedAt < 0 || seen - refreshedAt >= min(256, max(32, seen / 32))
    if isStale {
      refreshedAt = seen
      answers.refresh(running: floor.lines)
      talk.refresh(running: floor.talking)
      wrapUp.refresh(running: floor.wrapUp)
    }
    launchedRate.advance(
      to: floor.now, rate: answers.rates.cautiousRate(of: floor.cell),
      timeOnLine: tables.moments.z)
    if isStale || launchedRate.hasMoved {
      launchedRate.settle()
      tables.fill(times: answers.times, upRate: launchedRate.mean, nextRate: launchedRate.next)
    }
    if isStale { tables.fill(talk: talk, wrapUp: wrapUp, grace: grace) }
  }

  /// Seconds that a callee waits: what the rule allows, or less if those who left waited less.
  private var grace: Double {
    let allowed = ledger.rule.connectWithin
    return patience.weight < 5 ? allowed : min(allowed, patience.sum / patience.weight)
  }

  /// A guard against a wrong estimate: twice the lines that would answer for every agent at once.
  private func lineCap(_ floor: FloorSnapshot) -> Int {
    let lines = 2 * Double(floor.agents - floor.paused) / max(launchedRate.next, 0.01)
    return Int(min(lines, 1e6)) + 4
  }
}

extension DialingStrategy where Self == PredictiveDialing {
  /// Predictive dialing under an abandonment rule.
  ///
  /// - Parameters:
  ///   - rule: The abandonment limit to hold.
  ///   - windows: When the rule's windows begin; see ``PredictiveDialing/init(rule:windows:)``.
  /// - Returns: The strategy.
  public static func predictive(
    rule: AbandonmentRule, windows: WindowSchedule? = nil
  ) -> Self { PredictiveDialing(rule: rule, windows: windows) }
}
