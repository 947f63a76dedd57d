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
  /// Inbound sales.
  case inboundSales = "inbound-sales"
  /// Telephone answering.
  case telephoneAnswering = "telephone-answering"
  /// Telemarketing.
  case telemarketing
  /// Lead generation.
  case leadGeneration = "lead-generation"
  /// Collections.
  case collections
  /// Surveys.
  case surveys
  /// Follow-up calls.
  case followUp = "follow-up"
  /// Reminders.
  case reminders
  /// Verification.
  case verification
  /// Appointments.
  case appointments
  /// Renewals and retention.
  case renewals

  public static let facet = Facet.voiceProcess

  public var name: String {
    switch self {
    case .customerSupport: "customer support"
    case .helpdesk: "helpdesk"
    case .orderTaking: "order taking"
    case .technicalSupport: "technical support"
    case .inboundSales: "inbound sales"
    case .telephoneAnswering: "telephone answering"
    case .telemarketing: "telemarketing"
    case .leadGeneration: "lead generation"
    case .collections: "collections"
    case .surveys: "surveys"
    case .followUp: "follow-up calls"
    case .reminders: "reminders"
    case .verification: "verification"
    case .appointments: "appointments"
    case .renewals: "renewals and retention"
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
    case .inboundSales:
      "Customers call with a question, and the agent turns it into a sale."
    case .telephoneAnswering:
      "Agents answer in the client's name, take messages and pass them on."
    case .telemarketing:
      "Agents call to sell."
    case .leadGeneration:
      "Agents call to find out who might buy, for others to sell to."
    case .collections:
      "Agents call people whose payments are overdue."
    case .surveys:
      "Agents call to ask a fixed set of questions."
    case .followUp:
      "Agents call people again about a contact, an offer or a case that is still open."
    case .reminders:
      "Agents or recordings call to remind people of a payment, a date or a delivery."
    case .verification:
      "Agents call to check that an order, an address or a statement is right."
    case .appointments:
      "Agents call people who expect it, to arrange, confirm or move an appointment."
    case .renewals:
      "Agents call customers whose contract ends, to renew it or to keep them from leaving."
    }
  }
}
