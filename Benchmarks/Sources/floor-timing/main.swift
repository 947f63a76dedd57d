// SPDX-License-Identifier: Apache-2.0
//
// Times the floor simulation by processor time and prints one line of JSON for each measurement.
//
//   floor-timing model-d [RATIO [REPLICATIONS [SEED]]]      measures only
//   floor-timing model-d-log [RATIO [REPLICATIONS [SEED]]]  the full event log kept in memory
//   floor-timing model-d-own [RATIO [REPLICATIONS [SEED]]]  a strategy of another module's
//   floor-timing predictive [REPLICATIONS]                  a floor of `bpo dialing compare`
//   floor-timing threads [RATIO [REPLICATIONS [THREADS]]]   elapsed time instead
//   floor-timing allocations [HOURS]                        one run, its allocations to be counted
//   floor-timing scale AGENTS HOURS [ANSWER-RATE]           predictive dialing by team size

import ContactCenter
import OutboundDialing

let arguments = CommandLine.arguments.dropFirst()
let what = arguments.first ?? ""
let numbers = arguments.dropFirst().compactMap(Double.init)

func number(_ place: Int, _ usual: Double) -> Double {
  place < numbers.count ? numbers[place] : usual
}

switch what {
case "model-d":
  try timeModelD(ratio: number(0, 2), replications: Int(number(1, 100)), seed: UInt64(number(2, 1)))
  {
    try $0.measures($1, seed: $2, replication: $3)
  }
case "model-d-log":
  try timeModelD(ratio: number(0, 2), replications: Int(number(1, 100)), seed: UInt64(number(2, 1)))
  {
    let run = try $0.log($1, seed: $2, replication: $3)
    precondition(run.log.entries.count > run.measures.events)
    return run.measures
  }
case "model-d-own":
  // As a strategy of the embedder's own: compiled in another module than the floor.
  let power = try PowerDialing(linesPerAgent: number(0, 2))
  try timeModelD(ratio: number(0, 2), replications: Int(number(1, 100)), seed: UInt64(number(2, 1)))
  {
    try $0.run(power, seed: $2, replication: $3).measures
  }
case "predictive": try timePredictive(replications: Int(number(0, 4)))
case "threads":
  try await timeThreads(
    ratio: number(0, 2), replications: Int(number(1, 400)), threads: Int(number(2, 2)))
case "allocations":
  var scenario = try FloorScenario.modelD
  scenario.shiftHours = number(0, 8)
  let measures = try scenario.measures(.power(linesPerAgent: 2), seed: 1)
  print("{\"events\": \(measures.events)}")
case "scale":
  try timeScale(
    agents: Int(number(0, 10)), hours: number(1, 8), answerRate: number(2, 0.25))
default:
  print(
    """
    usage: floor-timing model-d|model-d-log|model-d-own|predictive|threads|allocations|scale \
    [NUMBER ...]
    """)
}
