// SPDX-License-Identifier: Apache-2.0

import OutsourcingTaxonomy
import Testing

struct TaxonomyTests {
  private let taxonomy = Taxonomy.standard

  @Test("holds fourteen types of BPO, then twelve of KPO")
  func counts() {
    #expect(taxonomy.types.count == 26)
    #expect(taxonomy.types.prefix(14).allSatisfy { $0.facets.arrangement == .bpo })
    #expect(taxonomy.types.suffix(12).allSatisfy { $0.facets.arrangement == .kpo })
    #expect(taxonomy.types.prefix(14).allSatisfy { $0.id.hasPrefix("bpo.") })
    #expect(taxonomy.types.suffix(12).allSatisfy { $0.id.hasPrefix("kpo.") })
  }

  @Test("files the types under the headings that lists commonly use")
  func commonGroupings() {
    let sizes = Dictionary(grouping: taxonomy.types, by: \.commonGrouping).mapValues(\.count)
    #expect(
      sizes == [
        .location: 3, .natureOfService: 2, .function: 7, .communicationMode: 2,
        .industry: 4, .knowledgeDomain: 3, .businessFunction: 3, .emerging: 2,
      ])
  }

  @Test("ids never change")
  func ids() {
    #expect(
      taxonomy.entries.map(\.id) == [
        "bpo.onshore", "bpo.nearshore", "bpo.offshore", "bpo.front-office", "bpo.back-office",
        "bpo.customer-support", "bpo.technical-support", "bpo.finance-and-accounting",
        "bpo.human-resources", "bpo.data-entry-and-processing", "bpo.sales-and-marketing",
        "bpo.healthcare", "bpo.voice", "bpo.non-voice",
        "kpo.financial", "kpo.legal", "kpo.market-research", "kpo.healthcare-and-life-sciences",
        "kpo.data-analytics", "kpo.engineering", "kpo.content-and-media",
        "kpo.research-and-development", "kpo.intellectual-property", "kpo.risk-and-compliance",
        "kpo.artificial-intelligence", "kpo.business-consulting",
        "voice.customer-support", "voice.helpdesk", "voice.order-taking",
        "voice.technical-support", "voice.inbound-sales", "voice.telephone-answering",
        "voice.telemarketing", "voice.lead-generation", "voice.collections", "voice.surveys",
        "voice.follow-up", "voice.reminders", "voice.verification", "voice.appointments",
        "voice.renewals", "voice.blended",
      ])
  }

  @Test("every type has a value in each facet that defines it", arguments: Taxonomy.standard.types)
  func definingFacets(_ type: ProcessType) {
    #expect(!type.definedBy.isEmpty)
    for facet in type.definedBy { #expect(type.facets[facet] != nil) }
  }

  @Test("no two types of one arrangement stand for the same values")
  func distinct() {
    let points = taxonomy.types.map { type in
      [type.facets[.arrangement]] + type.definedBy.map { type.facets[$0] }
    }
    #expect(Set(points).count == 26)
  }

  @Test("every related id is that of another entry", arguments: Taxonomy.standard.types)
  func references(_ type: ProcessType) {
    for id in type.related {
      #expect(taxonomy.entry(id: id) != nil)
      #expect(id != type.id)
    }
  }

  @Test("texts are sentences and no two entries say the same")
  func texts() {
    let summaries = taxonomy.entries.map(\.summary)
    #expect(Set(summaries).count == taxonomy.entries.count)
    for text in summaries + taxonomy.types.compactMap(\.note) {
      #expect(text.hasSuffix("."))
      #expect(text.first?.isUppercase == true || text.first == "“")
    }
  }

  @Test("healthcare is filed under the industry and a function of its own, and says why")
  func healthcare() throws {
    guard case .processType(let type)? = taxonomy.entry(id: "bpo.healthcare") else {
      Issue.record("bpo.healthcare is missing")
      return
    }
    #expect(type.commonGrouping == .function)
    #expect(Set(type.definedBy) == [.function, .industry])
    #expect(type.facets.industry == .healthcare)
    #expect(type.facets.function == .healthcareAdministration)
    #expect(try #require(type.note).contains("industry and not a function"))
  }

  @Test("a process is of several types at once")
  func fittingTypes() {
    let payroll = ProcessFacets(
      arrangement: .bpo, location: .onshore, nature: .backOffice, function: .humanResources,
      industry: .travel)
    #expect(
      taxonomy.types(fitting: payroll).map(\.id)
        == ["bpo.onshore", "bpo.back-office", "bpo.human-resources"])
    let patientLine = ProcessFacets(
      arrangement: .bpo, function: .customerSupport, industry: .healthcare, channel: .voice)
    #expect(
      taxonomy.types(fitting: patientLine).map(\.id)
        == ["bpo.customer-support", "bpo.healthcare", "bpo.voice"])
    let patents = ProcessFacets(
      arrangement: .kpo, location: .offshore, knowledgeDomain: .intellectualProperty)
    #expect(taxonomy.types(fitting: patents).map(\.id) == ["kpo.intellectual-property"])
    #expect(taxonomy.types(fitting: ProcessFacets()).isEmpty)
  }

  @Test("every type fits itself", arguments: Taxonomy.standard.types)
  func fitsItself(_ type: ProcessType) {
    #expect(taxonomy.types(fitting: type.facets).contains(type))
  }
}
