// SPDX-License-Identifier: Apache-2.0

import ContactCenter
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
func timeModelD<Recorder: FloorRecorder>(
  ratio: Double, replications: Int, seed: UInt64, recorder: () -> Recorder
) throws {
  let scenario = try FloorScenario.modelD
  let power = try PowerDialing(linesPerAgent: ratio)
  var events = 0
  var utilisation = 0.0
  var abandoned = 0
  var answered = 0
  let start = processorTime()
  for replication in 0..<UInt64(replications) {
    let run = try scenario.run(power, recorder: recorder(), seed: seed, replication: replication)
    events += run.measures.events
    utilisation += run.measures.utilisation
    abandoned += run.measures.abandoned
    answered += run.measures.attempts(.answered)
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
