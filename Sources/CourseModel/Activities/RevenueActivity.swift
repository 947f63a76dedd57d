// SPDX-License-Identifier: Apache-2.0

public import ContractBilling

/// A case whose revenue the learner works out under several billing models.
public struct RevenueActivity: Hashable, Codable, Sendable {
  /// The currency of all amounts.
  public var currency: Currency
  /// For each quantity, the values a case may draw.
  public var ranges: [Quantity: Range]

  /// Creates the activity.
  public init(currency: Currency, ranges: [Quantity: Range]) {
    self.currency = currency
    self.ranges = ranges
  }

  /// The quantities of a case.
  public enum Quantity: String, Hashable, Codable, CodingKeyRepresentable, CaseIterable, Sendable {
    /// The number of agents.
    case agents
    /// Billed hours per agent and month.
    case hours
    /// The price of an agent-hour.
    case hourlyRate
    /// Billable transactions per agent-hour.
    case transactionsPerHour
    /// The price of a transaction.
    case transactionFee
    /// Billable outcomes per agent-hour.
    case outcomesPerHour
    /// The price of an outcome.
    case outcomeFee
    /// The price of a fixed month.
    case fixedFee

    /// Whether a case cannot do without it.
    public var isRequired: Bool {
      switch self {
      case .agents, .hours, .hourlyRate, .outcomesPerHour, .outcomeFee: true
      case .transactionsPerHour, .transactionFee, .fixedFee: false
      }
    }
  }

  /// The values from a lowest to a highest one, a step apart.
  public struct Range: Hashable, Codable, Sendable {
    /// The lowest value, at least 0.
    public var low: Rational
    /// The highest value.
    public var high: Rational
    /// The distance of two values; nil to leave it to the drawing.
    public var step: Rational?

    /// Creates a range.
    public init(low: Rational, high: Rational, step: Rational?) {
      self.low = low
      self.high = high
      self.step = step
    }
  }
}
