// SPDX-License-Identifier: Apache-2.0

/// In whose name a debt is collected; the first of two independent axes of collections.
public enum Collector: String, FacetValue {
  /// First party.
  case firstParty = "first-party"
  /// Third party.
  case thirdParty = "third-party"

  public static let facet = Facet.collector

  public var name: String {
    switch self {
    case .firstParty: "first party"
    case .thirdParty: "third party"
    }
  }

  public var aliases: [String] {
    switch self {
    case .firstParty: ["first"]
    case .thirdParty: ["third", "agency"]
    }
  }

  public var meaning: String {
    switch self {
    case .firstParty:
      "The creditor collects, or a provider that acts in the creditor's name."
    case .thirdParty:
      "An agency collects in its own name, as a rule after the creditor has tried."
    }
  }
}
