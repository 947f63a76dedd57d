// SPDX-License-Identifier: Apache-2.0

import ContactCenter
import DiscreteEventSimulation
import OutboundDialing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Seconds of processor time that this process has used.
func processorTime() -> Double {
  var time = timespec()
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
  return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
}

/// Times replications of Model D with a fixed ratio.
func timeModelD(
  ratio: Double, replications: Int, seed: UInt64,
  run: (FloorScenario, StrategySpecification, UInt64, UInt64) throws -> FloorMeasures
) throws {
  let scenario = try FloorScenario.modelD
  let power = StrategySpecification.power(linesPerAgent: ratio)
  var events = 0
  var utilisation = 0.0
  var abandoned = 0
  var answered = 0
  let start = processorTime()
  for replication in 0..<UInt64(replications) {
    let measures = try run(scenario, power, seed, replication)
    events += measures.events
    utilisation += measures.utilisation
    abandoned += measures.abandoned
    answered += measures.attempts(.answered)
  }
  let seconds = processorTime() - start
  print(
    """
    {"events": \(events), "seconds": \(seconds), \
    "nanosecondsPerEvent": \(seconds * 1e9 / Double(events)), \
    "utilisation": \(utilisation / Double(replications)), \
    "abandonmentRate": \(Double(abandoned) / Double(max(answered, 1)))}
    """)
}

/// Times predictive dialing on the standard floor of 50 agents.
func timePredictive(replications: Int) throws {
  let scenario = try FloorScenario.standard(agents: 50, answerRate: 0.25)
  var events = 0
  let start = processorTime()
  for replication in 0..<UInt64(replications) {
    events += try scenario.measures(
      .predictive(rule: .ftcTelemarketingSalesRule), seed: 1, replication: replication
    ).events
  }
  let seconds = processorTime() - start
  print(
    """
    {"events": \(events), "seconds": \(seconds), \
    "nanosecondsPerEvent": \(seconds * 1e9 / Double(events))}
    """)
}

/// Times replications of Model D on several threads by the clock.
func timeThreads(ratio: Double, replications: Int, threads: Int) async throws {
  let scenario = try FloorScenario.modelD
  let power = StrategySpecification.power(linesPerAgent: ratio)
  var events = 0
  let elapsed = try await ContinuousClock().measure {
    let runs = try await Replications.run(replications, threads: threads) {
      try scenario.measures(power, seed: 1, replication: UInt64($0)).events
    }
    events = runs.reduce(0, +)
  }
  print("{\"events\": \(events), \"elapsed\": \(elapsed / .seconds(1))}")
}
