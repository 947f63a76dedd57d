// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import ContractBilling
import TerminalText

/// Shows what one team earns under several contracts and where they break even.
struct BillingCompareCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compare",
    abstract: "Compare what one team earns under several contracts, with the break-even.",
    discussion: """
      With --contract, a floor is simulated and each contract file bills the same days: revenue, \
      cost and margin of vendor and client with 95 % confidence intervals, and the conversion at \
      which two contracts bill the same. Calls end as sale, contact, wrong party, machine or inbound, \
      by --right-party-share and --conversion; contracts name these outcomes.

      Without it, four simple contracts are reckoned from figures of your own. Amounts are a number \
      and a currency: 12USD, "₹450", "4.5 lakh INR". All are exact.

      Examples:
        bpo billing compare --contract hours.yml --contract sales.yml --agents 20 \\
            --days 5 --strategy predictive --conversion 0.05 --cost-per-hour 9USD \\
            --value-per-sale 60USD
        bpo billing compare --agents 20 --hours 150 --hourly-rate 12USD \\
            --outcomes-per-hour 0.45 --outcome-fee 30USD
        bpo billing compare --agents 20 --hours 160 --hourly-rate 400INR \\
            --outcomes-per-hour 0.5 --outcome-fee 900INR \\
            --transactions-per-hour 9 --transaction-fee 45INR \\
            --fixed-fee "12 lakh INR"
      """)

  @OptionGroup(title: "Contract files over a simulated floor") var files: FloorContractOptions
  @OptionGroup(title: "Simple contracts") var simple: SimpleContractOptions
  @OptionGroup(title: "Floor options") var floor: FloorOptions
  @OptionGroup var runs: RunOptions
  @OptionGroup var output: OutputOptions

  func validate() throws {
    if files.contract.isEmpty {
      try simple.requireWhole(agents: floor.agents)
    } else if simple.isGiven {
      throw ValidationError(
        "--contract compares contract files; leave out --hours, --hourly-rate and the other figures "
          + "of simple contracts.")
    }
  }

  func run() async throws {
    let terminal = Terminal.current
    let options = output.rendering(on: terminal)
    guard files.contract.isEmpty else {
      return try await compareFiles(on: terminal, options)
    }
    let comparison = try ContractComparison(simple.parameters(agents: floor.agents ?? 0))
    if output.json {
      try terminal.showJSON(comparison)
    } else {
      terminal.show(try ContractComparisonView(comparison).lines(options), options)
    }
  }

  private func compareFiles(on terminal: Terminal, _ options: TerminalOptions) async throws {
    var progress = RunProgress("runs", on: terminal, plain: options.plain)
    let (comparison, timing) = try await RunTiming.measure {
      try await OptionNames.naming {
        try await files.comparison(
          on: try floor.floor(), seed: runs.seed, threads: runs.threadCount
        ) { progress.update($0, of: $1) }
      }
    }
    progress.end()
    if output.json {
      try terminal.showJSON(TimedResult(result: comparison, timing: runs.timing ? timing : nil))
    } else {
      var lines = FloorContractView(comparison).lines(options)
      if runs.timing { lines += ["", timing.line] }
      terminal.show(lines, options)
    }
  }
}
