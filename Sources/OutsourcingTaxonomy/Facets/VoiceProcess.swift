// SPDX-License-Identifier: Apache-2.0

/// Which kind of telephone work it is.
public enum VoiceProcess: String, FacetValue {
  /// Customer support.
  case customerSupport = "customer-support"
  /// Helpdesk.
  case helpdesk
  /// Order taking.
  case orderTaking = "order-taking"
  /// Technical support.
  case technicalSupport = "technical-support"
  /// Telemarketing.
  case telemarketing
  /// Lead generation.
  case leadGeneration = "lead-generation"
  /// Collections.
  case collections
  /// Surveys.
  case surveys

  public static let facet = Facet.voiceProcess

  public var name: String {
    switch self {
    case .customerSupport: "customer support"
    case .helpdesk: "helpdesk"
    case .orderTaking: "order taking"
    case .technicalSupport: "technical support"
    case .telemarketing: "telemarketing"
    case .leadGeneration: "lead generation"
    case .collections: "collections"
    case .surveys: "surveys"
    }
  }

  public var meaning: String {
    switch self {
    case .customerSupport:
      "Customers call with questions, requests and complaints."
    case .helpdesk:
      "Users call one desk that logs every request and solves it or passes it on."
    case .orderTaking:
      "Customers call to buy, book or subscribe."
    case .technicalSupport:
      "Customers call because a product does not work."
    case .telemarketing:
      "Agents call to sell."
    case .leadGeneration:
      "Agents call to find out who might buy, for others to sell to."
    case .collections:
      "Agents call people whose payments are overdue."
    case .surveys:
      "Agents call to ask a fixed set of questions."
    }
  }
}
