// SPDX-License-Identifier: Apache-2.0

public import ContactCenter
public import ContractBilling
import DiscreteEventSimulation
public import OutboundDialing

/// Contracts side by side over the same simulated floor.
public struct FloorContractComparison: Hashable, Codable, Sendable {
  /// Everything the figures depend on besides the contracts.
  public struct Parameters: Hashable, Codable, Sendable {
    /// The floor.
    public var scenario: FloorScenario
    /// How it dials.
    public var mode: StrategySpecification
    /// Costs, values and results of calls.
    public var terms: FloorTerms
    /// The days billed.
    public var period: BillingPeriod
    /// The seed of all luck.
    public var seed: UInt64
    /// Independent repetitions.
    public var replications: Int
  }

  /// What the figures depend on.
  public var parameters: Parameters
  /// Agent-hours logged in, of all repetitions.
  public var agentHours: Rational
  /// Sales, of all repetitions.
  public var sales: Int
  /// One result for each contract, in the order asked for.
  public var results: [ContractEconomics]
  /// Where the first contract and each other one bill the same.
  public var breakEvens: [ContractBreakEven]

  /// Simulates a floor and bills it under each contract.
  ///
  /// - Parameters:
  ///   - contracts: The contracts, at least one, all in the currency of the terms.
  ///   - scenario: The floor; its days lie on working days of each contract.
  ///   - mode: How it dials.
  ///   - terms: Costs, values and results of calls.
  ///   - period: The days billed.
  ///   - seed: The seed of all luck.
  ///   - replications: Independent repetitions, 1 to 1,000; intervals need two.
  ///   - threads: Runs that may go on at once.
  ///   - progress: Called with the numbers of runs finished and to do.
  /// - Throws: `InvalidParameter`, ``FloorBillingError``, `CancellationError`.
  public init(
    of contracts: [ComparedContract], on scenario: FloorScenario, mode: StrategySpecification,
    terms: FloorTerms, period: BillingPeriod, seed: UInt64, replications: Int = 10,
    threads: Int = 1, progress: (Int, Int) -> Void = { _, _ in }
  ) async throws {
    try scenario.validate()
    try InvalidParameter.require("contracts", contracts.count, in: 1...100)
    try InvalidParameter.require("replications", replications, in: 1...1_000)
    let runs = try await Replications.run(
      replications, threads: threads, progress: { progress($0, replications) }
    ) { replication in
      try FloorRun(
        contracts, scenario, mode, terms, period, seed: seed, replication: UInt64(replication))
    }
    parameters = Parameters(
      scenario: scenario, mode: mode, terms: terms, period: period, seed: seed,
      replications: replications)
    results = contracts.map { ContractEconomics(contract: $0.contract.id) }
    for run in runs {
      for place in results.indices {
        results[place].add(
          revenue: run.revenues[place], cost: run.cost, value: run.value)
      }
    }
    sales = runs.reduce(0) { $0 + $1.sales }
    agentHours = try Rational(runs.reduce(0) { $0 + $1.agentSeconds }) / 3_600
    var found: [ContractBreakEven] = []
    for other in contracts.indices.dropFirst() {
      found.append(
        try Self.breakEven(contracts, 0, other, runs, terms, period, hours: agentHours))
    }
    breakEvens = found
  }

  /// Halves the range of conversions until both sides bill the same to a millionth.
  ///
  /// Bills are those of expected usage: totals are linear in the conversion, so those at 0 and at 1
  /// give those between; tiers and minimums then act on the expectation.
  private static func breakEven(
    _ contracts: [ComparedContract], _ first: Int, _ second: Int, _ runs: [FloorRun],
    _ terms: FloorTerms, _ period: BillingPeriod, hours: Rational
  ) throws -> ContractBreakEven {
    func lead(_ conversion: Rational) throws -> Rational {
      var lead = Rational.zero
      for run in runs {
        for (place, sign) in [(first, Rational.one), (second, -1)] {
          let contract = contracts[place]
          let usage = try UsageTotals(
            between: run.withoutSales[place], and: run.withSales[place], at: conversion)
          let bill = try contract.contract.statement(
            for: usage, facts: contract.facts, period: period)
          lead = try lead + bill.total.exact.value * sign
        }
      }
      return lead
    }
    var result = ContractBreakEven(
      first: contracts[first].contract.id, second: contracts[second].contract.id)
    var (low, high) = (Rational.zero, Rational.one)
    let atLow = try lead(low)
    let atHigh = try lead(high)
    guard atLow.isNegative != atHigh.isNegative, !atLow.isZero || !atHigh.isZero else {
      return result
    }
    for _ in 0..<20 {
      let middle = try (low + high) / 2
      if try lead(middle).isNegative == atLow.isNegative { low = middle } else { high = middle }
    }
    let conversion = try (low + high) / 2
    let rightParties = runs.reduce(0) { $0 + $1.rightParties }
    result.conversion = conversion
    result.salesPerAgentHour = try conversion * Rational(rightParties) / hours
    return result
  }
}

/// One run, billed under every contract.
private struct FloorRun: Sendable {
  var revenues: [Money] = []
  var withoutSales: [UsageTotals] = []
  var withSales: [UsageTotals] = []
  var cost: Money
  var value: Money
  var sales = 0
  var rightParties = 0
  var agentSeconds: Int64

  init(
    _ contracts: [ComparedContract], _ scenario: FloorScenario, _ mode: StrategySpecification,
    _ terms: FloorTerms, _ period: BillingPeriod, seed: UInt64, replication: UInt64
  ) throws {
    let run = try scenario.log(mode, seed: seed, replication: replication)
    let usage = FloorUsage(of: run.log, scenario: scenario)
    let outcomes = usage.calls.map {
      terms.results.outcome(of: $0, seed: seed, replication: replication)
    }
    sales = outcomes.count { $0 == .sale }
    rightParties = outcomes.count { $0 == .sale || $0 == .contact }
    agentSeconds = usage.seconds(.loggedIn)
    let drawn = Dictionary(
      zip(usage.calls.map(\.number), outcomes), uniquingKeysWith: { first, _ in first })
    for compared in contracts {
      let placement = try DayPlacement(
        scenario.days, workingDaysOf: compared.contract, in: period)
      func totals(_ outcome: (CallResults.Outcome) -> CallResults.Outcome) throws -> UsageTotals {
        try usage.totals(
          under: compared.contract, zone: compared.zone, period: period, placement: placement,
          scenario: scenario, amountPerSale: terms.amountPerSale,
          outcome: { outcome(drawn[$0.number] ?? .wrongParty) })
      }
      let bill = try compared.contract.statement(
        for: totals { $0 }, facts: compared.facts, period: period)
      guard bill.currency == terms.currency else {
        throw FloorBillingError(
          contract: compared.contract.id, error: .mixedCurrencies(bill.currency, terms.currency))
      }
      revenues.append(bill.total)
      withoutSales.append(try totals { $0 == .sale ? .contact : $0 })
      withSales.append(try totals { $0 == .contact ? .sale : $0 })
    }
    let hours = try Rational(agentSeconds) / 3_600
    let minutes = try Rational(usage.secondsOfCalls) / 60
    cost = try ExactAmount(
      hours * terms.costPerAgentHour + minutes * terms.telecomPerMinute, terms.currency
    ).rounded(by: .halfUp)
    value = try ExactAmount(Rational(sales) * terms.valuePerSale, terms.currency)
      .rounded(by: .halfUp)
  }
}

extension UsageTotals {
  /// The expectation of two totals: the first weighed with 1 − share, the second with the share.
  ///
  /// Counts of records, which no price of them needs exactly, are rounded half up.
  ///
  /// - Throws: `BillingError` for an overflow.
  package init(
    between first: UsageTotals, and second: UsageTotals, at share: Rational
  ) throws(BillingError) {
    self.init()
    for (totals, weight) in [(first, try 1 - share), (second, share)] {
      for (key, cell) in totals.cells {
        try add(
          Cell(quantity: try cell.quantity * weight, amount: try cell.amount * weight), to: key)
      }
    }
    var events: [Key: Rational] = [:]
    for (totals, weight) in [(first, try 1 - share), (second, share)] {
      for (key, cell) in totals.cells {
        events[key] = try (events[key] ?? .zero) + Rational(cell.events) * weight
      }
    }
    for (key, count) in events {
      try add(Cell(events: Int64(clamping: count.rounded(.halfUp).numerator)), to: key)
    }
  }
}
