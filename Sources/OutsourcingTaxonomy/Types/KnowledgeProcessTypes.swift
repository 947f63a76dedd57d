// SPDX-License-Identifier: Apache-2.0

extension ProcessType {
  /// The twelve types of knowledge process outsourcing that lists commonly name, in their order.
  static let knowledgeProcessTypes: [ProcessType] =
    byIndustry + byKnowledgeDomain + byBusinessFunction + emerging

  private static let byIndustry: [ProcessType] = [
    ProcessType(
      "kpo.financial", "financial and investment KPO",
      aliases: [
        "financial", "financial and investment", "financial research", "investment research",
        "equity research", "financial analysis",
      ],
      "Analysts value companies, loans and portfolios for those who decide about money.",
      definedBy: [.industry, .knowledgeDomain],
      facets: ProcessFacets(
        arrangement: .kpo, industry: .bankingAndFinance, knowledgeDomain: .finance),
      commonGrouping: .industry, related: ["bpo.finance-and-accounting"]),
    ProcessType(
      "kpo.legal", "legal process outsourcing",
      aliases: ["LPO", "legal", "legal KPO", "legal research", "legal services outsourcing"],
      "Lawyers and paralegals research, draft and review for law firms and legal departments.",
      definedBy: [.knowledgeDomain],
      facets: ProcessFacets(arrangement: .kpo, nature: .backOffice, knowledgeDomain: .law),
      commonGrouping: .industry,
      note: "Filed under industry by custom. Clients are in every industry; what sets the work "
        + "apart is the knowledge of law."),
    ProcessType(
      "kpo.market-research", "market research and business analytics KPO",
      aliases: [
        "market research", "business analytics", "business intelligence",
        "market research and business analytics",
      ],
      "Researchers measure markets, buyers and competitors and say what follows.",
      definedBy: [.function, .knowledgeDomain],
      facets: ProcessFacets(
        arrangement: .kpo, function: .marketResearch, knowledgeDomain: .marketAnalysis),
      commonGrouping: .industry,
      note: "Filed under industry by custom; it is a function that any industry buys.",
      related: ["kpo.data-analytics", "voice.surveys"]),
    ProcessType(
      "kpo.healthcare-and-life-sciences", "healthcare and life sciences KPO",
      aliases: [
        "healthcare", "life sciences", "healthcare and life sciences", "clinical research",
        "clinical data management", "pharmacovigilance",
      ],
      "Experts work on trials, drug safety, medical writing and health economics.",
      definedBy: [.industry, .knowledgeDomain],
      facets: ProcessFacets(
        arrangement: .kpo, industry: .lifeSciences, knowledgeDomain: .medicineAndLifeSciences),
      commonGrouping: .industry, related: ["bpo.healthcare"]),
  ]

  private static let byKnowledgeDomain: [ProcessType] = [
    ProcessType(
      "kpo.data-analytics", "data analytics and data science KPO",
      aliases: [
        "data analytics", "data science", "analytics", "data analysis",
        "data analytics and data science",
      ],
      "Statisticians and data engineers build models and dashboards from the client's data.",
      definedBy: [.knowledgeDomain],
      facets: ProcessFacets(arrangement: .kpo, knowledgeDomain: .dataScience),
      commonGrouping: .knowledgeDomain,
      related: [
        "bpo.data-entry-and-processing", "kpo.market-research", "kpo.artificial-intelligence",
      ]),
    ProcessType(
      "kpo.engineering", "engineering and technical KPO",
      aliases: [
        "EPO", "engineering", "engineering process outsourcing", "engineering services outsourcing",
        "technical KPO", "engineering and technical",
      ],
      "Engineers design, draw, simulate and document for the client's products and plants.",
      definedBy: [.knowledgeDomain],
      facets: ProcessFacets(arrangement: .kpo, knowledgeDomain: .engineering),
      commonGrouping: .knowledgeDomain),
    ProcessType(
      "kpo.content-and-media", "content and media KPO",
      aliases: ["content", "media", "content and media", "content writing", "publishing KPO"],
      "Writers, editors, translators and designers make the client's texts, pictures and films.",
      definedBy: [.knowledgeDomain],
      facets: ProcessFacets(arrangement: .kpo, knowledgeDomain: .media),
      commonGrouping: .knowledgeDomain),
  ]

  private static let byBusinessFunction: [ProcessType] = [
    ProcessType(
      "kpo.research-and-development", "research and development KPO",
      aliases: ["R&D", "research and development", "R and D outsourcing", "product research"],
      "Scientists and engineers find, try and test what the client may sell later.",
      definedBy: [.function],
      facets: ProcessFacets(arrangement: .kpo, function: .researchAndDevelopment),
      commonGrouping: .businessFunction, related: ["kpo.engineering"]),
    ProcessType(
      "kpo.intellectual-property", "intellectual-property research KPO",
      aliases: [
        "IP", "IP research", "intellectual property", "intellectual property research",
        "patent research", "patent search",
      ],
      "Searchers find out what is patented or known, and what a right covers and is worth.",
      definedBy: [.knowledgeDomain],
      facets: ProcessFacets(
        arrangement: .kpo, function: .researchAndDevelopment,
        knowledgeDomain: .intellectualProperty),
      commonGrouping: .businessFunction,
      note: "Filed under function by custom; it serves research and development with a knowledge "
        + "of its own.",
      related: ["kpo.legal", "kpo.research-and-development"]),
    ProcessType(
      "kpo.risk-and-compliance", "risk and compliance KPO",
      aliases: [
        "risk", "compliance", "risk and compliance", "risk management", "regulatory compliance",
      ],
      "Specialists check customers, transactions, models and rules before a regulator does.",
      definedBy: [.function],
      facets: ProcessFacets(
        arrangement: .kpo, function: .riskAndCompliance, knowledgeDomain: .riskAndRegulation),
      commonGrouping: .businessFunction),
  ]

  private static let emerging: [ProcessType] = [
    ProcessType(
      "kpo.artificial-intelligence", "artificial intelligence and machine learning KPO",
      aliases: [
        "AI", "ML", "AI and ML", "AI/ML", "artificial intelligence", "machine learning",
        "artificial intelligence and machine learning",
      ],
      "Specialists prepare data, train and test models, and watch them in use.",
      definedBy: [.knowledgeDomain],
      facets: ProcessFacets(arrangement: .kpo, knowledgeDomain: .artificialIntelligence),
      commonGrouping: .emerging,
      note: "“Emerging” tells the date of a list and nothing about the work. Labelling data by a "
        + "manual is routine work and closer to BPO.",
      related: ["kpo.data-analytics", "bpo.data-entry-and-processing"]),
    ProcessType(
      "kpo.business-consulting", "business consulting KPO",
      aliases: ["consulting", "business consulting", "management consulting"],
      "Consultants study the client's business and propose how to run it better.",
      definedBy: [.function],
      facets: ProcessFacets(
        arrangement: .kpo, function: .managementConsulting, knowledgeDomain: .management),
      commonGrouping: .emerging),
  ]
}
