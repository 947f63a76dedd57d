// SPDX-License-Identifier: Apache-2.0

extension SharePrice: Codable {
  private enum CodingKeys: String, CodingKey {
    case type, share, tiers, upperBound, zeroUsage
    case fixed, freeEvents, freeAmount, minimumPerEvent, maximumPerEvent
  }

  private enum Name: String, CaseIterable, Codable {
    case percentage, graduatedPercentage, markUp
  }

  /// Decodes a share: `{type: percentage, share: 12%, fixed: 0.25}`, `{type: markUp, share: 5%}`, or
  /// `{type: graduatedPercentage, tiers: [{upTo: 10000, rate: 5%}, {rate: 3%}]}`.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    let kind: Kind
    switch try container.decode(Name.self, forKey: .type) {
    case .percentage: kind = .percentage(try container.decode(Rational.self, forKey: .share))
    case .markUp: kind = .markUp(try container.decode(Rational.self, forKey: .share))
    case .graduatedPercentage:
      kind = .graduatedPercentage(
        TierTable(
          try container.decode([Tier].self, forKey: .tiers),
          upperBound: try container.decodeIfPresent(TierTable.UpperBound.self, forKey: .upperBound)
            ?? .inclusive,
          zeroUsage: try container.decodeIfPresent(TierTable.ZeroUsage.self, forKey: .zeroUsage)))
    }
    func number(_ key: CodingKeys) throws -> Rational? {
      try container.decodeIfPresent(Rational.self, forKey: key)
    }
    self.init(
      kind, fixed: try number(.fixed) ?? .zero,
      freeEvents: try container.decodeIfPresent(Int64.self, forKey: .freeEvents) ?? 0,
      freeAmount: try number(.freeAmount) ?? .zero,
      minimumPerEvent: try number(.minimumPerEvent), maximumPerEvent: try number(.maximumPerEvent))
  }

  /// Encodes the share as it is decoded.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    switch kind {
    case .percentage(let share):
      try container.encode(Name.percentage, forKey: .type)
      try container.encode(share, forKey: .share)
    case .markUp(let share):
      try container.encode(Name.markUp, forKey: .type)
      try container.encode(share, forKey: .share)
    case .graduatedPercentage(let table):
      try container.encode(Name.graduatedPercentage, forKey: .type)
      try container.encode(table.tiers, forKey: .tiers)
      if table.upperBound != .inclusive {
        try container.encode(table.upperBound, forKey: .upperBound)
      }
      try container.encodeIfPresent(table.zeroUsage, forKey: .zeroUsage)
    }
    if !fixed.isZero { try container.encode(fixed, forKey: .fixed) }
    if freeEvents != 0 { try container.encode(freeEvents, forKey: .freeEvents) }
    if !freeAmount.isZero { try container.encode(freeAmount, forKey: .freeAmount) }
    try container.encodeIfPresent(minimumPerEvent, forKey: .minimumPerEvent)
    try container.encodeIfPresent(maximumPerEvent, forKey: .maximumPerEvent)
  }
}
