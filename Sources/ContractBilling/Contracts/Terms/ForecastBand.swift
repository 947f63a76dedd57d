// SPDX-License-Identifier: Apache-2.0

/// Prices of their own for units that miss a forecast by more than a tolerance.
///
/// The forecast of a period comes with the period's facts. Inside forecast × (1 ± within) nothing
/// changes.
public struct ForecastBand: Hashable, Sendable, Codable {
  /// The tolerance as a share of the forecast, 0.1 for ± 10 %.
  public var within: Rational
  /// What a unit above the band costs instead of the rate; the rate when left out.
  public var aboveRate: StatedAmount?
  /// What a unit missing below the band costs, nothing when left out.
  ///
  /// A positive rate is charged, for people who were held ready; a negative one is credited.
  public var belowRate: StatedAmount?

  /// Creates a band.
  public init(within: Rational, aboveRate: StatedAmount? = nil, belowRate: StatedAmount? = nil) {
    self.within = within
    self.aboveRate = aboveRate
    self.belowRate = belowRate
  }

  /// Reads a band; only `within` is always needed.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    within = try container.decode(Rational.self, forKey: .within)
    aboveRate = try container.decodeIfPresent(StatedAmount.self, forKey: .aboveRate)
    belowRate = try container.decodeIfPresent(StatedAmount.self, forKey: .belowRate)
  }

  private enum CodingKeys: String, CodingKey {
    case within, aboveRate, belowRate
  }
}
