// SPDX-License-Identifier: Apache-2.0

/// Which task of the client's business is done.
public enum BusinessFunction: String, FacetValue {
  /// Customer support.
  case customerSupport = "customer-support"
  /// Technical support.
  case technicalSupport = "technical-support"
  /// Finance and accounting.
  case financeAndAccounting = "finance-and-accounting"
  /// Human resources.
  case humanResources = "human-resources"
  /// Data entry and processing.
  case dataEntryAndProcessing = "data-entry-and-processing"
  /// Sales and marketing.
  case salesAndMarketing = "sales-and-marketing"
  /// Healthcare administration.
  case healthcareAdministration = "healthcare-administration"
  /// Market research.
  case marketResearch = "market-research"
  /// Research and development.
  case researchAndDevelopment = "research-and-development"
  /// Risk and compliance.
  case riskAndCompliance = "risk-and-compliance"
  /// Management consulting.
  case managementConsulting = "management-consulting"

  public static let facet = Facet.function

  public var name: String {
    switch self {
    case .customerSupport: "customer support"
    case .technicalSupport: "technical support"
    case .financeAndAccounting: "finance and accounting"
    case .humanResources: "human resources"
    case .dataEntryAndProcessing: "data entry and processing"
    case .salesAndMarketing: "sales and marketing"
    case .healthcareAdministration: "healthcare administration"
    case .marketResearch: "market research"
    case .researchAndDevelopment: "research and development"
    case .riskAndCompliance: "risk and compliance"
    case .managementConsulting: "management consulting"
    }
  }

  public var meaning: String {
    switch self {
    case .customerSupport:
      "Answering customers' questions, requests and complaints."
    case .technicalSupport:
      "Finding and mending faults in products that customers use."
    case .financeAndAccounting:
      "Bookkeeping, invoices, payments, payroll accounts and reports."
    case .humanResources:
      "Hiring, payroll, benefits and records of the client's staff."
    case .dataEntryAndProcessing:
      "Putting documents into systems; checking, cleaning and converting data."
    case .salesAndMarketing:
      "Finding buyers, selling, and preparing and measuring campaigns."
    case .healthcareAdministration:
      "Medical records, coding, billing, claims and appointments of patients."
    case .marketResearch:
      "Asking and observing buyers, and drawing conclusions for the client's products."
    case .researchAndDevelopment:
      "Finding, designing and testing what the client may make tomorrow."
    case .riskAndCompliance:
      "Recognising risks, and proving that laws and contracts are kept."
    case .managementConsulting:
      "Advising the client's managers on strategy, organisation and processes."
    }
  }
}
