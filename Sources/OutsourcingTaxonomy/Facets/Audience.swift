// SPDX-License-Identifier: Apache-2.0

/// Whom the contacts are with, seen from the client.
public enum Audience: String, FacetValue {
  /// Consumers.
  case consumers
  /// Businesses.
  case businesses
  /// Existing customers.
  case existingCustomers = "existing-customers"

  public static let facet = Facet.audience

  public var name: String {
    switch self {
    case .consumers: "consumers"
    case .businesses: "businesses"
    case .existingCustomers: "existing customers"
    }
  }

  public var aliases: [String] {
    switch self {
    case .consumers: ["consumer", "B2C", "private people"]
    case .businesses: ["business", "B2B"]
    case .existingCustomers: ["existing", "own customers"]
    }
  }

  public var meaning: String {
    switch self {
    case .consumers:
      "Private people who do not buy from the client yet: many, short calls to each, strict rules."
    case .businesses:
      "Companies: few, behind a switchboard, and one person in each decides."
    case .existingCustomers:
      "People or companies who buy from the client already, and whom a silent call could lose."
    }
  }
}
