// SPDX-License-Identifier: Apache-2.0

import ContactCenter
package import CourseModel
import DiscreteEventSimulation
import OutboundDialing
import QueueingTheory
import Synchronization

extension EngineFunctions {
  /// The engine that the library offers, with the values of `bpo dialing compare` for whatever an
  /// expression leaves out.
  ///
  /// A floor is simulated once, however many of its measures are asked for.
  package static var live: EngineFunctions {
    let floors = SimulatedFloors()
    return EngineFunctions(
      version: engineVersion,
      simulated: { request throws(EngineFault) in
        guard let measure = SimulatedFloors.measures[request.measure] else {
          let names = Array(SimulatedFloors.measures.keys)
          throw EngineFault(
            "The floor has no measure “\(request.measure)”. "
              + NearNames.suggestion(for: request.measure, among: names))
        }
        guard let estimate = measure(try floors.report(on: request)) else {
          throw EngineFault("Nobody answered on this floor, so it has no \(request.measure).")
        }
        return SimulatedValue(mean: estimate.mean, halfWidth: estimate.halfWidth ?? 0)
      },
      zeroAbandonmentBound: { arguments throws(EngineFault) in
        try faulting { try bound(arguments).utilisation }
      },
      erlangB: { servers, load throws(EngineFault) in
        try faulting { try ErlangB(agents: servers, load: load).blockingProbability }
      },
      erlangC: { servers, load throws(EngineFault) in
        try faulting { try ErlangC(agents: servers, load: load).waitingProbability }
      })
  }

  /// Raised with every change of the simulator that can change a value.
  private static let engineVersion = "1"

  private static func bound(_ arguments: [String: Double]) throws -> ZeroAbandonmentBound {
    guard let answerRate = arguments["answerRate"] else {
      throw EngineFault("The answer rate is missing; write u0(answerRate: 0.25).")
    }
    let usual = try FloorScenario.standard(agents: 1, answerRate: answerRate)
      .zeroAbandonmentBound()
    return try ZeroAbandonmentBound(
      answerRate: answerRate, handleTime: arguments["handleTime"] ?? usual.handleTime,
      answerTime: arguments["answerTime"] ?? usual.answerTime,
      failureTime: arguments["failureTime"] ?? usual.failureTime,
      timePerAttempt: arguments["timePerAttempt"] ?? 0,
      timePerContact: arguments["timePerContact"] ?? 0)
  }
}

/// Runs a body whose every error becomes the engine's.
private func faulting<Value>(_ body: () throws -> Value) throws(EngineFault) -> Value {
  do {
    return try body()
  } catch let fault as EngineFault {
    throw fault
  } catch {
    throw EngineFault("\(error)")
  }
}

/// The floors that were simulated, by what was asked of them.
private final class SimulatedFloors: Sendable {
  private struct Floor: Hashable {
    var mode: String
    var arguments: [String: Double]
  }

  private let reports = Mutex<[Floor: FloorReport]>([:])

  static let measures: [String: @Sendable (FloorReport) -> Estimate?] = [
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
  ]

  func report(on request: SimulatedRequest) throws(EngineFault) -> FloorReport {
    let floor = Floor(mode: request.mode, arguments: request.arguments)
    if let known = reports.withLock({ $0[floor] }) { return known }
    let report = try faulting { try Self.run(request) }
    reports.withLock { $0[floor] = report }
    return report
  }

  private static func run(_ request: SimulatedRequest) throws -> FloorReport {
    let arguments = request.arguments
    let unknown = arguments.keys.filter { !SimulatedRequest.knownArguments.contains($0) }.sorted()
    if let name = unknown.first {
      throw EngineFault(
        "A floor has no “\(name)”. "
          + NearNames.suggestion(for: name, among: SimulatedRequest.knownArguments))
    }
    var scenario = try FloorScenario.standard(
      agents: try count("agents", arguments) ?? 20, answerRate: arguments["answerRate"] ?? 0.25,
      days: try count("days", arguments) ?? 1)
    if let hours = arguments["shiftHours"] { scenario.shiftHours = hours }
    if let mean = arguments["talkTime"] {
      scenario.talkTime = try DurationDistribution(
        .lognormal(mean: mean, coefficientOfVariation: 1))
    }
    if let mean = arguments["wrapUpTime"] {
      scenario.wrapUpTime = try DurationDistribution(
        .lognormal(mean: mean, coefficientOfVariation: 0.5))
    }
    if let seconds = arguments["dialingTime"] { scenario.handDialingTime = seconds }
    if let seconds = arguments["previewTime"] { scenario.previewTime = seconds }
    let mode = try mode(request)
    let runs = try (0..<UInt64(StrategyComparison.usualReplications)).map { replication in
      try scenario.measures(mode, seed: request.seed, replication: replication)
    }
    return FloorReport(strategy: mode, runs: runs)
  }

  private static func mode(_ request: SimulatedRequest) throws -> StrategySpecification {
    guard let limit = request.arguments["limit"] else {
      return try StrategySpecification(request.mode)
    }
    guard request.mode == "predictive" else {
      throw EngineFault("Only predictive dialing takes a limit.")
    }
    return .predictive(rule: try .custom(limit: limit))
  }

  private static func count(_ name: String, _ arguments: [String: Double]) throws -> Int? {
    guard let value = arguments[name] else { return nil }
    guard let count = Int(exactly: value) else {
      throw EngineFault("\(name) is \(value); it must be a whole number.")
    }
    return count
  }
}
