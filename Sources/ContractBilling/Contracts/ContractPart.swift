// SPDX-License-Identifier: Apache-2.0

/// One part of a contract: something that is counted and priced by itself.
///
/// In a file a part is one flat list of keys; `type` says which terms follow:
///
///     - id: seats
///       type: agentHours
///       rate: 12
///       minimum: 30,000
public struct ContractPart: Hashable, Sendable {
  /// What the part bills.
  public enum Terms: Hashable, Sendable {
    /// Hours of agents.
    case agentHours(AgentHourTerms)
    /// Calls by a tariff.
    case calls(CallTerms)
    /// Completed transactions.
    case transactions(TransactionTerms)
    /// A fee for each cycle, with scope and milestones.
    case fixedFee(FixedFeeTerms)
    /// Fees for outcomes, or shares of their value.
    case outcomes(OutcomeTerms)
    /// Shares of debts collected.
    case contingency(ContingencyTerms)
    /// A share of what the client saves.
    case gainShare(GainShareTerms)
    /// Costs handed on.
    case passThrough(PassThroughTerms)
  }

  /// The identifier, unique in the contract.
  public var id: String
  /// What a line of the statement says; the identifier stands in when left out.
  public var title: String
  /// What the part bills, and for how much.
  public var terms: Terms
  /// The least charge of a billing cycle, in proportion in a part of one; none when left out.
  public var minimum: StatedAmount?
  /// The greatest charge of a billing cycle, in proportion in a part of one; none when left out.
  public var maximum: StatedAmount?
  /// Whose usage runs through the tiers together; that of the whole contract when left out.
  public var tierBasis: TierBasis
  /// When tiers begin anew; each period when left out.
  public var tierReset: TierReset

  /// Creates a part.
  public init(
    id: String, title: String = "", terms: Terms, minimum: StatedAmount? = nil,
    maximum: StatedAmount? = nil, tierBasis: TierBasis = .contract, tierReset: TierReset = .period
  ) {
    self.id = id
    self.title = title
    self.terms = terms
    self.minimum = minimum
    self.maximum = maximum
    self.tierBasis = tierBasis
    self.tierReset = tierReset
  }

  /// What a reader sees: the title, or the identifier where there is none.
  public var name: String { title.isEmpty ? id : title }
}

/// Whose usage runs through the tiers of a price together.
public enum TierBasis: String, CaseIterable, Hashable, Sendable, Codable {
  /// That of the whole contract, billed on one line.
  case contract
  /// That of each campaign by itself, billed on a line for each.
  case campaign
  /// That of each agent by itself, billed on one line; totals by agent are needed.
  case agent
}

/// When the tiers of a price begin anew.
public enum TierReset: String, CaseIterable, Hashable, Sendable, Codable {
  /// With each statement.
  case period
  /// With each year of the contract; a period belongs to the year of its first billed day.
  case year
  /// Not while the contract lasts.
  case never
}

extension ContractPart.Terms {
  /// The word that names the kind of terms in a file.
  public enum Kind: String, CaseIterable, Hashable, Sendable, Codable {
    /// Hours of agents.
    case agentHours
    /// Calls by a tariff.
    case calls
    /// Completed transactions.
    case transactions
    /// A fee for each cycle, with scope and milestones.
    case fixedFee
    /// Fees for outcomes, or shares of their value.
    case outcomes
    /// Shares of debts collected.
    case contingency
    /// A share of what the client saves.
    case gainShare
    /// Costs handed on.
    case passThrough
  }

  /// The kind of terms.
  public var kind: Kind {
    switch self {
    case .agentHours: .agentHours
    case .calls: .calls
    case .transactions: .transactions
    case .fixedFee: .fixedFee
    case .outcomes: .outcomes
    case .contingency: .contingency
    case .gainShare: .gainShare
    case .passThrough: .passThrough
    }
  }
}
