// SPDX-License-Identifier: Apache-2.0

import NameMatching
import ContactCenter
import DiscreteEventSimulation
import OutboundDialing
import QueueingTheory
import Synchronization

extension EngineFunctions {
  /// The package's own engine: what a developer imports is what a lesson shows.
  ///
  /// A simulated floor is run once for all measures that are asked of it, with
  /// `StrategyComparison.usualReplications` replications.
  public static func live() -> EngineFunctions {
    let floors = SimulatedFloors()
    return EngineFunctions(
      version: "1",
      simulated: { (request) throws(EngineFault) in
        request.mode == SimulatedRequest.optimumMode
          ? try optimum(request.arguments) : try floors.value(request)
      },
      zeroAbandonmentBound: { (arguments) throws(EngineFault) in try bound(arguments) },
      erlangB: { (servers, load) throws(EngineFault) in
        try blocked(servers, load).blockingProbability
      },
      erlangC: { (servers, load) throws(EngineFault) in
        let queue = try waiting(servers, load)
        guard !queue.isOverloaded else {
          throw EngineFault(
            "erlangC has no value for \(load) erlangs on \(servers) servers: the load must be "
              + "below the servers, else the queue grows without end.")
        }
        return queue.waitingProbability
      })
  }

  private static func bound(_ arguments: [String: Double]) throws(EngineFault) -> Double {
    for name in ["answerRate", "handleTime", "answerTime", "failureTime"]
    where arguments[name] == nil {
      throw EngineFault("u0 lacks “\(name):”.")
    }
    do {
      return try ZeroAbandonmentBound(
        answerRate: arguments["answerRate"] ?? 0, handleTime: arguments["handleTime"] ?? 0,
        answerTime: arguments["answerTime"] ?? 0, failureTime: arguments["failureTime"] ?? 0,
        timePerAttempt: arguments["timePerAttempt"] ?? 0,
        timePerContact: arguments["timePerContact"] ?? 0
      ).utilisation
    } catch {
      throw EngineFault(error.description)
    }
  }

  private static func optimum(_ named: [String: Double]) throws(EngineFault) -> SimulatedValue {
    do {
      let floor = try MemorylessFloor(
        agents: Int(exactly: named["agents"] ?? 0) ?? 0, answerRate: named["answerRate"] ?? 0,
        answerTime: named["ringTime"] ?? 0, failureTime: named["failureTime"] ?? 0,
        handleTime: named["handleTime"] ?? 0)
      let optimum = try OptimalPacing(of: floor, limit: named["limit"] ?? 0)
      return SimulatedValue(mean: optimum.utilisation, halfWidth: 0)
    } catch {
      throw EngineFault("\(error)")
    }
  }

  private static func blocked(_ servers: Int, _ load: Double) throws(EngineFault) -> ErlangB {
    do { return try ErlangB(agents: servers, load: load) } catch {
      throw EngineFault(error.description)
    }
  }

  private static func waiting(_ servers: Int, _ load: Double) throws(EngineFault) -> ErlangC {
    do { return try ErlangC(agents: servers, load: load) } catch {
      throw EngineFault(error.description)
    }
  }
}

/// Simulated floors, each run once.
private final class SimulatedFloors: Sendable {
  private struct Floor: Hashable {
    var mode: String
    var arguments: [String: Double]
  }

  private let reports = Mutex<[Floor: FloorReport]>([:])

  /// The value of a measure.
  func value(_ request: SimulatedRequest) throws(EngineFault) -> SimulatedValue {
    let floor = Floor(mode: request.mode, arguments: request.arguments)
    let report: FloorReport
    if let known = reports.withLock({ $0[floor] }) {
      report = known
    } else {
      report = try Self.run(request)
      reports.withLock { $0[floor] = report }
    }
    guard let measure = Self.measures[request.measure] else {
      throw EngineFault(
        "There is no measure “\(request.measure)”. "
          + NearNames.suggestion(for: request.measure, among: Self.measures.keys.sorted()))
    }
    guard let estimate = measure(report) else {
      throw EngineFault("\(request.measure) has no value: nobody answered in the simulated time.")
    }
    return SimulatedValue(mean: estimate.mean, halfWidth: estimate.halfWidth ?? 0)
  }

  private static let measures: [String: @Sendable (FloorReport) -> Estimate?] = [
    "utilisation": { $0.utilisation },
    "talkMinutesPerAgentHour": { $0.talkMinutesPerAgentHour },
    "contactsPerAgentHour": { $0.contactsPerAgentHour },
    "attemptsPerAgentHour": { $0.attemptsPerAgentHour },
    "abandonmentRate": { $0.abandonmentRate },
    "idleShare": { $0.idleShare },
    "previewingShare": { $0.previewingShare },
    "dialingShare": { $0.dialingShare },
    "talkShare": { $0.talkShare },
    "wrapUpShare": { $0.wrapUpShare },
    "observedAnswerRate": { $0.observedAnswerRate },
  ]

  private static func run(_ request: SimulatedRequest) throws(EngineFault) -> FloorReport {
    do {
      let scenario = try scenario(request)
      let strategy = try strategy(request)
      var runs: [FloorMeasures] = []
      for replication in 0..<StrategyComparison.usualReplications {
        runs.append(
          try scenario.measures(
            strategy, seed: request.seed, replication: UInt64(replication)))
      }
      return FloorReport(strategy: "\(strategy)", runs: runs)
    } catch {
      throw EngineFault("\(error)")
    }
  }

  private static func strategy(_ request: SimulatedRequest) throws -> StrategySpecification {
    let strategy = try StrategySpecification(request.mode)
    guard let limit = request.arguments["limit"] else { return strategy }
    guard case .predictive = strategy else {
      throw EngineFault("Only predictive dialing has a limit; leave “limit:” out.")
    }
    return .predictive(rule: try .custom(limit: limit))
  }

  private static func scenario(_ request: SimulatedRequest) throws -> FloorScenario {
    func count(_ name: String, _ usual: Int) throws -> Int {
      guard let value = request.arguments[name] else { return usual }
      guard let whole = Int(exactly: value) else {
        throw EngineFault("\(name) is \(value); it must be a whole number.")
      }
      return whole
    }
    let named = request.arguments
    var scenario = try FloorScenario.standard(
      agents: count("agents", 20), answerRate: named["answerRate"] ?? 0.25,
      days: count("days", 1))
    if let mean = named["talkTime"] {
      scenario.talkTime = try DurationDistribution(
        .lognormal(mean: mean, coefficientOfVariation: 1))
    }
    if let mean = named["wrapUpTime"] {
      scenario.wrapUpTime = try DurationDistribution(
        .lognormal(mean: mean, coefficientOfVariation: 0.5))
    }
    if let seconds = named["dialingTime"] { scenario.handDialingTime = seconds }
    if let seconds = named["previewTime"] { scenario.previewTime = seconds }
    if let hours = named["shiftHours"] { scenario.shiftHours = hours }
    try scenario.validate()
    return scenario
  }
}
