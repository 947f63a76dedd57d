// SPDX-License-Identifier: Apache-2.0

// Paces a dialer that is not ours over pipes. This program is the telephone network, the agents and
// the calling list; `bpo dialing pace`, in another process, says whom to call, when and why. In the
// middle of the shift the pacing process is killed and started again.

import Foundation

let folder = URL(filePath: CommandLine.arguments[0]).resolvingSymlinksInPath()
  .deletingLastPathComponent()
let program =
  CommandLine.arguments.count > 1
  ? URL(filePath: CommandLine.arguments[1]) : folder.appending(path: "bpo")
guard FileManager.default.isExecutableFile(atPath: program.path) else {
  print("There is no \(program.path); build it with: swift build --product bpo")
  exit(1)
}
let state = FileManager.default.temporaryDirectory.appending(path: "pace-\(UUID().uuidString)")
defer { try? FileManager.default.removeItem(at: state) }

let (agents, hours) = (12, 2)
let shift = hours * 3_600_000
var pacer = try Pacer(program, state: state)
let network = Network(pacer: { pacer })

for agent in 1...agents { try network.agent("agent \(agent)", "ready") }
try network.run(until: shift / 2)

pacer.crash()
pacer = try Pacer(program, state: state)
try network.tell(["type": "restarted", "calls": network.up.keys.sorted()])

try network.run(until: shift)
let talkTime = network.talkTime
try network.tell(["type": "drain"])
try network.run(until: shift + 1_200_000)
try pacer.finish()

func answer(_ isTrue: Bool) -> String { isTrue ? "yes" : "no" }
let rate = Double(network.abandoned) / Double(network.answered)
let busy = Double(talkTime) / Double(agents * shift)
print("\(agents) agents, \(hours) hours, one crash of the pacing process in the middle")
print("more than 1000 calls placed:", answer(network.placed.count > 1_000))
print("calls placed twice or records in two calls:", network.faults.count)
print("records not heard of again:", network.recordsOut.count)
print("calls still up:", network.up.count, "- drained:", answer(network.isDrained))
print("abandonment rate at most 3 %:", answer(rate <= 0.03))
print("unanswered calls rang at least 15 s:", answer(network.shortestRinging >= 15_000))
print("agents talked more than 65 % of the time:", answer(busy > 0.65))
if CommandLine.arguments.contains("--figures") {
  print(network.placed.count, "calls,", network.answered, "answers, rate", rate, "busy", busy)
}
