// SPDX-License-Identifier: Apache-2.0

/// The ranges from which a revenue case is drawn.
///
/// The values that ``init(currency:)`` sets are examples to reckon with, no statement about any
/// market. Amounts are in major units of the currency.
public struct RevenueCaseRanges: Hashable, Sendable {
  /// The currency of every amount.
  public let currency: Currency
  /// The number of agents, drawn as a whole number.
  public var agents: ClosedRange<Rational> = 10...40
  /// Hours of one agent in the month, drawn as a whole number.
  public var hoursPerAgent: ClosedRange<Rational> = 120...176
  /// The price of an agent-hour.
  public var hourlyRate: ClosedRange<Rational>
  /// Completed contacts per agent-hour.
  public var transactionsPerHour: ClosedRange<Rational> = 6...12
  /// The fee for a completed contact.
  public var transactionFee: ClosedRange<Rational>
  /// Sales per agent-hour.
  public var outcomesPerHour = Rational.hundredths(30)...Rational.hundredths(60)
  /// The fee for a sale that passes the quality check.
  public var outcomeFee: ClosedRange<Rational>
  /// The share of sales that passes the quality check, above 0 up to 1.
  public var qualityPassShare = Rational.hundredths(75)...Rational.hundredths(95)
  /// The fixed fee of the month, or nil for one within a tenth of what the hours earn.
  public var fixedFee: ClosedRange<Rational>?

  /// Sets the example ranges: those of India for the rupee, for any other currency amounts that
  /// are usual in US dollars.
  public init(currency: Currency) {
    self.currency = currency
    if currency == .inr {
      hourlyRate = 250...450
      transactionFee = 30...60
      outcomeFee = 600...1200
    } else {
      hourlyRate = 10...20
      transactionFee = 1...3
      outcomeFee = 20...60
    }
  }

  /// Refuses ranges that reach down to zero.
  func validate() throws(BillingError) {
    for (name, range) in [
      ("agents", agents), ("hoursPerAgent", hoursPerAgent), ("hourlyRate", hourlyRate),
      ("transactionsPerHour", transactionsPerHour), ("transactionFee", transactionFee),
      ("outcomesPerHour", outcomesPerHour), ("outcomeFee", outcomeFee),
      ("qualityPassShare", qualityPassShare), ("fixedFee", fixedFee ?? 1...1),
    ] {
      try range.lowerBound.requirePositive(as: "the lower end of \(name)")
    }
    try qualityPassShare.upperBound.requireShare(as: "the upper end of qualityPassShare")
  }
}

extension Rational {
  /// So many hundredths.
  static func hundredths(_ count: Int) -> Rational {
    let divisor = Int128(greatestCommonDivisor(UInt128(count.magnitude), 100))
    return Rational(reducedNumerator: Int128(count) / divisor, denominator: 100 / divisor)
  }
}
