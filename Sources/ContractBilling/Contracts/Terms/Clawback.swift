// SPDX-License-Identifier: Apache-2.0

public import CivilClock

/// What is taken back of an outcome's fee when the customer cancels.
///
/// All of it within the first days; after them the months that the customer did not stay: of 12
/// months, a cancellation in month 3 takes 9/12 back.
public struct Clawback: Hashable, Sendable, Codable {
  /// A cancellation within so many days of the outcome takes everything back.
  public var fullDays: Int
  /// The months over which the rest is earned; nothing is taken back after the full days when left
  /// out.
  public var proRataMonths: Int?

  /// Creates terms.
  public init(fullDays: Int, proRataMonths: Int? = nil) {
    self.fullDays = fullDays
    self.proRataMonths = proRataMonths
  }

  /// The share of the fee that a cancellation takes back, from 0 to 1.
  ///
  /// The month of a cancellation is counted from the day of the outcome: month 1 ends on the eve of
  /// the same day of the next month.
  public func share(outcome: CivilDate, cancelled: CivilDate) -> Rational {
    guard cancelled.dayNumber - outcome.dayNumber > fullDays else { return .one }
    guard let months = proRataMonths, months > 0 else { return .zero }
    let month = outcome.months(until: cancelled) + 1
    guard month < months else { return .zero }
    return (try? Rational(months - month) / Rational(months)) ?? .zero
  }
}

extension CivilDate {
  /// The whole months from this day to a later one; negative for an earlier one.
  ///
  /// A month is whole when the number of the day is reached: from 31 January the first one on 1
  /// March, since February has no 31st.
  func months(until later: CivilDate) -> Int {
    let (year, month, day) = components
    let (laterYear, laterMonth, laterDay) = later.components
    return (laterYear - year) * 12 + laterMonth - month - (laterDay < day ? 1 : 0)
  }
}
