// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import ContractBilling

/// The figures of the four simple contracts.
struct SimpleContractOptions: ParsableArguments {
  @Option(help: "Billable hours of each agent in the period.") var hours: String?
  @Option(help: "Price of an agent-hour.") var hourlyRate: String?
  @Option(help: "Outcomes, such as sales, in an agent-hour.") var outcomesPerHour: String?
  @Option(help: "Fee for an outcome.") var outcomeFee: String?
  @Option(help: "Share of outcomes that passes the client's quality check and is paid, 0 to 1.")
  var qualityPassShare: String?
  @Option(help: "Transactions, such as completed contacts, in an agent-hour.")
  var transactionsPerHour: String?
  @Option(help: "Fee for a transaction.") var transactionFee: String?
  @Option(help: "Fee for the whole period.") var fixedFee: String?

  private var needed: [(name: String, value: String?)] {
    [
      ("--hours", hours), ("--hourly-rate", hourlyRate), ("--outcomes-per-hour", outcomesPerHour),
      ("--outcome-fee", outcomeFee),
    ]
  }

  /// Whether any figure is given.
  var isGiven: Bool {
    let others = [qualityPassShare, transactionsPerHour, transactionFee, fixedFee]
    return (needed.map(\.value) + others).contains { $0 != nil }
  }

  /// Refuses figures that are not enough.
  func requireWhole(agents: Int?) throws {
    var missing = needed.filter { $0.value == nil }.map(\.name)
    if agents == nil { missing.insert("--agents", at: 0) }
    guard missing.isEmpty else {
      throw ValidationError(
        "Missing \(missing.joined(separator: ", ")): the figures of simple contracts; or name "
          + "contract files with --contract.")
    }
  }

  /// The figures.
  func parameters(agents: Int) throws -> ComparisonParameters {
    try ComparisonParameters(
      agents: Rational(agents), hoursPerAgent: Rational(parsing: hours ?? ""),
      hourlyRate: ExactAmount(parsing: hourlyRate ?? ""),
      outcomesPerHour: Rational(parsing: outcomesPerHour ?? ""),
      outcomeFee: ExactAmount(parsing: outcomeFee ?? ""),
      qualityPassShare: try qualityPassShare.map { try Rational(parsing: $0) } ?? .one,
      transactionsPerHour: try transactionsPerHour.map { try Rational(parsing: $0) },
      transactionFee: try transactionFee.map { try ExactAmount(parsing: $0) },
      fixedFee: try fixedFee.map { try ExactAmount(parsing: $0) })
  }
}
