// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import ContactCenter
import OutboundDialing
import TerminalText

/// Simulates several dialing modes on one floor and shows them side by side.
struct DialingCompareCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compare",
    abstract: "Simulate dialing modes on the same floor with the same luck.",
    discussion: """
      Modes: manual, preview, progressive, power:RATIO, predictive or predictive:LIMIT.
      Every figure is a simulated mean ± half its 95 % confidence interval; u0 is the closed
      form of the most that is possible without abandoned calls.

      Examples:
        bpo dialing compare --agents 20 --answer-rate 0.25 --days 5
        bpo dialing compare --agents 5 --strategy progressive --strategy predictive:0.01
        bpo dialing compare --json | jq '.results[] | {strategy, utilisation}'
      """)

  @OptionGroup var floor: FloorOptions
  @OptionGroup var runs: RunOptions
  @OptionGroup var output: OutputOptions

  @Option(help: "Independent runs of each mode; intervals need at least two.")
  var replications = StrategyComparison.usualReplications

  @Option(
    name: [.customLong("strategy"), .customLong("mode")], parsing: .singleValue,
    help: ArgumentHelp(
      "A mode to compare; may be repeated (by default all five).", valueName: "mode"))
  var modes: [String] = []

  func run() async throws {
    let terminal = Terminal.current
    let options = output.rendering(on: terminal)
    let scenario = try floor.scenario()
    let strategies =
      modes.isEmpty
      ? StrategySpecification.allModes : try modes.map { try modeNamed($0) }
    var progress = RunProgress("runs", on: terminal, plain: options.plain)
    let (comparison, timing) = try await RunTiming.measure {
      try await StrategyComparison(
        of: strategies, on: scenario, seed: runs.seed, replications: replications,
        threads: runs.threadCount, progress: { progress.update($0, of: $1) })
    }
    progress.end()
    if output.json {
      try terminal.showJSON(
        TimedResult(result: comparison, timing: runs.timing ? timing : nil))
    } else {
      var view = ComparisonView(comparison).lines(options)
      if runs.timing { view += ["", timing.line] }
      terminal.show(view, options)
    }
  }
}
