// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import CivilClock
import ContactCenter
import ContractBilling
import ContractFiles
import FoundationCalendar
import OutboundDialing
import OutsourcingEconomics

/// Contract files that bill a simulated floor, and what its calls cost and bring.
struct FloorContractOptions: ParsableArguments {
  @Option(
    parsing: .singleValue,
    help: ArgumentHelp("A contract file; name two or more to compare.", valueName: "file"))
  var contract: [String] = []

  @Option(
    parsing: .singleValue,
    help: ArgumentHelp(
      "Facts of the period, one for each --contract in turn, or none.", valueName: "file"))
  var facts: [String] = []

  @Option(help: ArgumentHelp("The days to bill (default: 2026-03).", valueName: "period"))
  var period = "2026-03"

  @Option(help: "How the floor dials (default: predictive).") var strategy: String?
  @Option(help: "Share of right-party contacts that end in a sale, 0 to 1.")
  var conversion = "0.05"
  @Option(help: "Share of answered calls that reach the right person, 0 to 1.")
  var rightPartyShare = "1"
  @Option(help: "What a logged-in agent-hour costs the vendor, in the contracts' currency.")
  var costPerHour: String?
  @Option(help: "What a minute of an answered call costs the vendor.")
  var telecomPerMinute: String?
  @Option(help: "What a sale leaves the client before he pays the vendor.")
  var valuePerSale: String?
  @Option(parsing: .unconditional, help: "Independent runs; intervals need at least two.")
  var replications = 10

  func validate() throws {
    if !facts.isEmpty, facts.count != contract.count {
      throw ValidationError(
        "--facts is given \(facts.count) times and --contract \(contract.count) times; give one for "
          + "each contract, or none.")
    }
  }

  /// Reads the contracts, simulates and bills.
  func comparison(
    on scenario: FloorScenario, seed: UInt64, threads: Int, progress: (Int, Int) -> Void
  ) async throws -> FloorContractComparison {
    let days = try BillingPeriod(parsing: period)
    var compared: [ComparedContract] = []
    for (place, path) in contract.enumerated() {
      let file = try ContractFile(path: path)
      let known = try facts.isEmpty ? PeriodFacts() : file.facts(path: facts[place])
      let start = UTCInstant(
        secondsSince1970: Int64(days.first.adding(days: -2).dayNumber) * 86_400)
      let zone = try ZoneOffsets(
        of: file.contract.timeZone, from: start, years: 2, calendar: FoundationCalendar())
      compared.append(ComparedContract(file.contract, zone: zone, facts: known))
    }
    let currency = compared.first?.contract.currency ?? .usd
    return try await FloorContractComparison(
      of: compared, on: scenario, mode: try strategy.map { try modeNamed($0) } ?? predictive,
      terms: FloorTerms(
        currency: currency, costPerAgentHour: try amount(costPerHour, "--cost-per-hour", currency),
        telecomPerMinute: try amount(telecomPerMinute, "--telecom-per-minute", currency),
        valuePerSale: try amount(valuePerSale, "--value-per-sale", currency),
        results: try CallResults(
          rightPartyShare: Rational(parsing: rightPartyShare),
          conversion: Rational(parsing: conversion))),
      period: days, seed: seed, replications: replications, threads: threads, progress: progress)
  }

  private var predictive: StrategySpecification {
    .predictive(rule: .ftcTelemarketingSalesRule)
  }

  /// An amount with or without the currency; nothing is zero.
  private func amount(_ text: String?, _ name: String, _ currency: Currency) throws -> Rational {
    guard let text else { return .zero }
    if let plain = try? Rational(parsing: text) { return plain }
    let amount = try ExactAmount(parsing: text)
    guard amount.currency == currency else {
      throw BillingError.mixedCurrencies(amount.currency, currency)
    }
    return amount.value
  }
}
