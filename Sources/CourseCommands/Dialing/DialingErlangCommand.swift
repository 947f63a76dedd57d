// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import QueueingTheory
import TerminalText

/// Computes Erlang's formulas and their inverses.
struct DialingErlangCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "erlang",
    abstract:
      "Compute Erlang B (blocked), C (waiting) and A (waiting with patience), and their inverses.",
    discussion: """
      The offered load in erlangs is calls per hour × mean handle time in seconds ÷ 3600. Give it \
      as --load, or as --calls-per-hour and --handle-time.

      Erlang B has no queue, in Erlang C callers wait and never hang up, in Erlang A (--patience) \
      each hangs up after a random time. With a target and without --agents the fewest agents are \
      found that meet it; with a target and without a load, the greatest load. A target of \
      --blocked is met by Erlang B, any other by Erlang A if there is --patience, else by Erlang C.

      Examples:
        bpo dialing erlang --agents 30 --load 25
        bpo dialing erlang --agents 30 --calls-per-hour 500 --handle-time 180 \\
            --within 20
        bpo dialing erlang --agents 50 --load 48 --handle-time 60 --patience 120
        bpo dialing erlang --load 25 --blocked 0.01
        bpo dialing erlang --calls-per-hour 324 --handle-time 180 \\
            --service-level 0.8 --within 20
        bpo dialing erlang --agents 50 --handle-time 180 --patience 90 \\
            --abandoned 0.03
      """)

  @Option(parsing: .unconditional, help: "Agents (servers); leave out to find them.")
  var agents: Int?

  @Option(parsing: .unconditional, help: "Offered load in erlangs.")
  var load: Double?

  @Option(parsing: .unconditional, help: "Calls offered in an hour; needs --handle-time.")
  var callsPerHour: Double?

  @Option(parsing: .unconditional, help: "Mean handle time in seconds.")
  var handleTime: Double?

  @Option(
    parsing: .unconditional,
    help: "Mean seconds after which a waiting caller hangs up (Erlang A); needs --handle-time.")
  var patience: Double?

  @Option(
    parsing: .unconditional,
    help: "Seconds within which a call should be answered; needs --handle-time.")
  var within = 20.0

  @OptionGroup(title: "Targets") var targets: ErlangTargetOptions

  @OptionGroup var output: OutputOptions

  func validate() throws {
    guard within.isFinite, within >= 0 else {
      throw ValidationError("--within is \(within); it must be at least 0 seconds.")
    }
    guard patience == nil || handleTime != nil else {
      throw ValidationError("--patience needs --handle-time.")
    }
    switch (load, callsPerHour) {
    case (nil, nil):
      guard agents != nil, targets.count > 0 else {
        throw ValidationError(
          "Give either --load, or --calls-per-hour and --handle-time; "
            + "or --agents and a target to find the greatest load.")
      }
    case (_?, _?):
      throw ValidationError("Give --load or --calls-per-hour, not both.")
    case (nil, _?):
      guard handleTime != nil else {
        throw ValidationError("--calls-per-hour needs --handle-time.")
      }
    case (_?, nil): break
    }
    let isSought = agents == nil || (load == nil && callsPerHour == nil)
    guard targets.count == (isSought ? 1 : 0) else {
      throw ValidationError(
        isSought
          ? "Give --agents, or one target: \(ErlangTargetOptions.names)."
          : "A target finds agents or a load; leave out --agents or the load.")
    }
    guard targets.abandoned == nil || patience != nil else {
      throw ValidationError("--abandoned needs --patience: in Erlang C nobody hangs up.")
    }
    guard handleTime != nil || !targets.needsHandleTime else {
      throw ValidationError("--service-level and --average-wait need --handle-time.")
    }
  }

  func run() throws {
    let terminal = Terminal.current
    let options = output.rendering(on: terminal)
    let given = load ?? callsPerHour.map { $0 * (handleTime ?? 0) / 3_600 }
    let search = ErlangSearch(
      targets: targets, handleTime: handleTime, patience: patience, within: within)
    let erlangs: Double
    let servers: Int
    var sought: ErlangReport.Sought?
    if let agents {
      servers = agents
      if let given {
        erlangs = given
      } else {
        erlangs = try search.greatestLoad(agents: agents)
        sought = .load
      }
    } else {
      erlangs = given ?? 0
      servers = try search.agentsNeeded(load: erlangs)
      sought = .agents
    }
    let report = try ErlangReport(
      agents: servers, load: erlangs, handleTime: handleTime, patience: patience, within: within,
      sought: sought)
    if output.json {
      try terminal.showJSON(report)
    } else {
      terminal.show(report.lines(options), options)
    }
  }
}
