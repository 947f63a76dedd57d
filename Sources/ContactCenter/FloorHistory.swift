// SPDX-License-Identifier: Apache-2.0

public import OutboundDialing

/// How a run went, in bounded memory: the agents' time and the calls hour by hour of the shift, how
/// long callees waited, the last decisions, and the abandonment ledger; with the event log beside
/// it, if one is asked for.
public struct FloorHistory: FloorRecorder {
  /// What was counted in one hour of the shift, on all days together.
  public struct Hour: Hashable, Sendable {
    /// Nanoseconds that agents spent in each state, in the order of `AgentState`'s cases.
    public internal(set) var timeInState = [Int64](
      repeating: 0, count: AgentState.allCases.count)
    /// Attempts launched.
    public internal(set) var launched = 0
    /// Calls answered by a person.
    public internal(set) var answered = 0
    /// Calls that count as abandoned.
    public internal(set) var abandoned = 0

    /// Handling time ÷ logged-in time, 0 to 1; nil where nobody was logged in.
    public var utilisation: Double? {
      let all = timeInState.reduce(0, +)
      let handling = AgentState.allCases.filter(\.isHandling)
        .reduce(0) { $0 + timeInState[$1.place] }
      return all == 0 ? nil : Double(handling) / Double(all)
    }
  }

  /// A decision, and what came of it.
  public struct Decision: Hashable, Sendable {
    /// When it was taken.
    public let moment: FloorInstant
    /// The decision.
    public let decision: DialingDecision
    /// Lines that were launched for it, unless the list or the network had none.
    public let launches: Int
    /// Agents without a call at that moment.
    public let idle: Int
    /// Lines that were up already.
    public let linesInFlight: Int
  }

  /// The hours of the shift, from its first.
  public private(set) var hours: [Hour]
  /// How long callees waited for their agent.
  public private(set) var waits = WaitingTimes()
  /// The answered calls as regulators count them.
  ///
  /// Shifts lie a day apart on its clock, although the run joins them.
  public private(set) var ledger: AbandonmentLedger
  private let shift: Int64
  private var agentsInState = [Int64](repeating: 0, count: AgentState.allCases.count)
  private var now: Int64 = 0
  private var open: [Int32: (call: AnsweredCall, since: FloorInstant)] = [:]
  private var latest: [Decision] = []
  private var latestPlace = 0
  private var stream: FloorLogStream?

  /// The number of decisions that are kept.
  public static let decisionsKept = 12

  /// Creates a history of nothing yet.
  ///
  /// - Parameters:
  ///   - scenario: The floor.
  ///   - rules: The rules by which the ledger counts.
  ///   - stream: Where the event log goes; nil for nowhere.
  public init(
    of scenario: FloorScenario, rules: [AbandonmentRule] = [], log stream: FloorLogStream? = nil
  ) {
    let hours = max(1, min(24, Int((scenario.shiftHours - 1e-9).rounded(.up))))
    self.hours = [Hour](repeating: Hour(), count: hours)
    shift = max(1, Int64(scenario.shiftHours * 3.6e12))
    self.stream = stream
    ledger = AbandonmentLedger(rules: rules)
  }

  /// The last decisions that differed from the one before, oldest first.
  public var decisions: [Decision] {
    Array(latest[latestPlace...] + latest[..<latestPlace])
  }

  /// Notes a change of an agent.

  public mutating func agent(
    _ agent: Int, from old: AgentState?, to new: AgentState?, at moment: FloorInstant
  ) {
    advance(to: moment.nanoseconds)
    if let old { agentsInState[old.place] -= 1 }
    if let new { agentsInState[new.place] += 1 }
    stream?.agent(agent, from: old, to: new, at: moment)
  }

  /// Notes what happened to a call.

  public mutating func call(
    _ call: FloorCall, _ event: FloorCallEvent, at moment: FloorInstant
  ) {
    let hour = hour(of: moment.nanoseconds)
    let time = civil(moment)
    switch event {
    case .launched: hours[hour].launched += 1
    case .answered:
      hours[hour].answered += 1
      open[call.number] = (AnsweredCall(answered: time), moment)
    case .greetingEnded: open[call.number]?.call.greetingEnded = time
    case .connected:
      if let answered = open[call.number] {
        open[call.number]?.call.connected = time
        waits.add(seconds: moment.seconds(since: answered.since))
      } else if call.record >= 0 {
        ledger.book(
          AnsweredCall(
            answered: time, connected: time, party: .machineByAgent))
      }
    case .abandoned(let cause):
      hours[hour].abandoned += 1
      open[call.number]?.call.cause = cause
      if open[call.number]?.call.connected == nil { close(call.number, at: moment) }
    case .hungUp: close(call.number, at: moment)
    case .failed(.answeringMachine) where open[call.number] == nil:
      ledger.book(
        AnsweredCall(answered: time, ended: time, party: .machineByDetector))
    default: break
    }
    stream?.call(call, event, at: moment)
  }

  /// Notes a decision.

  public mutating func decision(
    _ decision: DialingDecision, launches: Int, given floor: FloorSnapshot
  ) {
    let last = latest.isEmpty ? nil : latest[(latestPlace + latest.count - 1) % latest.count]
    guard
      launches > 0 || last?.decision.reason != decision.reason
        || last?.decision.linesWanted != decision.linesWanted
    else { return }
    let kept = Decision(
      moment: floor.now, decision: decision, launches: launches, idle: floor.idle,
      linesInFlight: floor.linesInFlight)
    if latest.count < Self.decisionsKept {
      latest.append(kept)
    } else {
      latest[latestPlace] = kept
      latestPlace = (latestPlace + 1) % latest.count
    }
  }

  /// Books the time until the run's end and writes what the log held back.
  public mutating func finish(at end: FloorInstant) {
    advance(to: end.nanoseconds)
    for number in open.keys.sorted() where open[number]?.call.connected != nil {
      close(number, at: end)
    }
    stream?.flush()
  }

  /// Where the campaign stands under the ledger's rules when the run is over.
  public func ledgerReport(at end: FloorInstant) -> LedgerReport {
    ledger.report(at: civil(FloorInstant(nanoseconds: end.nanoseconds - 1)))
  }

  private mutating func close(_ number: Int32, at moment: FloorInstant) {
    guard var closed = open.removeValue(forKey: number)?.call else { return }
    closed.ended = civil(moment)
    ledger.book(closed)
  }

  /// The moment with a night between the shifts.
  private func civil(_ moment: FloorInstant) -> FloorInstant {
    let day = moment.nanoseconds / shift
    return FloorInstant(
      nanoseconds: day * 86_400_000_000_000 + moment.nanoseconds % shift)
  }

  private func hour(of nanoseconds: Int64) -> Int {
    min(hours.count - 1, Int(nanoseconds % shift / 3_600_000_000_000))
  }

  /// Books the agents' time until a moment, each hour's part to the hour.
  private mutating func advance(to moment: Int64) {
    while now < moment {
      let hour = hour(of: now)
      let inShift = now % shift
      let hourEnds = min(Int64(hour + 1) * 3_600_000_000_000, shift)
      // The last hour of the day lasts as long as the shift does.
      let next = min(moment, now - inShift + (hour == hours.count - 1 ? shift : hourEnds))
      for place in agentsInState.indices {
        hours[hour].timeInState[place] += agentsInState[place] * (next - now)
      }
      now = next
    }
  }
}

/// How long callees waited for their agent: counts in steps of a tenth of a second.
public struct WaitingTimes: Hashable, Sendable {
  /// Callees who waited and were connected.
  public private(set) var count = 0
  /// Those among them who met an agent at once, within a hundredth of a second.
  public private(set) var immediate = 0
  private var tenths: [Int] = []
  private static let longest = 36_000

  /// Creates waiting times of nobody.
  public init() {}

  mutating func add(seconds: Double) {
    count += 1
    if seconds < 0.01 { immediate += 1 }
    let place = min(Self.longest, max(0, Int((seconds * 10).rounded(.up))))
    if place >= tenths.count {
      tenths += [Int](repeating: 0, count: place + 1 - tenths.count)
    }
    tenths[place] += 1
  }

  /// Adds the callees of another run.
  public mutating func merge(_ other: WaitingTimes) {
    count += other.count
    immediate += other.immediate
    if other.tenths.count > tenths.count {
      tenths += [Int](repeating: 0, count: other.tenths.count - tenths.count)
    }
    for (place, more) in other.tenths.enumerated() { tenths[place] += more }
  }

  /// The time within which a share of the callees met their agent.
  ///
  /// - Parameter share: 0 to 1.
  /// - Returns: Seconds, rounded up to a tenth, at most an hour; nil when nobody was connected.
  public func seconds(share: Double) -> Double? {
    guard count > 0 else { return nil }
    let wanted = max(1, Int((Double(count) * min(max(share, 0), 1)).rounded(.up)))
    var seen = 0
    for (place, number) in tenths.enumerated() {
      seen += number
      if seen >= wanted { return Double(place) / 10 }
    }
    return nil
  }
}
