// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import ContractBilling

/// Shows what one team earns under several contracts and where they break even.
struct BillingCompareCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compare",
    abstract: "Compare the revenue of one team under several contracts, with the break-even.",
    discussion: """
      Amounts are a number and a currency: 12USD, "₹450", "4.5 lakh INR". All are exact.

      Examples:
        bpo billing compare --agents 20 --hours 150 --hourly-rate 12USD \\
            --outcomes-per-hour 0.45 --outcome-fee 30USD
        bpo billing compare --agents 20 --hours 160 --hourly-rate 400INR \\
            --outcomes-per-hour 0.5 --outcome-fee 900INR \\
            --transactions-per-hour 9 --transaction-fee 45INR --fixed-fee "12 lakh INR"
      """)

  @Option(help: "Agents.") var agents: String
  @Option(help: "Billable hours of each agent in the period.") var hours: String
  @Option(help: "Price of an agent-hour.") var hourlyRate: String
  @Option(help: "Outcomes, such as sales, in an agent-hour.") var outcomesPerHour: String
  @Option(help: "Fee for an outcome.") var outcomeFee: String
  @Option(help: "Share of outcomes that passes the client's quality check and is paid, 0 to 1.")
  var qualityPassShare: String?
  @Option(help: "Transactions, such as completed contacts, in an agent-hour.")
  var transactionsPerHour: String?
  @Option(help: "Fee for a transaction.") var transactionFee: String?
  @Option(help: "Fee for the whole period.") var fixedFee: String?

  @OptionGroup var output: OutputOptions

  func run() throws {
    let terminal = Terminal.current
    let options = output.rendering(on: terminal)
    let comparison = try ContractComparison(
      ComparisonParameters(
        agents: Rational(parsing: agents), hoursPerAgent: Rational(parsing: hours),
        hourlyRate: ExactAmount(parsing: hourlyRate),
        outcomesPerHour: Rational(parsing: outcomesPerHour),
        outcomeFee: ExactAmount(parsing: outcomeFee),
        qualityPassShare: try qualityPassShare.map { try Rational(parsing: $0) } ?? .one,
        transactionsPerHour: try transactionsPerHour.map { try Rational(parsing: $0) },
        transactionFee: try transactionFee.map { try ExactAmount(parsing: $0) },
        fixedFee: try fixedFee.map { try ExactAmount(parsing: $0) }))
    if output.json {
      try terminal.showJSON(comparison)
    } else {
      terminal.show(try ContractComparisonView(comparison).lines(options), options)
    }
  }
}
