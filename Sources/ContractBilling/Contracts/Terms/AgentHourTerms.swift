// SPDX-License-Identifier: Apache-2.0

/// So much for each hour of an agent.
///
/// Usage states hours by class (``HourClass``). An hour costs rate × share of the ramp × the combined
/// factor of its class.
///
///     - id: seats
///       type: agentHours
///       rate: 12
///       hours: productive
///       shrinkage: [{name: leave, share: 0.103}, {name: breaks, share: 0.14}]
public struct AgentHourTerms: Hashable, Sendable, Codable {
  /// The price of a standard hour.
  public var rate: StatedAmount
  /// Which hours are billed; logged-in hours when left out.
  public var hours: HourKind
  /// How productive hours follow from paid hours: paid × Π(1 − share).
  ///
  /// When any is given, records state paid hours and productive ones are billed.
  public var shrinkage: [Shrinkage]
  /// The steps of the first months; none when left out.
  public var ramp: [RampStep]
  /// The least number of seats that is billed; none when left out.
  public var minimumSeats: Rational?
  /// The hours of a seat in a whole billing cycle; needed with minimum seats.
  public var hoursPerSeat: Rational?
  /// Factors for overtime, nights, weekends and holidays; none when left out.
  public var multipliers: [HourMultiplier]
  /// How factors combine; must be stated when there is more than one.
  public var combination: MultiplierCombination?
  /// The band around the forecast; none when left out.
  public var forecast: ForecastBand?
  /// Hours that a fee pays in advance; none when left out.
  public var included: IncludedHours?

  /// Creates terms.
  public init(
    rate: StatedAmount, hours: HourKind = .loggedIn, shrinkage: [Shrinkage] = [],
    ramp: [RampStep] = [], minimumSeats: Rational? = nil, hoursPerSeat: Rational? = nil,
    multipliers: [HourMultiplier] = [], combination: MultiplierCombination? = nil,
    forecast: ForecastBand? = nil, included: IncludedHours? = nil
  ) {
    self.rate = rate
    self.hours = hours
    self.shrinkage = shrinkage
    self.ramp = ramp
    self.minimumSeats = minimumSeats
    self.hoursPerSeat = hoursPerSeat
    self.multipliers = multipliers
    self.combination = combination
    self.forecast = forecast
    self.included = included
  }

  /// Reads terms; what may be left out is said at each property.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    rate = try container.decode(StatedAmount.self, forKey: .rate)
    hours = try container.decode(.hours, default: .loggedIn)
    shrinkage = try container.decode(.shrinkage, default: [])
    ramp = try container.decode(.ramp, default: [])
    minimumSeats = try container.decodeIfPresent(Rational.self, forKey: .minimumSeats)
    hoursPerSeat = try container.decodeIfPresent(Rational.self, forKey: .hoursPerSeat)
    multipliers = try container.decode(.multipliers, default: [])
    combination = try container.decodeIfPresent(MultiplierCombination.self, forKey: .combination)
    forecast = try container.decodeIfPresent(ForecastBand.self, forKey: .forecast)
    included = try container.decodeIfPresent(IncludedHours.self, forKey: .included)
  }

  private enum CodingKeys: String, CodingKey {
    case rate, hours, shrinkage, ramp, minimumSeats, hoursPerSeat, multipliers, combination,
      forecast, included
  }

  /// Which hours the records of this part state: paid hours where shrinkage turns them into
  /// productive ones, else the hours that are billed.
  public var countedHours: HourKind { shrinkage.isEmpty ? hours : .paid }
}
