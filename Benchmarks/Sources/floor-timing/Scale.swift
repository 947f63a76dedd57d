// SPDX-License-Identifier: Apache-2.0

import ContactCenter
import OutboundDialing

/// Keeps a sample of the floors on which a strategy decided.
struct SnapshotSample: FloorRecorder {
  var snapshots: [FloorSnapshot] = []
  private var decisions = 0

  mutating func decision(_ decision: DialingDecision, launches: Int, given floor: FloorSnapshot) {
    decisions += 1
    guard decisions % 997 == 0 else { return }
    if snapshots.count < 2_000 {
      snapshots.append(floor)
    } else {
      snapshots[decisions / 997 % 2_000] = floor
    }
  }
}

/// Times a floor of many agents whose answer rate keeps about three lines in flight for each, and
/// then the decisions alone, on floors that occurred.
func timeScale(agents: Int, hours: Double) throws {
  var scenario = try FloorScenario.standard(agents: agents, answerRate: 0.012)
  scenario.shiftHours = hours
  let rule = AbandonmentRule.ftcTelemarketingSalesRule
  let began = processorTime()
  let plain = try scenario.run(PredictiveDialing(rule: rule), seed: 1)
  let seconds = processorTime() - began
  let run = try scenario.run(
    PredictiveDialing(rule: rule), recorder: SnapshotSample(), seed: 1)
  var strategy = run.strategy
  let sample = run.recorder.snapshots
  let lines = sample.reduce(0) { $0 + $1.linesInFlight }
  let count = max(1, 200_000 / max(sample.count, 1)) * sample.count
  var wanted = 0
  let start = processorTime()
  for place in 0..<count {
    wanted &+= strategy.linesWanted(given: sample[place % sample.count]).linesWanted
  }
  let deciding = processorTime() - start
  print(
    """
    {"agents": \(agents), "events": \(plain.measures.events), \
    "nanosecondsPerEvent": \(seconds * 1e9 / Double(plain.measures.events)), \
    "nanosecondsPerDecision": \(deciding * 1e9 / Double(max(count, 1))), \
    "linesPerAgent": \(Double(lines) / Double(max(sample.count, 1) * agents)), \
    "meanLevel": \(Double(wanted) / Double(max(count, 1)))}
    """)
}
