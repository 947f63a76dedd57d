// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import ContractBilling
import ContractFiles

/// What is billed: a contract, the records of a period and what the parties know of it.
struct ContractOptions: ParsableArguments {
  @Option(help: ArgumentHelp("The contract, YAML or JSON.", valueName: "file"))
  var contract: String

  @Option(
    parsing: .singleValue,
    help: ArgumentHelp(
      "Records to rate, CSV or JSON lines; - is standard input; may be repeated.",
      valueName: "file"))
  var records: [String] = []

  @Option(
    help: ArgumentHelp(
      "What no record tells: service levels, accepted milestones, costs, what the last period "
        + "handed over (YAML or JSON).", valueName: "file"))
  var facts: String?

  @Option(
    help: ArgumentHelp(
      "The days to bill: a month, 2026-03, or 2026-03-15..2026-03-31.", valueName: "period"))
  var period: String

  @Option(
    help: ArgumentHelp(
      "Write the rows that were not counted, with line, column and reason.", valueName: "file"))
  var rejects: String?

  @Option(
    parsing: .unconditional, help: "Threads that rate (by default one for each processor).")
  var threads: Int?

  @Flag(help: "Keep totals for each agent too.") var byAgent = false

  func validate() throws {
    if let threads, threads < 1 || threads > 1_024 {
      throw ValidationError("--threads is \(threads); it must be from 1 to 1024.")
    }
    if rejects != nil, records.count != 1 {
      throw ValidationError(
        "--rejects needs exactly one --records: its lines are those of one file.")
    }
  }

  /// Reads, rates and prices.
  ///
  /// - Throws: What is wrong with a file, with its place, or why the period cannot be billed.
  func run(on terminal: Terminal, plain: Bool) throws -> ContractRun {
    let file = try ContractFile(path: contract)
    let facts = try facts.map { try file.facts(path: $0) } ?? PeriodFacts()
    let days = try BillingPeriod(parsing: period)
    let run = try ContractRun(
      file, records: records, facts: facts, period: days, byAgent: byAgent, rejects: rejects,
      threads: threads, progress: RatingProgressLine(on: terminal, plain: plain))
    for warning in file.warnings { terminal.say(warning.description) }
    return run
  }
}
