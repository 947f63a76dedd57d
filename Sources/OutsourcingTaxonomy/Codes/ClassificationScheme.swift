// SPDX-License-Identifier: Apache-2.0

/// A public classification of activities, products, processes or occupations.
public enum ClassificationScheme: String, CaseIterable, Codable, Hashable, Sendable {
  /// North American Industry Classification System.
  case naics = "NAICS"
  /// International Standard Industrial Classification of All Economic Activities.
  case isic = "ISIC"
  /// India's National Industrial Classification.
  case nic = "NIC"
  /// United Nations Standard Products and Services Code.
  case unspsc = "UNSPSC"
  /// APQC Process Classification Framework.
  case apqc = "APQC"
  /// Standard Occupational Classification of the United States.
  case soc = "SOC"
  /// O*NET-SOC, which divides occupations of SOC further.
  case onet = "O*NET"
  /// International Standard Classification of Occupations.
  case isco = "ISCO"
  /// European Skills, Competences, Qualifications and Occupations.
  case esco = "ESCO"
  /// Qualification packs of India's National Skills Qualifications Framework.
  case nsqf = "NSQF"
  /// India's National Classification of Occupations.
  case nco = "NCO"
  /// Australian and New Zealand Standard Classification of Occupations.
  case anzsco = "ANZSCO"

  /// The classification's full name.
  public var name: String {
    switch self {
    case .naics: "North American Industry Classification System"
    case .isic: "International Standard Industrial Classification of All Economic Activities"
    case .nic: "National Industrial Classification of India"
    case .unspsc: "United Nations Standard Products and Services Code"
    case .apqc: "APQC Process Classification Framework"
    case .soc: "Standard Occupational Classification of the United States"
    case .onet: "O*NET-SOC Taxonomy"
    case .isco: "International Standard Classification of Occupations"
    case .esco: "European Skills, Competences, Qualifications and Occupations"
    case .nsqf: "Qualification packs of India's National Skills Qualifications Framework"
    case .nco: "National Classification of Occupations of India"
    case .anzsco: "Australian and New Zealand Standard Classification of Occupations"
    }
  }

  /// What stands before a code of it in a look-up, such as `naics` in `naics:561421`.
  public var prefix: String { self == .onet ? "onet" : rawValue.lowercased() }

  /// What the classification divides.
  public var subject: String {
    switch self {
    case .naics, .isic, .nic: "activities of companies"
    case .unspsc: "products and services that are bought"
    case .apqc: "processes inside a company"
    case .soc, .onet, .isco, .esco, .nsqf, .nco, .anzsco: "occupations of people"
    }
  }
}
