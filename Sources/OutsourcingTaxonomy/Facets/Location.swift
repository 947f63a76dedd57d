// SPDX-License-Identifier: Apache-2.0

/// Where the provider works, seen from the client.
public enum Location: String, FacetValue {
  /// Onshore.
  case onshore
  /// Nearshore.
  case nearshore
  /// Offshore.
  case offshore

  public static let facet = Facet.location

  public var name: String {
    switch self {
    case .onshore: "onshore"
    case .nearshore: "nearshore"
    case .offshore: "offshore"
    }
  }

  public var aliases: [String] {
    switch self {
    case .onshore: ["domestic"]
    case .nearshore: []
    case .offshore: []
    }
  }

  public var meaning: String {
    switch self {
    case .onshore:
      "The provider works in the client's own country."
    case .nearshore:
      "The provider works in a nearby country, at a similar time of day."
    case .offshore:
      "The provider works in a distant country, often many time zones away."
    }
  }
}
