// SPDX-License-Identifier: Apache-2.0

/// A line of business as public classifications cut it: what a provider is, not what a process is.
///
/// One provider may run many processes, and one process may be run by providers of several lines.
public struct EconomicActivity: Codable, Hashable, Identifiable, Sendable {
  /// The stable id, such as `activity.collection-agency`.
  public let id: String
  /// The name in running text.
  public let name: String
  /// Other names in use.
  public let aliases: [String]
  /// What it is, in one sentence.
  public let summary: String
  /// Ids of the types and voice processes that such providers usually run.
  public let entries: [String]
  /// Codes of public classifications; see `confidence`.
  public let codes: [PublicCode]

  init(
    _ id: String, _ name: String, aliases: [String] = [], _ summary: String,
    entries: [String] = []
  ) {
    self.id = id
    self.name = name
    self.aliases = aliases
    self.summary = summary
    self.entries = entries
    codes = CodeEntry.all.filter { $0.entries.contains(id) }.map(\.code)
  }

  /// Every line of business, those that telephone first.
  static let all: [EconomicActivity] = [
    EconomicActivity(
      "activity.business-support", "business support services", aliases: ["the sector"],
      "The sector: offices, call centres, collectors and others who support companies."),
    EconomicActivity(
      "activity.telephone-answering", "telephone answering service",
      "A company that answers for others, takes messages and passes them on.",
      entries: ["voice.telephone-answering"]),
    EconomicActivity(
      "activity.contact-centre", "contact centre",
      aliases: ["contact center", "telemarketing bureau", "call centre company"],
      "A company that takes and makes calls for others to sell, take orders and help customers.",
      entries: [
        "bpo.customer-support", "bpo.technical-support", "bpo.sales-and-marketing", "bpo.voice",
        "voice.customer-support", "voice.order-taking", "voice.technical-support",
        "voice.inbound-sales", "voice.telemarketing", "voice.lead-generation", "voice.follow-up",
        "voice.reminders", "voice.verification", "voice.appointments", "voice.renewals",
        "voice.blended",
      ]),
    EconomicActivity(
      "activity.collection-agency", "collection agency",
      aliases: ["debt collection agency", "collections agency"],
      "A company that collects overdue payments for creditors.",
      entries: ["voice.collections"]),
    EconomicActivity(
      "activity.credit-bureau", "credit bureau", aliases: ["credit reference agency"],
      "A company that gathers and sells records of how people and companies pay."),
    EconomicActivity(
      "activity.repossession", "repossession service", aliases: ["repossession"],
      "A company that takes back goods whose buyers have stopped paying."),
    EconomicActivity(
      "activity.market-research", "market research company",
      aliases: ["polling institute", "opinion pollster"],
      "A company that asks samples of people and reports what follows.",
      entries: ["kpo.market-research", "voice.surveys"]),
    EconomicActivity(
      "activity.data-processing", "data processing company",
      aliases: ["document preparation service"],
      "A company that keys in, converts, checks and hosts data of others.",
      entries: ["bpo.data-entry-and-processing"]),
    EconomicActivity(
      "activity.office-administration", "office administration service",
      aliases: ["office administration"],
      "A company that does the daily office work of others: billing, records, personnel.",
      entries: ["bpo.back-office"]),
    EconomicActivity(
      "activity.accounting", "accounting and payroll service",
      aliases: ["accounting firm", "payroll service"],
      "A company that keeps books, prepares taxes and computes wages for others.",
      entries: ["bpo.finance-and-accounting"]),
    EconomicActivity(
      "activity.staffing", "employment and payroll service",
      aliases: ["recruitment agency", "staffing agency", "professional employer organization"],
      "A company that finds, lends or employs staff for others.",
      entries: ["bpo.human-resources"]),
    EconomicActivity(
      "activity.claims-administration", "claims administrator",
      aliases: [
        "claims processing", "third-party administrator", "TPA", "third party administrator",
      ],
      "A company that handles claims and policies for insurers and health plans.",
      entries: ["bpo.healthcare"]),
    EconomicActivity(
      "activity.financial-processing", "financial transaction processing",
      aliases: ["payment processing", "loan servicing"],
      "A company that clears payments or services loans for banks."),
    EconomicActivity(
      "activity.information-technology", "information technology service",
      aliases: ["IT services company", "managed service provider"],
      "A company that writes software or runs computers for others.",
      entries: ["voice.helpdesk"]),
    EconomicActivity(
      "activity.legal-services", "legal services provider",
      "A company of lawyers or paralegals that works for firms and legal departments.",
      entries: ["kpo.legal"]),
    EconomicActivity(
      "activity.consulting", "consulting company", aliases: ["consultancy"],
      "A company that advises on management, technique, risk and rules.",
      entries: ["kpo.business-consulting", "kpo.risk-and-compliance"]),
    EconomicActivity(
      "activity.engineering", "engineering company", aliases: ["engineering office"],
      "A company that designs and calculates for others.", entries: ["kpo.engineering"]),
    EconomicActivity(
      "activity.research", "research company", aliases: ["contract research"],
      "A company that researches, or searches patents, for others.",
      entries: ["kpo.research-and-development", "kpo.intellectual-property"]),
    EconomicActivity(
      "activity.translation", "translation service", aliases: ["translation", "interpreting"],
      "A company that translates and interprets.", entries: ["kpo.content-and-media"]),
    EconomicActivity(
      "activity.telephone-information", "telephone information service",
      aliases: ["telephone-based information"],
      "A company that tells callers the time, scores, fares or numbers."),
  ]
}
