// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import QueueingTheory

/// What a queue is to achieve, when its agents or its load are sought.
struct ErlangTargetOptions: ParsableArguments {
  @Option(parsing: .unconditional, help: "At most this share finds all agents busy (Erlang B).")
  var blocked: Double?

  @Option(parsing: .unconditional, help: "At most this share of calls waits.")
  var waiting: Double?

  @Option(parsing: .unconditional, help: "The mean wait is at most this many seconds.")
  var averageWait: Double?

  @Option(
    parsing: .unconditional,
    help: "At least this share of calls is answered --within so many seconds.")
  var serviceLevel: Double?

  @Option(
    parsing: .unconditional, help: "At most this share of calls hangs up; needs --patience.")
  var abandoned: Double?

  static let names = "--blocked, --waiting, --average-wait, --service-level or --abandoned"

  /// Number of targets given.
  var count: Int {
    [blocked, waiting, averageWait, serviceLevel, abandoned].count { $0 != nil }
  }

  /// Whether the target is about seconds.
  var needsHandleTime: Bool { averageWait != nil || serviceLevel != nil }

  /// The target for a queue; `nil` when it is for none.
  func target(within threshold: Double) -> QueueTarget? {
    if let waiting { return .waitingProbability(waiting) }
    if let averageWait { return .averageWait(averageWait) }
    if let serviceLevel { return .serviceLevel(serviceLevel, within: threshold) }
    return abandoned.map { .abandonment($0) }
  }
}

/// A search for agents or load in the formula that a target belongs to.
struct ErlangSearch {
  let targets: ErlangTargetOptions
  let handleTime: Double?
  let patience: Double?
  let within: Double

  /// The fewest agents that meet the target.
  func agentsNeeded(load: Double) throws -> Int {
    guard let target = targets.target(within: within) else {
      return try ErlangB.agentsNeeded(load: load, blocking: targets.blocked ?? .nan)
    }
    guard let patience, let handleTime else {
      return try ErlangC.agentsNeeded(load: load, handleTime: handleTime ?? 1, target: target)
    }
    return try ErlangA.agentsNeeded(
      load: load, handleTime: handleTime, patience: patience, target: target)
  }

  /// The greatest load that meets the target.
  func greatestLoad(agents: Int) throws -> Double {
    guard let target = targets.target(within: within) else {
      return try ErlangB.greatestLoad(agents: agents, blocking: targets.blocked ?? .nan)
    }
    guard let patience, let handleTime else {
      return try ErlangC.greatestLoad(
        agents: agents, handleTime: handleTime ?? 1, target: target)
    }
    return try ErlangA.greatestLoad(
      agents: agents, handleTime: handleTime, patience: patience, target: target)
  }
}
