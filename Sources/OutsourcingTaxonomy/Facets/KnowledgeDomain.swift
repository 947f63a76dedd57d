// SPDX-License-Identifier: Apache-2.0

/// Which body of expert knowledge the work needs; it tells kinds of KPO apart.
public enum KnowledgeDomain: String, FacetValue {
  /// Finance.
  case finance
  /// Law.
  case law
  /// Market analysis.
  case marketAnalysis = "market-analysis"
  /// Medicine and life sciences.
  case medicineAndLifeSciences = "medicine-and-life-sciences"
  /// Data science.
  case dataScience = "data-science"
  /// Engineering.
  case engineering
  /// Media.
  case media
  /// Intellectual property.
  case intellectualProperty = "intellectual-property"
  /// Risk and regulation.
  case riskAndRegulation = "risk-and-regulation"
  /// Artificial intelligence.
  case artificialIntelligence = "artificial-intelligence"
  /// Management.
  case management

  public static let facet = Facet.knowledgeDomain

  public var name: String {
    switch self {
    case .finance: "finance"
    case .law: "law"
    case .marketAnalysis: "market analysis"
    case .medicineAndLifeSciences: "medicine and life sciences"
    case .dataScience: "data science"
    case .engineering: "engineering"
    case .media: "media"
    case .intellectualProperty: "intellectual property"
    case .riskAndRegulation: "risk and regulation"
    case .artificialIntelligence: "artificial intelligence"
    case .management: "management"
    }
  }

  public var meaning: String {
    switch self {
    case .finance:
      "Valuation, investment and credit analysis."
    case .law:
      "Contracts, legal research and documents for disputes."
    case .marketAnalysis:
      "Statistics of buyers, competitors and prices."
    case .medicineAndLifeSciences:
      "Medicine, pharmacy, biology and clinical trials."
    case .dataScience:
      "Statistics, modelling and the engineering of data."
    case .engineering:
      "Design, drawing, simulation and technical documents."
    case .media:
      "Writing, editing, translation, design, sound and film."
    case .intellectualProperty:
      "Patents, trade marks and what is known already."
    case .riskAndRegulation:
      "Credit, fraud and operating risk, and the rules of regulated trades."
    case .artificialIntelligence:
      "Training, testing and supervising machine-learning systems."
    case .management:
      "Strategy, organisation and process design."
    }
  }
}
