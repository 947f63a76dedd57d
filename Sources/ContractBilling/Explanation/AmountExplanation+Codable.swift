// SPDX-License-Identifier: Apache-2.0

extension AmountExplanation: Codable {
  private enum CodingKeys: String, CodingKey {
    case rule, quantity, unit, rate, share, of, value, line, parts
  }

  /// Decodes a node with its parts.
  ///
  /// Whether it adds up is not checked; see ``isConsistent``.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    var rate = try container.decodeIfPresent(ExactAmount.self, forKey: .rate).map(Rate.amount)
    if let share = try container.decodeIfPresent(Rational.self, forKey: .share) {
      rate = .share(share, of: try container.decode(ExactAmount.self, forKey: .of))
    }
    self.init(
      rule: try container.decode(String.self, forKey: .rule),
      quantity: try container.decodeIfPresent(Rational.self, forKey: .quantity),
      unit: try container.decodeIfPresent(String.self, forKey: .unit),
      rate: rate,
      value: try container.decode(ExactAmount.self, forKey: .value),
      line: try container.decodeIfPresent(Int.self, forKey: .line),
      parts: try container.decodeIfPresent([Self].self, forKey: .parts) ?? [])
  }

  /// Encodes the node with its parts; what it does not have is left out.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(rule, forKey: .rule)
    try container.encodeIfPresent(quantity, forKey: .quantity)
    try container.encodeIfPresent(unit, forKey: .unit)
    switch rate {
    case .amount(let amount): try container.encode(amount, forKey: .rate)
    case .share(let share, let amount):
      try container.encode(share, forKey: .share)
      try container.encode(amount, forKey: .of)
    case nil: break
    }
    try container.encode(value, forKey: .value)
    try container.encodeIfPresent(line, forKey: .line)
    if !parts.isEmpty { try container.encode(parts, forKey: .parts) }
  }
}
