// SPDX-License-Identifier: Apache-2.0

extension ProcessType {
  /// The fourteen types of business process outsourcing that lists commonly name, in their order.
  static let businessProcessTypes: [ProcessType] =
    byLocation + byNature + byFunction + byCommunicationMode

  private static let byLocation: [ProcessType] = [
    ProcessType(
      "bpo.onshore", "onshore BPO",
      aliases: ["onshore", "onshore outsourcing", "domestic outsourcing", "local outsourcing"],
      "The provider works in the client's own country: same law and language, higher wages.",
      definedBy: [.location], facets: ProcessFacets(arrangement: .bpo, location: .onshore),
      commonGrouping: .location),
    ProcessType(
      "bpo.nearshore", "nearshore BPO", aliases: ["nearshore", "nearshore outsourcing"],
      "The provider works in a nearby country: lower wages, and still nearly the same hours.",
      definedBy: [.location], facets: ProcessFacets(arrangement: .bpo, location: .nearshore),
      commonGrouping: .location),
    ProcessType(
      "bpo.offshore", "offshore BPO", aliases: ["offshore", "offshore outsourcing", "offshoring"],
      "The provider works in a distant country: the lowest wages, and often the client's night.",
      definedBy: [.location], facets: ProcessFacets(arrangement: .bpo, location: .offshore),
      commonGrouping: .location,
      note: "Offshoring alone says where the work is done, not by whom: a company's own centre "
        + "abroad is offshore and not outsourced."),
  ]

  private static let byNature: [ProcessType] = [
    ProcessType(
      "bpo.front-office", "front-office BPO",
      aliases: ["front office", "front office outsourcing", "customer-facing BPO"],
      "The provider deals with the client's customers: support, sales, collections.",
      definedBy: [.nature], facets: ProcessFacets(arrangement: .bpo, nature: .frontOffice),
      commonGrouping: .natureOfService),
    ProcessType(
      "bpo.back-office", "back-office BPO",
      aliases: ["back office", "back office outsourcing"],
      "The provider does internal work that customers do not see: accounts, payroll, records.",
      definedBy: [.nature], facets: ProcessFacets(arrangement: .bpo, nature: .backOffice),
      commonGrouping: .natureOfService,
      note: "Front and back say whether customers meet the work, not whether it is done by voice."),
  ]

  private static let byFunction: [ProcessType] = [
    ProcessType(
      "bpo.customer-support", "customer support BPO",
      aliases: ["customer support", "customer service", "customer care", "customer service BPO"],
      "The provider answers the client's customers, by telephone or in writing.",
      definedBy: [.function],
      facets: ProcessFacets(arrangement: .bpo, nature: .frontOffice, function: .customerSupport),
      commonGrouping: .function, related: ["voice.customer-support"]),
    ProcessType(
      "bpo.technical-support", "technical support BPO",
      aliases: ["technical support", "tech support", "IT support", "product support"],
      "The provider helps users of the client's products to get them working.",
      definedBy: [.function],
      facets: ProcessFacets(arrangement: .bpo, nature: .frontOffice, function: .technicalSupport),
      commonGrouping: .function,
      note: "Running the client's own computers is not this but ITO.",
      related: ["voice.technical-support", "voice.helpdesk"]),
    ProcessType(
      "bpo.finance-and-accounting", "finance and accounting BPO",
      aliases: [
        "FAO", "F&A", "finance and accounting", "finance and accounting outsourcing",
        "accounting outsourcing",
      ],
      "The provider keeps the client's books: bills, payments, closings, reports.",
      definedBy: [.function],
      facets: ProcessFacets(
        arrangement: .bpo, nature: .backOffice, function: .financeAndAccounting),
      commonGrouping: .function,
      note: "Recording money is BPO; judging investments is the financial KPO.",
      related: ["kpo.financial"]),
    ProcessType(
      "bpo.human-resources", "human resources BPO",
      aliases: [
        "HRO", "HR", "human resources", "human resource outsourcing", "RPO",
        "recruitment process outsourcing", "payroll outsourcing",
      ],
      "The provider hires, pays and administers the client's staff.",
      definedBy: [.function],
      facets: ProcessFacets(arrangement: .bpo, nature: .backOffice, function: .humanResources),
      commonGrouping: .function,
      note: "RPO, recruitment process outsourcing, is the hiring part alone."),
    ProcessType(
      "bpo.data-entry-and-processing", "data entry and processing BPO",
      aliases: [
        "data entry", "data processing", "data entry and processing", "document processing",
      ],
      "The provider turns forms, scans and files into clean records.",
      definedBy: [.function],
      facets: ProcessFacets(
        arrangement: .bpo, nature: .backOffice, function: .dataEntryAndProcessing,
        channel: .nonVoice),
      commonGrouping: .function,
      note: "Handling data by rules is BPO; finding out what they mean is the analytics KPO.",
      related: ["kpo.data-analytics"]),
    ProcessType(
      "bpo.sales-and-marketing", "sales and marketing BPO",
      aliases: ["sales and marketing", "sales outsourcing", "sales BPO", "marketing outsourcing"],
      "The provider finds buyers for the client and sells to them.",
      definedBy: [.function],
      facets: ProcessFacets(arrangement: .bpo, nature: .frontOffice, function: .salesAndMarketing),
      commonGrouping: .function,
      related: ["voice.telemarketing", "voice.lead-generation", "voice.order-taking"]),
    ProcessType(
      "bpo.healthcare", "healthcare BPO",
      aliases: [
        "healthcare", "health care BPO", "medical billing", "medical coding", "medical BPO",
      ],
      "The provider does the paperwork of care: records, coding, billing, claims, appointments.",
      definedBy: [.function, .industry],
      facets: ProcessFacets(
        arrangement: .bpo, function: .healthcareAdministration, industry: .healthcare),
      commonGrouping: .function,
      note: "Healthcare is an industry and not a function: support for a hospital's patients is "
        + "customer support in the healthcare industry. The name is used for both, so it is "
        + "filed under the industry and under the function of healthcare administration.",
      related: ["kpo.healthcare-and-life-sciences"]),
  ]

  private static let byCommunicationMode: [ProcessType] = [
    ProcessType(
      "bpo.voice", "voice BPO",
      aliases: ["voice", "voice process", "call centre", "call center", "telephone process"],
      "The provider's agents speak with the client's customers.",
      definedBy: [.channel], facets: ProcessFacets(arrangement: .bpo, channel: .voice),
      commonGrouping: .communicationMode,
      related: VoiceProcessType.all.map(\.id)),
    ProcessType(
      "bpo.non-voice", "non-voice BPO",
      aliases: ["non-voice", "nonvoice", "non-voice process", "chat process", "email process"],
      "The provider works in writing or on data: email, chat, social media, forms, records.",
      definedBy: [.channel], facets: ProcessFacets(arrangement: .bpo, channel: .nonVoice),
      commonGrouping: .communicationMode,
      note: "Non-voice is not the same as back office: chat with customers is front office."),
  ]
}
