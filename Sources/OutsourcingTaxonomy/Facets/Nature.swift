// SPDX-License-Identifier: Apache-2.0

/// Whether the client's customers meet the work.
public enum Nature: String, FacetValue {
  /// Front office.
  case frontOffice = "front-office"
  /// Back office.
  case backOffice = "back-office"

  public static let facet = Facet.nature

  public var name: String {
    switch self {
    case .frontOffice: "front office"
    case .backOffice: "back office"
    }
  }

  public var aliases: [String] {
    switch self {
    case .frontOffice: ["front"]
    case .backOffice: ["back"]
    }
  }

  public var meaning: String {
    switch self {
    case .frontOffice:
      "The work deals with the client's customers directly."
    case .backOffice:
      "The work supports the business without meeting its customers."
    }
  }
}
