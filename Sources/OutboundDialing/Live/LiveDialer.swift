// SPDX-License-Identifier: Apache-2.0

/// Drives a real telephone system with the same strategies that run in the simulator.
///
/// It reads no clock and starts no thread: the embedder tells it what happens, and when, and it
/// gives the orders at once. It keeps the floor, asks the strategy how many lines should be up,
/// subtracts those in flight, and launches as far as agents, trunk, call rate and list allow;
/// each report says what held it back.
///
/// - An unanswered call rings as long as the rule says before it is given up.
/// - No record is ever in two calls at once, and without an eligible agent nothing is launched.
/// - What an abandonment rule leaves no room for is not launched, and no record that the gate
///   forbids.
/// - A person who answered and found no agent in time hears the message, then the call ends.
/// - An event with an identifier that was received before changes nothing, and events may come
///   out of order: an older report never overrules a newer one.
/// - ``state`` is all it has to remember; a dialer restored from it goes on the same way.
///
/// ```swift
/// var dialer = try LiveDialer(strategy: .progressive, settings: LiveDialerSettings())
/// dialer.receive(.agent("ann", .ready), at: now, telephony: &orders, records: &list)
/// ```
/// - Complexity: an event costs O(log calls) besides the strategy's decision and the launches.
public struct LiveDialer<Strategy: DialingStrategy>: Sendable {
  /// The strategy, with what it has learned.
  public internal(set) var strategy: Strategy
  /// The limits within which it works.
  public let settings: LiveDialerSettings
  /// What has been counted since the campaign began.
  public internal(set) var totals = LiveTotals()
  /// Whether it launches.
  public internal(set) var mode = LiveDialerState.Mode.running
  /// The floor as the strategy sees it.
  public internal(set) var floor = FloorSnapshot()

  /// The abandoned calls as each regulator counts them.
  public internal(set) var ledger: AbandonmentLedger
  /// What decides whether a record may be called; nil when the list has seen to that.
  public let gate: LiveGate?

  var agents: [AgentIdentifier: LiveAgent] = [:]
  var calls: [CallIdentifier: LiveCall] = [:]
  var recordsInFlight: Set<String> = []
  var numbersInFlight: Set<String> = []
  var nextCall: Int64 = 1
  var stamp: Int64 = 0
  var rate: CallRateLimit?
  var recentEvents = RecentIdentifiers()
  var unansweredEnds = RecentEnds()
  // These follow from the agents and the calls.
  var deadlines = DeadlineQueue()
  var idle = StampedQueue<AgentIdentifier>()
  var waiting = StampedQueue<CallIdentifier>()

  /// Creates a dialer on an empty floor.
  ///
  /// - Parameters:
  ///   - strategy: The strategy.
  ///   - settings: The limits.
  ///   - ledger: An empty ledger with the rules that may veto a launch.
  ///   - gate: What decides whether a record may be called.
  /// - Throws: ``InvalidParameter`` for a strategy whose agents launch their own attempts.
  public init(
    strategy: Strategy, settings: LiveDialerSettings,
    ledger: AbandonmentLedger = AbandonmentLedger(rules: []), gate: LiveGate? = nil
  ) throws(InvalidParameter) {
    guard strategy.trigger == .system else {
      throw InvalidParameter(
        name: "strategy", value: "one in which agents dial (\(strategy.trigger.rawValue))",
        requirement: "be one in which the system dials")
    }
    self.strategy = strategy
    self.settings = settings
    self.ledger = ledger
    self.gate = gate
    rate = settings.callsPerSecond.map { CallRateLimit(callsPerSecond: $0) }
  }

  /// The dialer's clock: the latest moment that it was told.
  public var now: FloorInstant { floor.now }

  /// Agents logged in and not paused.
  public var eligibleAgents: Int { floor.agents - floor.paused }

  /// The calls that are up, in whatever stage.
  public var callsUp: Set<CallIdentifier> { Set(calls.keys) }

  /// Whether an event of that identifier was received lately: the last 4,096 are remembered.
  public func hasReceived(_ identifier: String) -> Bool { recentEvents.contains(identifier) }

  /// Takes note of an event, gives the orders that follow from it, and launches.
  ///
  /// - Parameters:
  ///   - event: What happened.
  ///   - identifier: The event's own name, by which it is recognised when it is reported again;
  ///     nil when it never is.
  ///   - happened: When it happened, if that was before `time`: durations are taken from it, and
  ///     an agent's older report never overrules a newer one.
  ///   - time: The embedder's clock. It never goes back: an earlier time than ``now`` counts as
  ///     ``now``, and as the moment at which the event happened.
  ///   - telephony: Where the orders go.
  ///   - records: The calling list.
  /// - Returns: What was launched, and what kept the dialer from launching more.
  @discardableResult
  public mutating func receive(
    _ event: LiveEvent, identifier: String? = nil, happened: FloorInstant? = nil,
    at time: FloorInstant, telephony: inout some Telephony,
    records: inout some RecordSource
  ) -> LiveReport {
    if let identifier, !recentEvents.insert(identifier) {
      var report = report(limit: .notAsked)
      report.ignored = .duplicate
      report.nextLook = firstDeadline()
      return report
    }
    let moment = min(happened ?? time, time)
    runDeadlines(through: time, &telephony, &records)
    floor.advance(to: time)
    let ignored = apply(event, at: moment, &telephony, &records)
    connectWaiting(&telephony)
    runDeadlines(through: now, &telephony, &records)
    var report = dial(&telephony, &records)
    report.ignored = ignored
    if mustReleaseLines(after: event) { releaseLines(report.decision, &telephony) }
    report.linesInFlight = floor.linesInFlight
    // Lines whose agents have left are given up as soon as they have rung long enough.
    let ripening =
      eligibleAgents == 0 && floor.linesInFlight > 0 ? now.adding(seconds: 1) : nil
    report.nextLook =
      [report.nextLook, firstDeadline(), ripening].compactMap(\.self).min()
    return report
  }

  private mutating func apply(
    _ event: LiveEvent, at moment: FloorInstant, _ telephony: inout some Telephony,
    _ records: inout some RecordSource
  ) -> IgnoredEvent? {
    switch event {
    case .agent(let agent, let change):
      return apply(change, to: agent, at: moment, &records)
    case .call(let call, let change):
      return apply(change, to: call, at: moment, &telephony, &records)
    case .tick: break
    case .pause: if mode == .running { mode = .paused }
    case .resume: mode = .running
    case .drain: mode = .draining
    case .restarted(let up): reconcile(up, &telephony, &records)
    }
    return nil
  }

  /// A report on the floor as it is now.
  func report(limit: LaunchLimit) -> LiveReport {
    var report = LiveReport(now: now, limit: limit)
    report.linesInFlight = floor.linesInFlight
    report.callsUp = calls.count
    report.eligibleAgents = eligibleAgents
    report.idleAgents = floor.idle
    report.waiting = floor.waiting.total
    report.isDrained = mode == .draining && calls.isEmpty
    return report
  }

  /// The next number in the order of changes.
  mutating func nextStamp() -> Int64 {
    stamp += 1
    return stamp
  }
}
