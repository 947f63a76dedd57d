// SPDX-License-Identifier: Apache-2.0

public import OutboundDialing

/// Simulation in the loop, in the manner of Impact Dialing: our reconstruction.
///
/// Each three seconds the last attempts (at most 100, of the last half hour) are replayed over the
/// next 240 s for six numbers of lines per agent, evenly from one to 1 ÷ answer rate.
/// The one with the highest utilisation whose abandonment, abandoned ÷ (answered + abandoned), is
/// below the limit is taken, times 0.75 while the abandonment of the last half hour is above
/// the limit; with fewer than five agents or 50 attempts it is one. Lines wanted = that number ×
/// idle agents, less callees waiting.
///
/// How the replay begins is not described; here with the agents as they are, the busy ones spread
/// evenly over their conversations. See `ReplayedFloor`.
///
/// Source: the public repository of Impact Dialing, github.com/impactdialing/impactdialing. No line
/// of its program was used. The idea, with the instant of the launch chosen by simulation, is also
/// claimed by EP 1290861 A1, and studied by L. Filho, L. Cruz, R. Seara and S. Steinmann in the Proceedings of
/// the 2007 Winter Simulation Conference.
/// - Complexity: O(240 + lines of four minutes) for each of six candidates every three seconds.
public struct SimulatedAheadDialing: DialingStrategy, Hashable {
  /// The abandonment rate below which a candidate may be taken, 0 to 1.
  public let limit: Double
  /// Lines for each idle agent.
  public private(set) var linesPerAgent = 1.0

  private static let kept = 100
  private static let window = 1_800.0
  private static let needed = (agents: 5, attempts: 50)
  private static let candidates = 6

  private struct Attempt: Hashable, Sendable {
    var at: FloorInstant
    var seen: ReplayedFloor.Attempt
  }

  private var clock = LawClock(period: 3)
  private var now = FloorInstant.start
  private var attempts: [Attempt] = []
  private var talks: [Double] = []
  private var wrapUps: [Double] = []
  private var answers = RecentCounts(window: window)
  private var abandonments = RecentCounts(window: window)

  /// Creates the strategy, with nothing learned yet.
  ///
  /// - Throws: `InvalidParameter` unless the limit is from 0 to 1.
  public init(limit: Double = 0.03) throws(InvalidParameter) {
    try InvalidParameter.require("limit", limit, in: 0...1)
    self.limit = limit
  }

  public var promises: StrategyPromises { [] }

  public mutating func observe(_ event: FloorEvent) {
    switch event {
    case .answered(let age, _):
      answers.add()
      note(age, isAnswered: true)
    case .failed(let age, _, _): note(age, isAnswered: false)
    case .abandoned: abandonments.add()
    case .talkEnded(let duration): Self.append(duration, to: &talks)
    case .wrapUpEnded(let duration): Self.append(duration, to: &wrapUps)
    case .connected, .machineFound: break
    }
  }

  private mutating func note(_ age: Double, isAnswered: Bool) {
    let seen = ReplayedFloor.Attempt(seconds: Self.whole(age), isAnswered: isAnswered)
    Self.append(Attempt(at: now, seen: seen), to: &attempts)
  }

  private static func append<Value>(_ value: Value, to values: inout [Value]) {
    if values.count >= kept { values.removeFirst() }
    values.append(value)
  }

  private static func whole(_ seconds: Double) -> Int { Int(min(max(seconds, 0), 1e6).rounded()) }

  public mutating func linesWanted(given floor: FloorSnapshot) -> DialingDecision {
    now = floor.now
    if clock.ticks(at: now) {
      answers.advance(to: now)
      abandonments.advance(to: now)
      linesPerAgent = bestLines(floor)
    }
    let wait = clock.wait(from: now)
    guard floor.agents > floor.paused else {
      return DialingDecision(linesWanted: 0, reason: .noAgents, reconsiderAfter: wait)
    }
    guard clock.hasTicked(at: now) else {
      return DialingDecision(
        linesWanted: floor.linesInFlight, reason: .betweenTicks, reconsiderAfter: wait)
    }
    let level = (linesPerAgent * Double(floor.freeAgents)).rounded()
    return DialingDecision(linesWanted: Int(level), reason: .controlLaw, reconsiderAfter: wait)
  }

  /// The number of lines per agent for the next seconds.
  private func bestLines(_ floor: FloorSnapshot) -> Double {
    let recent = attempts.filter { floor.now.seconds(since: $0.at) <= Self.window }.map(\.seen)
    let answered = recent.count { $0.isAnswered }
    let busy = floor.talking.total + floor.wrapUp.total
    guard floor.idle + busy >= Self.needed.agents, recent.count >= Self.needed.attempts,
      answered > 0, !talks.isEmpty
    else { return 1 }
    let handleTimes = talks.indices.map { place in
      Self.whole(talks[place] + (wrapUps.isEmpty ? 0 : wrapUps[place % wrapUps.count]))
    }
    let replay = ReplayedFloor(
      attempts: recent, handleTimes: handleTimes, idle: floor.idle, busy: busy)
    let most = Double(recent.count) / Double(answered)
    var (best, bestUtilisation) = (1.0, -1.0)
    for step in 0..<Self.candidates {
      let lines = 1 + (most - 1) * Double(step) / Double(Self.candidates - 1)
      let outcome = replay.outcome(linesPerAgent: lines)
      if outcome.abandonmentRate < limit, outcome.utilisation > bestUtilisation {
        (best, bestUtilisation) = (lines, outcome.utilisation)
      }
    }
    let isOver = Double(abandonments.total) > limit * Double(answers.total)
    return isOver ? 0.75 * best : best
  }
}
