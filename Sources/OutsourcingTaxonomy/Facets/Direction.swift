// SPDX-License-Identifier: Apache-2.0

/// Who starts the contact.
public enum Direction: String, FacetValue {
  /// Inbound.
  case inbound
  /// Outbound.
  case outbound
  /// Blended.
  case blended

  public static let facet = Facet.direction

  public var name: String {
    switch self {
    case .inbound: "inbound"
    case .outbound: "outbound"
    case .blended: "blended"
    }
  }

  public var meaning: String {
    switch self {
    case .inbound:
      "The customer contacts the company."
    case .outbound:
      "The company contacts the customer."
    case .blended:
      "The same agents do both, outbound when inbound leaves them time."
    }
  }
}
