// SPDX-License-Identifier: Apache-2.0

import PlatformMath

/// Dials ahead of idle agents as far as an abandonment limit allows: hazard pacing.
///
/// **Rule.** One more line is launched while the probability that its answer would find no agent
/// stays at or below a threshold π (see ``MarginalLaunch``). The probability uses what the
/// strategy has learned on this floor: how often and how late attempts are answered, and, from
/// the age of each conversation and wrap-up, which agents are about to come free.
///
/// **Budget.** π follows the headroom h = limit × answered − abandoned:
/// π = 1.5·limit·exp(0.12·(h − r)), kept between limit/20 and 0.45, where r is the headroom that
/// the lines at risk need and the answers to come will not provide, and never less than half of
/// what they need. The rate therefore settles just below the limit instead of using it
/// up in bursts.
///
/// **Guarantee.** No level above ``AbandonmentBudget/safeLevel(idle:waiting:answersToCome:)`` is
/// asked for. Where the end of the rule's window is not known, the abandonment rate therefore
/// never passes the limit at any moment, whatever the callees do. Where it is known, no line is
/// launched whose worst case progressive dialing could not make good before the end; of the
/// answers that it would add by then, by what was learned, half are counted on: should callees stop
/// answering altogether, the rate may end above the limit. Otherwise only an abandoned call that no
/// strategy can avoid (an agent leaves in mid-ring) can break the guarantee.
///
/// **Before there is data**, and whenever prediction would gain nothing, it is progressive
/// dialing; it never keeps fewer lines up than that.
///
/// ```swift
/// var predictive = PredictiveDialing(rule: .ftcTelemarketingSalesRule)
/// ```
///
/// The constant-threshold marginal rule is the Lagrangian form of the constrained Markov decision
/// problem "most handling time subject to an abandonment share" (E. Altman, Constrained Markov
/// Decision Processes, 1999, ch. 3).
/// - Complexity: O(bins + lines accepted) per decision, independent of the number of agents.
public struct PredictiveDialing: DialingStrategy {
  /// Attempts, answers and completed contacts seen before the strategy predicts.
  static let needed = (attempts: 100, answers: 20, contacts: 20)

  /// What was counted against the limit.
  public private(set) var ledger: AbandonmentBudget

  private var answers = AnswerModel()
  private var talk = DurationModel(binWidth: 4, bins: 256)
  private var wrapUp = DurationModel(binWidth: 1, bins: 256)
  private var tables = PredictionTables()
  private var launch = MarginalLaunch()
  private var seen = 0
  private var refreshedAt = -1
  private var reserve = 0.0
  private var reserveSeen = 0.0
  private var reserveTime = FloorInstant.start
  private let windowEnd: FloorInstant?
  private var progressiveCycle = Double.infinity

  /// Creates the strategy, with nothing learned yet.
  ///
  /// - Parameters:
  ///   - rule: The abandonment limit to hold.
  ///   - windowEnd: When the window ends over which the rule takes its share, for instance the
  ///     end of the campaign; nil when it could end at any moment.
  public init(rule: AbandonmentRule, windowEnd: FloorInstant? = nil) {
    ledger = AbandonmentBudget(rule: rule)
    self.windowEnd = windowEnd
  }

  public var promises: StrategyPromises {
    // Answers still to come are an estimate: counting on them is no promise for every moment.
    windowEnd == nil
      ? [.holdsAbandonmentLimit, .neverBelowProgressive] : [.neverBelowProgressive]
  }

  public var abandonmentLimit: Double { ledger.rule.limit }

  public mutating func observe(_ event: FloorEvent) {
    seen += 1
    switch event {
    case .answered(let age, _):
      ledger.recordAnswer()
      answers.observeAnswer(age: age)
    case .failed(let age, _, _): answers.observeFailure(age: age)
    case .abandoned: ledger.recordAbandonment()
    case .talkEnded(let duration): talk.observe(duration)
    case .wrapUpEnded(let duration): wrapUp.observe(duration)
    case .connected: break
    case .machineFound: ledger.recordMachine()
    }
  }

  /// Whether enough has been seen to predict.
  public var hasLearned: Bool {
    answers.attempts >= Self.needed.attempts && answers.answers >= Self.needed.answers
      && talk.entries >= Self.needed.contacts
  }

  public mutating func linesWanted(given floor: FloorSnapshot) -> DialingDecision {
    let progressive = DialingDecision.progressive(floor)
    guard progressive.reason != .noAgents else { return progressive }
    guard hasLearned else {
      var decision = progressive
      decision.reason = .learning
      decision.evidence.abandonmentHeadroom = ledger.headroom
      return decision
    }
    refreshIfStale(floor)

    updateReserve(at: floor.now)
    let toCome = answersToCome(floor)
    let price = acceptedProbability(answersToCome: toCome)
    let inFlight = floor.linesInFlight
    let cap = Self.lineCap(agents: floor.agents - floor.paused, answerRate: answers.answerRate)
    launch.prepare(floor: floor, tables: tables)
    var level = inFlight
    var blocking = launch.blockingProbability
    while blocking <= price, level < cap {
      launch.accept(tables)
      level += 1
      blocking = launch.blockingProbability
    }
    var reason = level >= cap ? DialingDecision.Reason.lineCap : .marginalLaunch
    let atRisk = Double(level - floor.freeAgents) * (1 - ledger.rule.limit)
    reserveSeen = max(reserveSeen, atRisk)

    let safe = ledger.safeLevel(
      idle: floor.idle, waiting: floor.waiting.total, answersToCome: toCome)
    if level > safe {
      level = safe
      reason = .abandonmentLimit
    }
    if level <= progressive.linesWanted {
      level = progressive.linesWanted
      if level > 0 { reason = .oneLinePerIdleAgent }
    }

    var decision = DialingDecision(linesWanted: level, reason: reason, reconsiderAfter: 2)
    decision.evidence.answerRate = answers.answerRate
    decision.evidence.answerRateError = answers.answerRateError
    decision.evidence.expectedAnswers = launch.expectedAnswers
    decision.evidence.expectedReleases = launch.expectedReleases
    decision.evidence.blockingProbability = blocking
    decision.evidence.acceptedProbability = price
    decision.evidence.abandonmentHeadroom = ledger.headroom
    return decision
  }

  /// The threshold π.
  private func acceptedProbability(answersToCome: Double) -> Double {
    let limit = ledger.rule.limit
    let surplus = ledger.headroom - max(reserve / 2, reserve - limit * answersToCome)
    let price = 1.5 * limit * Real.exp(min(0.12 * surplus, 50))
    return min(max(price, limit / 20), 0.45)
  }

  /// Half the answers that progressive dialing would add before the window ends: agents × time ÷
  /// (handle time + time to an answer + failures per answer × time of a failure).
  private func answersToCome(_ floor: FloorSnapshot) -> Double {
    guard let windowEnd else { return 0 }
    let seconds = max(0, windowEnd.seconds(since: floor.now))
    return 0.5 * Double(floor.agents - floor.paused) * seconds / progressiveCycle
  }

  /// Brings the reserve up to date.
  ///
  /// It is what recent decisions put at risk, with a half-life of ten minutes, and changes only as time goes by, so that asking twice changes nothing.
  private mutating func updateReserve(at now: FloorInstant) {
    guard now > reserveTime else { return }
    reserve = reserveSeen * Real.exp(-now.seconds(since: reserveTime) * 0.001155)
    reserveSeen = reserve
    reserveTime = now
  }

  /// Makes the tables anew when enough has been learned since the last time.
  private mutating func refreshIfStale(_ floor: FloorSnapshot) {
    guard refreshedAt < 0 || seen - refreshedAt >= 64 else { return }
    refreshedAt = seen
    answers.refresh()
    talk.refresh(running: floor.talking)
    wrapUp.refresh(running: floor.wrapUp)
    let failures = (1 - answers.answerRate) / answers.answerRate
    progressiveCycle =
      talk.mean + wrapUp.mean + answers.meanTimes.answered + failures * answers.meanTimes.failed
    tables.fill(
      answers: answers, talk: talk, wrapUp: wrapUp, grace: ledger.rule.connectWithin)
  }

  /// A guard against a wrong estimate: twice the lines that would answer for every agent at once.
  private static func lineCap(agents: Int, answerRate: Double) -> Int {
    Int(min(2 * Double(agents) / max(answerRate, 0.01), 1e6)) + 4
  }
}

extension DialingStrategy where Self == PredictiveDialing {
  /// Predictive dialing under an abandonment rule.
  ///
  /// - Parameters:
  ///   - rule: The abandonment limit to hold.
  ///   - windowEnd: When the rule's window ends, nil when it could end at any moment.
  /// - Returns: The strategy.
  public static func predictive(rule: AbandonmentRule, windowEnd: FloorInstant? = nil) -> Self {
    PredictiveDialing(rule: rule, windowEnd: windowEnd)
  }
}
