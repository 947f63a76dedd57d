// SPDX-License-Identifier: Apache-2.0

public import CivilClock

/// What calls cost by their length and their hour.
///
/// A call is cut into increments. Each has the rate that holds at the second it begins: of the first
/// window that the clock is in, else the tariff's own, and of the last step that the call has
/// reached. Fees, a minimum and a maximum belong to the call as a whole.
///
///     let tariff = CallTariff(increments: CallIncrements(first: 30, next: 6), rate: sixTenthsOfACent)
///     // 32 s are billed as 36 s and cost 0.0036.
public struct CallTariff: Hashable, Sendable {
  /// What a rate is for.
  public enum RateUnit: String, CaseIterable, Codable, Hashable, Sendable {
    case second, minute, hour

    /// The seconds of one unit.
    public var seconds: Int64 {
      switch self {
      case .second: 1
      case .minute: 60
      case .hour: 3_600
      }
    }
  }

  /// What happens when a call has cost the maximum.
  public enum AfterMaximum: String, CaseIterable, Codable, Hashable, Sendable {
    /// The rest of the call is billed in time but costs nothing.
    case free
    /// The call is cut before the increment that would cost more, and its billed time ends there.
    case disconnect
  }

  /// What decides in which window an increment is.
  public enum WindowBasis: String, CaseIterable, Codable, Hashable, Sendable {
    /// When the increment begins.
    case increment
    /// When the call begins, for the whole call.
    case callStart
  }

  /// How seconds are counted.
  public var increments: CallIncrements
  /// The price of one unit of time outside of all windows, in major units of the currency.
  public var rate: Rational
  /// The unit of time of every rate.
  public var per: RateUnit
  /// Rates that replace ``rate`` later in the call, in ascending order.
  public var steps: [RateStep]
  /// What each billed call costs besides its time.
  public var connectFee: Rational
  /// What the end of a call costs.
  public var disconnectFee: Rational
  /// The seconds that a call must exceed to owe the disconnect fee.
  public var disconnectFeeAfter: Int64
  /// Calls of at most so many seconds are not billed at all.
  public var grace: Int64
  /// The seconds at the beginning of each call that are not billed; increments begin after them.
  public var free: Int64
  /// The least that a billed call costs, fees included.
  public var minimum: Rational?
  /// The most that a call costs, fees included.
  public var maximum: Rational?
  /// What happens when a call has cost the maximum.
  public var afterMaximum: AfterMaximum
  /// Hours with other rates; where several hold, the first of them counts.
  public var windows: [TariffWindow]
  /// What decides in which window an increment is.
  public var windowBasis: WindowBasis
  /// The days that windows call holidays.
  public var holidays: [CivilDate]

  /// Creates a tariff of one rate, to which parts can be added.
  public init(increments: CallIncrements, rate: Rational, per: RateUnit = .minute) {
    self.increments = increments
    self.rate = rate
    self.per = per
    steps = []
    connectFee = .zero
    disconnectFee = .zero
    disconnectFeeAfter = 0
    grace = 0
    free = 0
    afterMaximum = .free
    windows = []
    windowBasis = .increment
    holidays = []
  }

  /// The name of the hours outside of all windows.
  public static let standardWindow = "standard"
  /// The longest call that can be priced: 366 days, in seconds.
  public static let longestCall: Int64 = 31_622_400
}

extension CallTariff: Codable {
  private enum CodingKeys: String, CodingKey {
    case increments, rate, per, steps, connectFee, disconnectFee, disconnectFeeAfter, grace, free
    case minimum, maximum, afterMaximum, windows, windowBasis, holidays
  }

  /// Decodes a tariff; all but increments and rate may be left out.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    self.init(
      increments: try container.decode(CallIncrements.self, forKey: .increments),
      rate: try container.decode(Rational.self, forKey: .rate))
    func read<Value: Decodable>(_ key: CodingKeys, into value: inout Value) throws {
      value = try container.decodeIfPresent(Value.self, forKey: key) ?? value
    }
    try read(.per, into: &per)
    try read(.steps, into: &steps)
    try read(.connectFee, into: &connectFee)
    try read(.disconnectFee, into: &disconnectFee)
    try read(.disconnectFeeAfter, into: &disconnectFeeAfter)
    try read(.grace, into: &grace)
    try read(.free, into: &free)
    minimum = try container.decodeIfPresent(Rational.self, forKey: .minimum)
    maximum = try container.decodeIfPresent(Rational.self, forKey: .maximum)
    try read(.afterMaximum, into: &afterMaximum)
    try read(.windows, into: &windows)
    try read(.windowBasis, into: &windowBasis)
    try read(.holidays, into: &holidays)
  }
}
