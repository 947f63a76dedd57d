// SPDX-License-Identifier: Apache-2.0

public import ContractBilling

/// Who pays the prospect for the calls, and for what.
///
/// It decides to whom a faster floor is worth something. In a file: `billing: {type: perHour, rate:
/// 9.50}`, `{type: perContact, fee: 2.40}`, or `{type: perSale}` for whoever keeps the margin of a
/// sale, the seller himself or an outsourcer paid by outcome.
public enum ProspectBilling: Hashable, Sendable {
  /// Each sale leaves the prospect the margin that the figures state.
  case perSale
  /// A client pays for each agent-hour logged in, in major units of the currency.
  case perHour(rate: Rational)
  /// A client pays for each right-party contact.
  case perContact(fee: Rational)

  /// The model in words.
  public var name: String {
    switch self {
    case .perSale: "per sale"
    case .perHour: "per agent-hour"
    case .perContact: "per right-party contact"
    }
  }
}

extension ProspectBilling: Codable {
  private enum Keys: String, CodingKey { case type, rate, fee }
  private enum Model: String, Codable { case perSale, perHour, perContact }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Keys.self)
    switch try container.decode(Model.self, forKey: .type) {
    case .perSale: self = .perSale
    case .perHour: self = .perHour(rate: try container.decode(Rational.self, forKey: .rate))
    case .perContact: self = .perContact(fee: try container.decode(Rational.self, forKey: .fee))
    }
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Keys.self)
    switch self {
    case .perSale: try container.encode(Model.perSale, forKey: .type)
    case .perHour(let rate):
      try container.encode(Model.perHour, forKey: .type)
      try container.encode(rate, forKey: .rate)
    case .perContact(let fee):
      try container.encode(Model.perContact, forKey: .type)
      try container.encode(fee, forKey: .fee)
    }
  }
}
