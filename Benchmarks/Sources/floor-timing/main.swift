// SPDX-License-Identifier: Apache-2.0
//
// Times the floor simulation by processor time and prints one line of JSON for each measurement.
//
//   floor-timing model-d [RATIO [REPLICATIONS [SEED]]]      measures only
//   floor-timing model-d-log [RATIO [REPLICATIONS [SEED]]]  the full event log kept in memory
//   floor-timing predictive [REPLICATIONS]                  a floor of `bpo dialing compare`
//   floor-timing scale AGENTS HOURS                         predictive with about 3 lines an agent

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
  try timeModelD(
    ratio: number(0, 2), replications: Int(number(1, 100)), seed: UInt64(number(2, 1)),
    recorder: { NoRecorder() })
case "model-d-log":
  try timeModelD(
    ratio: number(0, 2), replications: Int(number(1, 100)), seed: UInt64(number(2, 1)),
    recorder: { FloorLog() })
case "predictive": try timePredictive(replications: Int(number(0, 4)))
case "scale": try timeScale(agents: Int(number(0, 10)), hours: number(1, 8))
default: print("usage: floor-timing model-d|model-d-log|predictive|scale [NUMBER ...]")
}
