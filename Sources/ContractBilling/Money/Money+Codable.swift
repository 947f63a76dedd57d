// SPDX-License-Identifier: Apache-2.0

private enum AmountKeys: String, CodingKey {
  case amount
  case currency
}

extension ExactAmount: Codable {
  /// Decodes `{"amount": "0.0125", "currency": "INR"}`.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: AmountKeys.self)
    self.init(
      try container.decode(Rational.self, forKey: .amount),
      try container.decode(Currency.self, forKey: .currency))
  }

  /// Encodes the exact amount as text beside its currency.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: AmountKeys.self)
    try container.encode(amountText, forKey: .amount)
    try container.encode(currency, forKey: .currency)
  }
}

extension Money: Codable {
  /// Decodes `{"amount": "36000.00", "currency": "USD"}`.
  public init(from decoder: any Decoder) throws {
    let amount = try ExactAmount(from: decoder)
    do {
      try self.init(exactly: amount)
    } catch {
      throw DecodingError.dataCorrupted(
        .init(codingPath: decoder.codingPath, debugDescription: "\(error)"))
    }
  }

  /// Encodes the amount as text beside its currency.
  public func encode(to encoder: any Encoder) throws {
    try exact.encode(to: encoder)
  }
}
