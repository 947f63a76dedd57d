// SPDX-License-Identifier: Apache-2.0

public import CivilClock

/// What the parties know of a period and no record of a call or an hour tells.
///
/// Everything may be left out; a statement that needs a fact which is not there is an error.
public struct PeriodFacts: Hashable, Sendable, Codable {
  /// The seats in use, by part.
  public var seats: [String: Rational]
  /// The units that were forecast, by part.
  public var forecastUnits: [String: Rational]
  /// The values of the service levels, by measure.
  public var serviceLevels: [String: Rational]
  /// Why a measure does not count in this period, by measure.
  public var exclusions: [String: String]
  /// The baseline of gain shares for the whole period, by part.
  public var baselineCosts: [String: StatedAmount]
  /// The actual cost of gain shares, by part.
  public var actualCosts: [String: StatedAmount]
  /// The days on which the client accepted milestones, by milestone; other periods' days may stay.
  public var acceptedMilestones: [String: CivilDate]
  /// Costs that are handed on.
  public var passThroughCosts: [PassThroughCost]
  /// What the statement of the period before handed over.
  public var carried: CarriedBalances

  /// Creates facts.
  public init(
    seats: [String: Rational] = [:], forecastUnits: [String: Rational] = [:],
    serviceLevels: [String: Rational] = [:], exclusions: [String: String] = [:],
    baselineCosts: [String: StatedAmount] = [:], actualCosts: [String: StatedAmount] = [:],
    acceptedMilestones: [String: CivilDate] = [:], passThroughCosts: [PassThroughCost] = [],
    carried: CarriedBalances = CarriedBalances()
  ) {
    self.seats = seats
    self.forecastUnits = forecastUnits
    self.serviceLevels = serviceLevels
    self.exclusions = exclusions
    self.baselineCosts = baselineCosts
    self.actualCosts = actualCosts
    self.acceptedMilestones = acceptedMilestones
    self.passThroughCosts = passThroughCosts
    self.carried = carried
  }

  /// Reads facts; everything may be left out.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    seats = try container.decode(.seats, default: [:])
    forecastUnits = try container.decode(.forecastUnits, default: [:])
    serviceLevels = try container.decode(.serviceLevels, default: [:])
    exclusions = try container.decode(.exclusions, default: [:])
    baselineCosts = try container.decode(.baselineCosts, default: [:])
    actualCosts = try container.decode(.actualCosts, default: [:])
    acceptedMilestones = try container.decode(.acceptedMilestones, default: [:])
    passThroughCosts = try container.decode(.passThroughCosts, default: [])
    carried = try container.decode(.carried, default: CarriedBalances())
  }

  private enum CodingKeys: String, CodingKey {
    case seats, forecastUnits, serviceLevels, exclusions, baselineCosts, actualCosts,
      acceptedMilestones, passThroughCosts, carried
  }
}

/// A cost that is handed on.
public struct PassThroughCost: Hashable, Sendable, Codable {
  /// The part of the contract.
  public var part: String
  /// What was paid for; may be left out.
  public var title: String
  /// The cost.
  public var amount: StatedAmount

  /// Creates a cost.
  public init(part: String, title: String = "", amount: StatedAmount) {
    self.part = part
    self.title = title
    self.amount = amount
  }

  /// Reads a cost; only `title` may be left out.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    part = try container.decode(String.self, forKey: .part)
    title = try container.decode(.title, default: "")
    amount = try container.decode(StatedAmount.self, forKey: .amount)
  }

  private enum CodingKeys: String, CodingKey {
    case part, title, amount
  }
}
