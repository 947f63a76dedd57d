// SPDX-License-Identifier: Apache-2.0

public import CivilClock
public import ContractBilling

/// What a floor costs the vendor and what a sale is worth to the client.
public struct FloorTerms: Hashable, Codable, Sendable {
  /// The currency of these amounts and of every contract compared.
  public var currency: Currency
  /// What a logged-in agent-hour costs the vendor, loaded.
  public var costPerAgentHour: Rational
  /// What a minute of an answered call costs the vendor.
  public var telecomPerMinute: Rational
  /// What a sale leaves the client, before he pays the vendor.
  public var valuePerSale: Rational
  /// What the client's customer pays for a sale, where a contract takes a share of it.
  public var amountPerSale: Rational?
  /// How calls end.
  public var results: CallResults

  /// Creates terms.
  public init(
    currency: Currency, costPerAgentHour: Rational, telecomPerMinute: Rational = 0,
    valuePerSale: Rational, amountPerSale: Rational? = nil, results: CallResults
  ) {
    self.amountPerSale = amountPerSale
    self.currency = currency
    self.costPerAgentHour = costPerAgentHour
    self.telecomPerMinute = telecomPerMinute
    self.valuePerSale = valuePerSale
    self.results = results
  }
}

/// A contract with what it needs to bill a run.
public struct ComparedContract: Hashable, Sendable {
  /// The contract.
  public var contract: Contract
  /// The offsets of its zone.
  public var zone: ZoneOffsets
  /// What no record tells.
  public var facts: PeriodFacts

  /// Names a contract to compare.
  public init(_ contract: Contract, zone: ZoneOffsets = .utc, facts: PeriodFacts = PeriodFacts()) {
    self.contract = contract
    self.zone = zone
    self.facts = facts
  }
}
