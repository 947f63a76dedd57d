// SPDX-License-Identifier: Apache-2.0

/// The ranges from which a revenue case is drawn.
///
/// What is not set keeps an example range to reckon with, which is no statement about any market:
/// amounts in rupees for India's currency, for any other those that are usual in US dollars.
///
///     var ranges = RevenueCaseRanges(currency: .inr)
///     try ranges.set(.agents, from: 10, through: 20)
public struct RevenueCaseRanges: Hashable, Sendable {
  /// A figure that is drawn; the raw value is its name in an activity file.
  public enum Figure: String, CaseIterable, Codable, Hashable, Sendable {
    /// The number of agents, drawn as a whole number.
    case agents
    /// Hours of one agent in the month, drawn as a whole number.
    case hours
    /// The price of an agent-hour.
    case hourlyRate
    /// Completed contacts per agent-hour.
    case transactionsPerHour
    /// The fee for a completed contact.
    case transactionFee
    /// Sales per agent-hour.
    case outcomesPerHour
    /// The fee for a sale that passes the quality check.
    case outcomeFee
    /// The share of sales that passes the quality check, above 0 up to 1.
    case qualityPassShare
    /// The fixed fee of the month; unless set, it lies within a tenth of what the hours earn.
    case fixedFee
  }

  /// The currency of every amount.
  public let currency: Currency
  private var chosen: [Figure: ClosedRange<Rational>] = [:]

  /// Starts with the example ranges.
  public init(currency: Currency) {
    self.currency = currency
  }

  /// The range of a figure, or nil for a fixed fee that follows from the hours.
  public subscript(figure: Figure) -> ClosedRange<Rational>? {
    chosen[figure] ?? example(figure)
  }

  /// Sets the range of a figure; equal ends fix its value.
  ///
  /// - Parameters:
  ///   - figure: The figure.
  ///   - lower: The least value, more than zero.
  ///   - upper: The largest value, at most 10¹², and at most 1 for a share.
  /// - Throws: ``BillingError/outOfRange(name:value:requirement:)`` for other values.
  public mutating func set(
    _ figure: Figure, from lower: Rational, through upper: Rational
  ) throws(BillingError) {
    try lower.requirePositive(as: "the lower end of \(figure.rawValue)")
    guard lower <= upper else {
      throw .outOfRange(
        name: "the upper end of \(figure.rawValue)", value: upper.description,
        requirement: "at least the lower end, \(lower)")
    }
    let largest: Rational = figure == .qualityPassShare ? 1 : 1_000_000_000_000
    guard upper <= largest else {
      throw .outOfRange(
        name: "the upper end of \(figure.rawValue)", value: upper.description,
        requirement: "at most \(largest)")
    }
    chosen[figure] = lower...upper
  }

  private func example(_ figure: Figure) -> ClosedRange<Rational>? {
    let isRupee = currency == .inr
    return switch figure {
    case .agents: 10...40
    case .hours: 120...176
    case .hourlyRate: isRupee ? 250...450 : 10...20
    case .transactionsPerHour: 6...12
    case .transactionFee: isRupee ? 30...60 : 1...3
    case .outcomesPerHour: Rational.hundredths(30)...Rational.hundredths(60)
    case .outcomeFee: isRupee ? 600...1200 : 20...60
    case .qualityPassShare: Rational.hundredths(75)...Rational.hundredths(95)
    case .fixedFee: nil
    }
  }
}

extension Rational {
  /// So many hundredths.
  static func hundredths(_ count: Int) -> Rational {
    let divisor = Int128(greatestCommonDivisor(UInt128(count.magnitude), 100))
    return Rational(reducedNumerator: Int128(count) / divisor, denominator: 100 / divisor)
  }
}
