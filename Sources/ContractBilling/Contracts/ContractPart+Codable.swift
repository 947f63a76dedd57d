// SPDX-License-Identifier: Apache-2.0

extension ContractPart: Codable {
  private enum CodingKeys: String, CodingKey {
    case id, type, title, minimum, maximum, tierBasis, tierReset
  }

  /// Reads a part; the keys of its terms stand beside `id` and `type`.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    id = try container.decode(String.self, forKey: .id)
    title = try container.decode(.title, default: "")
    minimum = try container.decodeIfPresent(StatedAmount.self, forKey: .minimum)
    maximum = try container.decodeIfPresent(StatedAmount.self, forKey: .maximum)
    tierBasis = try container.decode(.tierBasis, default: .contract)
    tierReset = try container.decode(.tierReset, default: .period)
    terms =
      switch try container.decode(Terms.Kind.self, forKey: .type) {
      case .agentHours: .agentHours(try AgentHourTerms(from: decoder))
      case .calls: .calls(try CallTerms(from: decoder))
      case .transactions: .transactions(try TransactionTerms(from: decoder))
      case .fixedFee: .fixedFee(try FixedFeeTerms(from: decoder))
      case .outcomes: .outcomes(try OutcomeTerms(from: decoder))
      case .contingency: .contingency(try ContingencyTerms(from: decoder))
      case .gainShare: .gainShare(try GainShareTerms(from: decoder))
      case .passThrough: .passThrough(try PassThroughTerms(from: decoder))
      }
  }

  /// Writes a part as one flat list of keys.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(id, forKey: .id)
    try container.encode(terms.kind, forKey: .type)
    if !title.isEmpty { try container.encode(title, forKey: .title) }
    try container.encodeIfPresent(minimum, forKey: .minimum)
    try container.encodeIfPresent(maximum, forKey: .maximum)
    if tierBasis != .contract { try container.encode(tierBasis, forKey: .tierBasis) }
    if tierReset != .period { try container.encode(tierReset, forKey: .tierReset) }
    switch terms {
    case .agentHours(let terms): try terms.encode(to: encoder)
    case .calls(let terms): try terms.encode(to: encoder)
    case .transactions(let terms): try terms.encode(to: encoder)
    case .fixedFee(let terms): try terms.encode(to: encoder)
    case .outcomes(let terms): try terms.encode(to: encoder)
    case .contingency(let terms): try terms.encode(to: encoder)
    case .gainShare(let terms): try terms.encode(to: encoder)
    case .passThrough(let terms): try terms.encode(to: encoder)
    }
  }
}
