// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import DialingBaselines
import OutboundDialing
import PacingProcess
import TerminalText

/// Paces somebody else's dialer: JSON lines in, JSON lines out.
struct DialingPaceCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "pace",
    abstract: "Pace a dialer written in any language: events in, launches with reasons out.",
    discussion: """
      Reads one JSON object per line from standard input and answers each with one on standard \
      output: what to dial, whom to connect, and why no more. Time comes from the lines, so a \
      recorded session gives the same bytes again. docs/PACING.md is the reference.

      Examples:
        bpo dialing pace --strategy predictive --rule us-ftc-tsr --calls-per-second 5
        bpo dialing pace --state campaign.state < recorded.jsonl
      """)

  @Option(
    help: ArgumentHelp(
      "How to pace: progressive, power:RATIO, predictive or predictive:LIMIT, or a law by others.",
      valueName: "mode"))
  var strategy = "predictive"

  @Option(
    name: .customLong("rule"), parsing: .singleValue,
    help: ArgumentHelp(
      "A rule to keep, on abandoned calls or of the gate; may be repeated; “none” for none.",
      valueName: "identifier"))
  var rules: [String] = []

  @Option(help: "Calls that may be up at once, connected ones included (by default no limit).")
  var lineLimit: Int?

  @Option(help: "Launches in any one second (by default no limit).")
  var callsPerSecond: Double?

  @Option(help: "Who connects a person who answers: dialer (this program) or caller (yours).")
  var routing = PacingOptions.Routing.dialer

  @Option(
    help: ArgumentHelp(
      "A file that makes a restart harmless: made, then replayed.", valueName: "file"))
  var state: String?

  @OptionGroup var output: OutputOptions

  func run() throws {
    let terminal = Terminal.current
    let options = PacingOptions(
      strategy: strategy, rules: rules.isEmpty ? ["us-ftc-tsr"] : rules.filter { $0 != "none" },
      lineLimit: lineLimit, callsPerSecond: callsPerSecond, routing: routing)
    var process = try PacingProcess(
      options, strategy: try pacedStrategy(options), state: state)
    process.run(nextLine: terminal.nextLine, write: terminal.write)
  }

  /// The strategy, holding the first rule's limit where it is to hold one and none was named.
  private func pacedStrategy(_ options: PacingOptions) throws -> any DialingStrategy {
    let name = String(strategy.prefix { $0 != ":" })
    if BaselineSpecification.names.contains(name) {
      return try BaselineSpecification(strategy).makeStrategy()
    }
    if strategy == "predictive", let rule = try options.abandonmentRules().first {
      return PredictiveDialing(rule: rule)
    }
    return try modeNamed(strategy).makeStrategy()
  }
}

extension PacingOptions.Routing: ExpressibleByArgument {}
