// SPDX-License-Identifier: Apache-2.0

/// Which industry the client is in.
///
/// The list names the industries that buy most; a process of any other has no value here.
public enum Industry: String, FacetValue {
  /// Telecommunications.
  case telecommunications
  /// Banking and finance.
  case bankingAndFinance = "banking-and-finance"
  /// Insurance.
  case insurance
  /// Retail and e-commerce.
  case retailAndEcommerce = "retail-and-ecommerce"
  /// Education.
  case education
  /// Software.
  case software
  /// Healthcare.
  case healthcare
  /// Life sciences.
  case lifeSciences = "life-sciences"
  /// Travel.
  case travel

  public static let facet = Facet.industry

  public var name: String {
    switch self {
    case .telecommunications: "telecommunications"
    case .bankingAndFinance: "banking and finance"
    case .insurance: "insurance"
    case .retailAndEcommerce: "retail and e-commerce"
    case .education: "education"
    case .software: "software"
    case .healthcare: "healthcare"
    case .lifeSciences: "life sciences"
    case .travel: "travel"
    }
  }

  public var aliases: [String] {
    switch self {
    case .telecommunications: ["telecom", "telco"]
    case .bankingAndFinance: ["banking", "BFSI"]
    case .retailAndEcommerce: ["retail", "e-commerce"]
    case .travel: ["travel and hospitality"]
    case .software: ["SaaS"]
    case .insurance, .education, .healthcare, .lifeSciences: []
    }
  }

  public var meaning: String {
    switch self {
    case .telecommunications:
      "Telephone, mobile and internet service."
    case .bankingAndFinance:
      "Banks, lenders, brokers and asset managers."
    case .insurance:
      "Insurers and their agents."
    case .retailAndEcommerce:
      "Shops, and sellers on the internet."
    case .education:
      "Schools, universities and course providers."
    case .software:
      "Makers of software and providers of online services."
    case .healthcare:
      "Hospitals, doctors, health insurers and their suppliers."
    case .lifeSciences:
      "Makers of medicines and medical devices, and their researchers."
    case .travel:
      "Airlines, hotels, travel agencies and booking sites."
    }
  }
}
