// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Charts
import ContactCenter
import OutboundDialing
import TerminalText

/// Simulates several dialing modes on one floor and shows them side by side.
struct DialingCompareCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compare",
    abstract: "Simulate dialing modes on the same floor with the same luck.",
    discussion: """
      \(strategyForms.split(separator: "\n").joined(separator: " "))

      Every figure is a simulated mean ± half its 95 % confidence interval; u0 is the closed \
      form of the most that is possible without abandoned calls. The line in the chart is the \
      exact optimum of pacing in the exponential model of the floor.

      Examples:
        bpo dialing compare --agents 20 --answer-rate 0.25 --days 5
        bpo dialing compare --strategy progressive --strategy predictive:0.01
        bpo dialing compare --strategy predictive --strategy issabel \\
            --svg compare.svg
        bpo dialing compare --json | jq '.results[] | {strategy, utilisation}'
      """)

  @OptionGroup(title: "Floor options") var floor: FloorOptions
  @OptionGroup var runs: RunOptions
  @OptionGroup var output: OutputOptions

  @Option(
    parsing: .unconditional, help: "Independent runs of each mode; intervals need at least two.")
  var replications = StrategyComparison.usualReplications

  @Option(
    name: [.customLong("strategy"), .customLong("mode")], parsing: .singleValue,
    help: ArgumentHelp(
      "A mode to compare; may be repeated (by default all five).", valueName: "mode"))
  var modes: [String] = []

  @Flag(
    inversion: .prefixedNo,
    help: ArgumentHelp(
      "Compute the optimum of the exponential model (by default up to "
        + "\(PacingOptimum.usualAgents) agents: more take a while)."))
  var optimum: Bool?

  @Option(
    help: ArgumentHelp(
      "Draw utilisation against abandonment as SVG; - is standard output, without the report.",
      valueName: "file"))
  var svg: String?

  func validate() throws {
    if svg == "-", output.json {
      throw ValidationError("Only one thing can be written to standard output.")
    }
  }

  func run() async throws {
    let terminal = Terminal.current
    let options = output.rendering(on: terminal)
    let scenario = try floor.floor()
    let strategies = try OptionNames.naming {
      modes.isEmpty
        ? StrategySpecification.allModes.map { ComparedStrategy($0) }
        : try modes.map { try comparedStrategy(named: $0) }
    }
    let picture = try svg.map { try OutputFile($0, on: terminal) }
    var progress = RunProgress("runs", on: terminal, plain: options.plain)
    let (comparison, timing) = try await RunTiming.measure {
      try await OptionNames.naming {
        try await StrategyComparison(
          of: strategies, on: scenario, seed: runs.seed, replications: replications,
          threads: runs.threadCount, progress: { progress.update($0, of: $1) })
      }
    }
    progress.end()
    let report = ComparisonReport(
      comparison: comparison, optimum: try optimum(of: scenario),
      limits: strategies.map { $0.rule?.limit })
    if let picture {
      picture.write(ComparisonView(report).frontier.svg())
      try picture.finish()
    }
    if output.json {
      try terminal.showJSON(TimedResult(result: report, timing: runs.timing ? timing : nil))
    } else if svg != "-" {
      var view = ComparisonView(report).lines(options)
      if runs.timing { view += ["", timing.line] }
      terminal.show(view, options)
    }
  }

  /// The optimum that was asked for, or the usual one where it takes no time.
  private func optimum(of scenario: FloorScenario) throws -> PacingOptimum? {
    switch optimum {
    case true?: try PacingOptimum(of: scenario)
    case false?: nil
    case nil: scenario.agents > PacingOptimum.usualAgents ? nil : try? PacingOptimum(of: scenario)
    }
  }
}
