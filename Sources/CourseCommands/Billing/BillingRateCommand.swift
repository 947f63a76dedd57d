// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import TerminalText

/// Prices records of any number under a contract.
struct BillingRateCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rate",
    abstract: "Price call records and hours under a contract, exactly, files of any size.",
    discussion: """
      Records are CSV with a header, or JSON lines, with the columns campaign, agent, start, seconds, \
      outcome and, where the contract needs them, kind, party, amount, quality, debt_age, balance and \
      placement. start is a moment such as 2026-03-02T09:00:00+05:30 or seconds since 1970.

      Bad rows are counted by reason and go to the file of --rejects; a file with nothing but bad \
      rows ends the run with exit code 65. Output is the same for any number of threads.

      Examples:
        bpo billing rate --contract contract.yml --records march.csv --period 2026-03
        bpo billing rate --contract contract.yml --records march.csv \\
            --period 2026-03 --facts march.yml --rejects bad.csv --explain
        bpo billing rate --contract contract.yml --records - --period 2026-03 \\
            --timing --json
      """)

  @OptionGroup var contract: ContractOptions

  @Flag(help: "Print the tree behind each amount.") var explain = false
  @Flag(help: "Add seconds and records per second, which depend on the machine.")
  var timing = false

  @OptionGroup var output: OutputOptions

  func run() async throws {
    let terminal = Terminal.current
    let options = output.rendering(on: terminal)
    let (run, timing) = try await RunTiming.measure {
      try contract.run(on: terminal, plain: options.plain)
    }
    let report = StatementReport(run, timing: self.timing ? timing : nil)
    if output.json {
      try terminal.showJSON(report)
    } else {
      terminal.show(StatementView(report, run, explains: explain).lines(options), options)
    }
    if run.isWithoutUsableRecord { throw ExitCode.badData }
  }
}
