// SPDX-License-Identifier: Apache-2.0

extension Price: Codable {
  private enum CodingKeys: String, CodingKey {
    case type, rate, amount, tiers, upperBound, zeroUsage, size, blocks, included
  }

  private enum Name: String, CaseIterable, Codable {
    case flat, perUnit, graduated, volume, stairstep, package, block, capacity
  }

  /// Decodes a price: `{type: perUnit, rate: 0.25}`, `{type: flat, amount: 500}`,
  /// `{type: package, size: 100, amount: 5}`, or tiers of a type that has them.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    let name = try container.decode(Name.self, forKey: .type)
    func number(_ key: CodingKeys) throws -> Rational {
      try container.decode(Rational.self, forKey: key)
    }
    func table() throws -> TierTable {
      TierTable(
        try container.decode([Tier].self, forKey: .tiers),
        upperBound: try container.decodeIfPresent(TierTable.UpperBound.self, forKey: .upperBound)
          ?? .inclusive,
        zeroUsage: try container.decodeIfPresent(TierTable.ZeroUsage.self, forKey: .zeroUsage))
    }
    kind =
      switch name {
      case .flat: .flat(try number(.amount))
      case .perUnit: .perUnit(try number(.rate))
      case .graduated: .graduated(try table())
      case .volume: .volume(try table())
      case .stairstep: .stairstep(try table())
      case .package: .package(size: try number(.size), amount: try number(.amount))
      case .block:
        .block(
          size: try number(.size), blocks: try container.decode(Blocks.self, forKey: .blocks),
          try table())
      case .capacity: .capacity(try table())
      }
    included =
      name == .flat
      ? .zero : try container.decodeIfPresent(Rational.self, forKey: .included) ?? .zero
  }

  /// Encodes the price as it is decoded.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    func encode(_ table: TierTable) throws {
      try container.encode(table.tiers, forKey: .tiers)
      if table.upperBound != .inclusive {
        try container.encode(table.upperBound, forKey: .upperBound)
      }
      try container.encodeIfPresent(table.zeroUsage, forKey: .zeroUsage)
    }
    try container.encode(name, forKey: .type)
    switch kind {
    case .flat(let amount): try container.encode(amount, forKey: .amount)
    case .perUnit(let rate): try container.encode(rate, forKey: .rate)
    case .graduated(let table), .volume(let table), .stairstep(let table), .capacity(let table):
      try encode(table)
    case .package(let size, let amount):
      try container.encode(size, forKey: .size)
      try container.encode(amount, forKey: .amount)
    case .block(let size, let blocks, let table):
      try container.encode(size, forKey: .size)
      try container.encode(blocks, forKey: .blocks)
      try encode(table)
    }
    if !included.isZero { try container.encode(included, forKey: .included) }
  }

  private var name: Name {
    switch kind {
    case .flat: .flat
    case .perUnit: .perUnit
    case .graduated: .graduated
    case .volume: .volume
    case .stairstep: .stairstep
    case .package: .package
    case .block: .block
    case .capacity: .capacity
    }
  }
}
