// SPDX-License-Identifier: Apache-2.0

import Benchmark
import ContactCenter
import OutboundDialing

// One iteration is one simulated day; the throughput that is printed is in thousands of events.

let benchmarks: @Sendable () -> Void = {
  Benchmark.defaultConfiguration = .init(
    metrics: [.cpuTotal, .wallClock, .throughput], maxDuration: .seconds(5))

  Benchmark("Model D, two lines per idle agent") { benchmark in
    let scenario = try FloorScenario.modelD
    for replication in benchmark.scaledIterations {
      blackHole(
        try scenario.measures(
          .power(linesPerAgent: 2), seed: 1, replication: UInt64(replication)))
    }
  }

  Benchmark("Model D, two lines per idle agent, event log in memory") { benchmark in
    let scenario = try FloorScenario.modelD
    for replication in benchmark.scaledIterations {
      blackHole(
        try scenario.log(
          .power(linesPerAgent: 2), seed: 1, replication: UInt64(replication)
        ).log.entries.count)
    }
  }

  Benchmark("Standard floor of 50 agents, predictive") { benchmark in
    let scenario = try FloorScenario.standard(agents: 50, answerRate: 0.25)
    for replication in benchmark.scaledIterations {
      blackHole(
        try scenario.measures(
          .predictive(rule: .ftcTelemarketingSalesRule), seed: 1, replication: UInt64(replication)))
    }
  }
}
