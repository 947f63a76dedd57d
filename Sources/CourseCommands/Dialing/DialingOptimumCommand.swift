// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import QueueingTheory
import TerminalText

/// Computes the best that any pacing can do under a limit on abandoned calls.
struct DialingOptimumCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "optimum",
    abstract: "Compute the greatest utilisation that any pacing can reach under a limit.",
    discussion: """
      The model has no memory: ring, handle and waiting times are exponential, lines are launched \
      at once and at no cost, the list never ends. In it the best pacing is computed exactly: the \
      utilisation, and the lines to keep up for each number of busy agents. It is what the pacing \
      of a real floor can be measured against.

      --ring-time is the mean time a line is up over all attempts, answered or not.

      Examples:
        bpo dialing optimum --agents 10 --answer-rate 0.25 --limit 0.03
        bpo dialing optimum --agents 5 --answer-rate 0.1 --patience 2 --limit 0.01
        bpo dialing optimum --agents 100 --answer-rate 0.25 --json | jq .utilisation
      """)

  @Option(parsing: .unconditional, help: "Agents logged in, up to 500.")
  var agents: Int

  @Option(parsing: .unconditional, help: "Share of attempts answered by a person, 0 to 1.")
  var answerRate: Double

  @Option(
    parsing: .unconditional, help: "Mean seconds a line is up until it is answered or has failed.")
  var ringTime = 15.0

  @Option(parsing: .unconditional, help: "Mean seconds of talk, hold and wrap-up.")
  var handleTime = 180.0

  @Option(
    parsing: .unconditional,
    help: "Mean seconds a person who answered waits for an agent; 0 for none.")
  var patience = 0.0

  @Option(
    parsing: .unconditional,
    help: "The greatest share of answered calls that may be abandoned, from 0 to below 1.")
  var limit = 0.03

  @OptionGroup var output: OutputOptions

  func run() throws {
    let terminal = Terminal.current
    let options = output.rendering(on: terminal)
    let floor = try MemorylessFloor(
      agents: agents, answerRate: answerRate, ringTime: ringTime, handleTime: handleTime,
      patience: patience)
    let report = OptimumReport(
      try OptimalPacing(of: floor, limit: limit),
      stateBlind: try StateBlindBound(agents: agents, limit: limit))
    if output.json {
      try terminal.showJSON(report)
    } else {
      terminal.show(OptimumView(report).lines(options), options)
    }
  }
}
