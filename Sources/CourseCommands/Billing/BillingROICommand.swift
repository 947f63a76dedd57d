// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import ContractFiles
import OutsourcingEconomics
import TerminalText

/// Makes the case for a dialer from a prospect's own figures, or says that there is none.
struct BillingROICommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "roi",
    abstract: "Work out from a prospect's figures whether a dialer pays, with the proposal.",
    discussion: """
      The floor is simulated before and after, with the same luck; money is exact. One benefit is \
      counted, the same output with fewer hours or more output in the same hours, never both. \
      Everything that was assumed is printed. Where the dialer does not pay, it says so and why, and \
      the exit code is 1 with --strict.

      Examples:
        bpo billing roi Examples/Prospects/telemarketing.yml
        bpo billing roi prospect.yml --html proposal.html --markdown proposal.md
        bpo billing roi prospect.yml --json
      """)

  @Argument(help: "The prospect's figures, YAML or JSON.", completion: .file())
  var prospect: String

  @Option(parsing: .unconditional, help: "Independent runs of each floor, 2 to 1000.")
  var replications = 10

  @Option(
    help: ArgumentHelp(
      "Write the proposal as Markdown; - is standard output alone.", valueName: "file"))
  var markdown: String?

  @Option(
    help: ArgumentHelp(
      "Write the proposal as one HTML file for screen and paper; - is standard output alone.",
      valueName: "file"))
  var html: String?

  @Flag(help: "Exit with code 1 unless the dialer pays.") var strict = false

  @OptionGroup var runs: RunOptions
  @OptionGroup var output: OutputOptions

  func validate() throws {
    if [markdown == "-", html == "-", output.json].count(where: { $0 }) > 1 {
      throw ValidationError("Only one thing can be written to standard output.")
    }
  }

  func run() async throws {
    let terminal = Terminal.current
    let options = output.rendering(on: terminal)
    let figures = try PositionedFile<ProspectFigures>(path: prospect).value
    let (sales, timing) = try await SalesCaseRun.make(
      figures, replications: replications, seed: runs.seed, threads: runs.threadCount, on: terminal,
      plain: options.plain)
    let proposal = Proposal(for: sales)
    if let markdown { try OutputFile.write(proposal.markdown, to: markdown, on: terminal) }
    if let html { try OutputFile.write(proposal.page, to: html, on: terminal) }
    if output.json {
      try terminal.showJSON(TimedResult(result: sales, timing: runs.timing ? timing : nil))
    } else if markdown != "-", html != "-" {
      terminal.show(ProposalView(proposal).lines(options), options)
      if runs.timing { terminal.show(["", timing.line], options) }
    }
    if strict, sales.verdict.answer != .pays { throw ExitCode.failure }
  }
}

/// A sales case with a line of progress.
enum SalesCaseRun {
  static func make(
    _ figures: ProspectFigures, replications: Int, seed: UInt64, threads: Int,
    on terminal: Terminal, plain: Bool
  ) async throws -> (SalesCase, RunTiming) {
    var progress = RunProgress("per cent", on: terminal, plain: plain)
    defer { progress.end() }
    return try await RunTiming.measure {
      try await SalesCase(
        of: figures,
        settings: SalesCase.Settings(seed: seed, replications: replications),
        threads: threads
      ) { progress.update(Int($0 * 100), of: 100) }
    }
  }
}
