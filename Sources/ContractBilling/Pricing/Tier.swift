// SPDX-License-Identifier: Apache-2.0

/// One band of a tier table.
///
/// In a file: `{upTo: 1000, rate: 0.10}`, `{from: 1001, upTo: 10000, rate: 0.05}` or, for the last
/// band, `{rate: 0.01, flat: 5}`.
public struct Tier: Hashable, Sendable {
  /// Where the band begins, for the reader; nil when it is not written.
  ///
  /// A band begins where the one before it ends. What is written here is checked against that: the
  /// same number, or the next whole one where bounds are inclusive.
  public var from: Rational?
  /// The upper bound in units, nil for a last band without end.
  public var upTo: Rational?
  /// The price of one unit in major units of the currency, or a share where shares are priced.
  public var rate: Rational
  /// A fixed price for the band, in major units of the currency.
  public var flat: Rational

  /// Creates a band.
  public init(
    from: Rational? = nil, upTo: Rational? = nil, rate: Rational = .zero, flat: Rational = .zero
  ) {
    self.from = from
    self.upTo = upTo
    self.rate = rate
    self.flat = flat
  }
}

extension Tier: Codable {
  private enum CodingKeys: String, CodingKey { case from, upTo, rate, flat }

  /// Decodes a band; a rate or flat that is not written is zero.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    self.init(
      from: try container.decodeIfPresent(Rational.self, forKey: .from),
      upTo: try container.decodeIfPresent(Rational.self, forKey: .upTo),
      rate: try container.decodeIfPresent(Rational.self, forKey: .rate) ?? .zero,
      flat: try container.decodeIfPresent(Rational.self, forKey: .flat) ?? .zero)
  }

  /// Encodes what differs from nothing.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encodeIfPresent(from, forKey: .from)
    try container.encodeIfPresent(upTo, forKey: .upTo)
    if !rate.isZero { try container.encode(rate, forKey: .rate) }
    if !flat.isZero { try container.encode(flat, forKey: .flat) }
  }
}
