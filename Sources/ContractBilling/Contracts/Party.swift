// SPDX-License-Identifier: Apache-2.0

/// One side of a contract, as documents name it.
public struct Party: Hashable, Sendable, Codable {
  /// The legal name.
  public var name: String
  /// The address, one entry a line; empty when none is given.
  public var address: [String]
  /// The country, a code of ISO 3166-1 with two letters such as IN; nil when taxes do not matter.
  public var country: String?
  /// The State or region inside the country, such as Karnataka or its GST code 29.
  public var region: String?
  /// The number under which the party is registered for tax, such as a GSTIN.
  public var taxNumber: String?

  /// Creates a party.
  public init(
    name: String, address: [String] = [], country: String? = nil, region: String? = nil,
    taxNumber: String? = nil
  ) {
    self.name = name
    self.address = address
    self.country = country
    self.region = region
    self.taxNumber = taxNumber
  }

  /// Reads a party; everything but the name may be left out.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    name = try container.decode(String.self, forKey: .name)
    address = try container.decode(.address, default: [])
    country = try container.decodeIfPresent(String.self, forKey: .country)
    region = try container.decodeIfPresent(String.self, forKey: .region)
    taxNumber = try container.decodeIfPresent(String.self, forKey: .taxNumber)
  }

  private enum CodingKeys: String, CodingKey { case name, address, country, region, taxNumber }
}

extension KeyedDecodingContainer {
  /// The value of a key, or another one where the key is left out.
  func decode<Value: Decodable>(_ key: Key, default fallback: Value) throws -> Value {
    try decodeIfPresent(Value.self, forKey: key) ?? fallback
  }
}
