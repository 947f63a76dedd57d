// SPDX-License-Identifier: Apache-2.0

import ContactCenter
import DiscreteEventSimulation
import OutboundDialing
import QueueingTheory

/// A campaign in depth, as `--json` prints it.
struct SimulationReport: Encodable {
  /// Everything that the figures depend on.
  struct Parameters: Encodable {
    var scenario: FloorScenario
    var strategy: String
    var rule: AbandonmentRule?
    var seed: UInt64
    var replications: Int
    var level: Double
  }

  /// Something counted by kind, all replications together.
  struct Count: Encodable {
    var name: String
    var calls: Int
  }

  /// One hour of the shift.
  struct Hour: Encodable {
    /// From 1.
    var hour: Int
    var utilisation: Estimate?
    var abandonmentRate: Estimate?
    var launched: Int
    var answered: Int
    var abandoned: Int
  }

  /// How long callees waited for their agent.
  struct Waits: Encodable {
    var connected: Int
    var meanSeconds: Double?
    var immediateShare: Double?
    var secondsFor95Percent: Double?
  }

  /// A decision of the first run.
  struct Decision: Encodable {
    var seconds: Double
    var linesWanted: Int
    var launched: Int
    var idleAgents: Int
    var linesInFlight: Int
    var reason: String
    var sentence: String
  }

  var parameters: Parameters
  var u0: Double?
  var measures: FloorReport
  var utilisation: Estimate
  var abandonmentRate: Estimate?
  var events: Int
  var dials: Int
  var connects: Int
  var attemptsByOutcome: [Count]
  /// Where the first run stood under each rule when it was over.
  var ledger: LedgerReport?
  var waits: Waits
  var runsInDetail: Int
  var hours: [Hour]
  var decisions: [Decision]
  var list: CallingListState?
  var inbound: InboundMeasures?
  /// Processor time, and events in a second of it; only where times are asked for.
  var seconds: Double?
  var eventsPerSecond: Double?

  init(_ simulation: CampaignSimulation, timing: RunTiming? = nil) {
    let runs = simulation.measures
    func sum(_ value: (FloorMeasures) -> Int) -> Int { runs.reduce(0) { $0 + value($1) } }
    parameters = Parameters(
      scenario: simulation.scenario, strategy: simulation.strategy.name,
      rule: simulation.strategy.rule, seed: simulation.seed, replications: runs.count,
      level: Estimate.level)
    u0 = try? simulation.scenario.zeroAbandonmentBound().utilisation
    measures = FloorReport(strategy: simulation.strategy.name, runs: runs)
    utilisation = measures.utilisation
    abandonmentRate = measures.abandonmentRate
    events = sum(\.events)
    dials = sum(\.launched)
    connects = sum(\.connected)
    attemptsByOutcome = AttemptOutcome.allCases.map { outcome in
      Count(name: outcome.rawValue, calls: sum { $0.attempts(outcome) })
    }
    ledger =
      simulation.rules.isEmpty
      ? nil : simulation.histories.first?.ledgerReport(at: simulation.scenario.end)
    let waitOfConnected = runs.reduce(0.0) { $0 + Double($1.waitOfConnected) * 1e-9 }
    var times = WaitingTimes()
    for history in simulation.histories { times.merge(history.waits) }
    waits = Waits(
      connected: connects, meanSeconds: connects == 0 ? nil : waitOfConnected / Double(connects),
      immediateShare: times.count == 0 ? nil : Double(times.immediate) / Double(times.count),
      secondsFor95Percent: times.seconds(share: 0.95))
    runsInDetail = simulation.histories.count
    hours = Self.hours(of: simulation.histories)
    decisions = (simulation.histories.first?.decisions ?? []).map(Decision.init)
    list = runs.first?.list
    inbound = runs.first?.inbound
    if let timing {
      seconds = timing.processorSeconds
      eventsPerSecond = timing.processorSeconds > 0 ? Double(events) / timing.processorSeconds : 0
    }
  }

  private static func hours(of histories: [FloorHistory]) -> [Hour] {
    (0..<(histories.first?.hours.count ?? 0)).map { place in
      let hours = histories.map { $0.hours[place] }
      var utilisation = SampleStatistics()
      for hour in hours { if let value = hour.utilisation { utilisation.add(value) } }
      var abandonment = RatioStatistics()
      for hour in hours {
        abandonment.add(numerator: Double(hour.abandoned), denominator: Double(hour.answered))
      }
      return Hour(
        hour: place + 1, utilisation: utilisation.count == 0 ? nil : utilisation.estimate(),
        abandonmentRate: abandonment.estimate(),
        launched: hours.reduce(0) { $0 + $1.launched },
        answered: hours.reduce(0) { $0 + $1.answered },
        abandoned: hours.reduce(0) { $0 + $1.abandoned })
    }
  }
}

extension SimulationReport.Decision {
  init(_ decision: FloorHistory.Decision) {
    seconds = decision.moment.seconds(since: .start)
    linesWanted = decision.decision.linesWanted
    launched = decision.launches
    idleAgents = decision.idle
    linesInFlight = decision.linesInFlight
    reason = decision.decision.reason.rawValue
    sentence = decision.decision.description
  }
}
