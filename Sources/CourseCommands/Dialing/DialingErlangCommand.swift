// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import QueueingTheory
import TerminalText

/// Computes Erlang's formulas.
struct DialingErlangCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "erlang",
    abstract:
      "Compute Erlang B (blocked) and Erlang C (waiting) for a load and a number of agents.",
    discussion: """
      The offered load in erlangs is calls per hour × mean handle time in seconds ÷ 3600.

      Examples:
        bpo dialing erlang --agents 30 --load 25
        bpo dialing erlang --agents 30 --calls-per-hour 500 --handle-time 180 --within 20
      """)

  @Option(help: "Agents (servers).")
  var agents: Int

  @Option(help: "Offered load in erlangs.")
  var load: Double?

  @Option(help: "Calls offered in an hour; needs --handle-time.")
  var callsPerHour: Double?

  @Option(help: "Mean handle time in seconds.")
  var handleTime: Double?

  @Option(help: "Seconds within which a call should be answered; needs --handle-time too.")
  var within = 20.0

  @OptionGroup var output: OutputOptions

  func validate() throws {
    let hasCalls = callsPerHour != nil && handleTime != nil
    guard (load != nil) != hasCalls || (load != nil && callsPerHour == nil) else {
      throw ValidationError("Give either --load, or --calls-per-hour and --handle-time.")
    }
    guard within.isFinite, within >= 0 else {
      throw ValidationError("--within is \(within); it must be at least 0 seconds.")
    }
    guard load != nil || hasCalls else {
      throw ValidationError("Give either --load, or --calls-per-hour and --handle-time.")
    }
  }

  func run() throws {
    let terminal = Terminal.current
    let options = output.rendering(on: terminal)
    let erlangs = load ?? (callsPerHour ?? 0) * (handleTime ?? 0) / 3_600
    let report = try ErlangReport(
      agents: agents, load: erlangs, handleTime: handleTime, within: within)
    if output.json {
      try terminal.showJSON(report)
    } else {
      terminal.show(report.lines(options), options)
    }
  }
}
