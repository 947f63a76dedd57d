// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Charts
import ContactCenter
import OutboundDialing
import TerminalText

/// Simulates one campaign under one strategy and shows it in depth.
struct DialingSimulateCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "simulate",
    abstract: "Simulate one campaign in depth: hours, waits, causes, decisions, the event log.",
    discussion: """
      Every figure is a mean over the replications ± half its 95 % confidence interval. The \
      hours, waits and decisions are those of the first replications, up to \
      \(CampaignSimulation.mostRunsInDetail).

      The event log (--log) holds the first replication, one line for each event, with the \
      columns seconds, event, call, record, attempt, agent, detail. The event is launched, \
      answered, greetingEnded, failed, connected, abandoned or hungUp of a call; arrived or lost \
      of an inbound one; state, loggedIn or loggedOut of an agent. The detail is the outcome of \
      failed, the cause of abandoned or the state entered. Numbers count from 0; seconds are \
      exact to the nanosecond.

      What --json prints holds the whole scenario; --scenario reads it back.

      Examples:
        bpo dialing simulate --agents 20 --strategy predictive:0.03 --days 5
        bpo dialing simulate --model lifelike --log events.csv --svg campaign.svg
        bpo dialing simulate --model d --ratio 2 --replications 1000 --timing --json
      """)

  @OptionGroup(title: "Floor options") var floor: FloorOptions
  @OptionGroup var runs: RunOptions
  @OptionGroup var output: OutputOptions

  @Option(parsing: .unconditional, help: "Independent runs; intervals need at least two.")
  var replications = StrategyComparison.usualReplications

  @Option(
    name: [.customLong("strategy"), .customLong("mode")],
    help: ArgumentHelp(
      "The strategy, as for compare (default: predictive).", valueName: "strategy"))
  var strategy: String?

  @Option(
    parsing: .unconditional,
    help: "Lines for each idle agent: short for --strategy power:RATIO.")
  var ratio: Double?

  @Option(
    help: ArgumentHelp(
      "Write the event log of the first replication; - is standard output, without the report.",
      valueName: "file"))
  var log: String?

  @Option(
    help: "csv or jsonl (by default after the file's name, else csv).",
    transform: { name in
      guard let format = FloorLogFormat(rawValue: name) else {
        throw ValidationError("It must be csv or jsonl.")
      }
      return format
    })
  var logFormat: FloorLogFormat?

  @Option(
    help: ArgumentHelp(
      "Draw the campaign as SVG; - is standard output, without the report.", valueName: "file"))
  var svg: String?

  @Option(
    name: .customLong("rule"), parsing: .singleValue,
    help: ArgumentHelp(
      "Count abandoned calls by a regulator's rule, as “bpo dialing rules” lists them; may be "
        + "repeated (by default the strategy's own rule).", valueName: "rule"))
  var ruleNames: [String] = []

  func validate() throws {
    if ratio != nil, let strategy, strategy != "power" {
      throw ValidationError(
        "--ratio is short for --strategy power:RATIO; it cannot go with --strategy \(strategy).")
    }
    if log == nil, logFormat != nil { throw ValidationError("--log-format needs --log.") }
    if log == "-", svg == "-" || output.json {
      throw ValidationError("Only one thing can be written to standard output.")
    }
    if svg == "-", output.json {
      throw ValidationError("Only one thing can be written to standard output.")
    }
  }

  func run() async throws {
    let terminal = Terminal.current
    let options = output.rendering(on: terminal)
    let scenario = try floor.floor()
    let strategy = try OptionNames.naming { try comparedStrategy(named: strategyName) }
    let rules = try OptionNames.naming {
      ruleNames.isEmpty
        ? strategy.rule.map { [$0] } ?? [] : try ruleNames.map { try AbandonmentRule.named($0) }
    }
    let picture = try svg.map { try OutputFile($0, on: terminal) }
    let events = try log.map { try EventLogFile($0, logFormat, on: terminal, plain: options.plain) }
    var progress = RunProgress("runs", on: terminal, plain: options.plain)
    let (simulation, timing) = try await RunTiming.measure {
      try await OptionNames.naming {
        try await CampaignSimulation(
          of: strategy, on: scenario, seed: runs.seed, replications: replications,
          threads: runs.threadCount, rules: rules, log: events?.stream(until: scenario.end),
          progress: { progress.update($0, of: $1) })
      }
    }
    progress.end()
    try events?.finish()
    let report = SimulationReport(simulation, timing: runs.timing ? timing : nil)
    if let picture {
      picture.write(SimulationView(report).picture.svg())
      try picture.finish()
    }
    if output.json {
      try terminal.showJSON(TimedResult(result: report, timing: runs.timing ? timing : nil))
    } else if log != "-", svg != "-" {
      var view = SimulationView(report).lines(options)
      if runs.timing { view += ["", timing.line] }
      terminal.show(view, options)
    }
  }

  private var strategyName: String {
    if let ratio { return "power:\(ratio)" }
    return strategy ?? (floor.model == .d ? "power:2" : "predictive")
  }
}
