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
      (taxonomy.types.map(\.id) + taxonomy.voiceProcesses.map(\.id)) == [
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

  @Test("ids of lines of business, roles and topics never change")
  func otherIds() {
    #expect(
      taxonomy.activities.map(\.id) == [
        "activity.business-support", "activity.telephone-answering", "activity.contact-centre",
        "activity.collection-agency", "activity.credit-bureau", "activity.repossession",
        "activity.market-research", "activity.data-processing", "activity.office-administration",
        "activity.accounting", "activity.staffing", "activity.claims-administration",
        "activity.financial-processing", "activity.information-technology",
        "activity.legal-services", "activity.consulting", "activity.engineering",
        "activity.research", "activity.translation", "activity.telephone-information",
      ])
    #expect(
      taxonomy.roles.map(\.id) == [
        "role.customer-support-agent", "role.non-voice-agent", "role.telesales-agent",
        "role.collection-executive", "role.interviewer", "role.data-entry-operator",
        "role.technical-support-agent", "role.senior-agent", "role.team-leader", "role.supervisor",
        "role.operations-manager", "role.process-head", "role.quality-analyst",
        "role.senior-quality-analyst", "role.quality-lead", "role.quality-manager", "role.trainer",
        "role.training-manager", "role.recruiter", "role.compliance-officer",
        "role.dialer-sales-representative", "role.analyst", "role.senior-analyst",
        "role.lead-consultant", "role.domain-expert",
      ])
    #expect(
      taxonomy.topics.map(\.id) == [
        "stage.onboarding", "stage.leads", "stage.first-contact", "stage.needs",
        "stage.presentation", "stage.objections", "stage.trust", "stage.closing",
        "stage.after-sale", "step.identification", "step.communication", "step.negotiation",
        "step.follow-up", "duty.monitoring", "duty.evaluation", "duty.feedback",
        "duty.compliance-checks", "duty.training-needs", "duty.reports", "duty.calibration",
        "duty.framework", "duty.process-improvement", "duty.customer-satisfaction",
        "duty.coaching", "duty.escalations", "duty.continuous-improvement",
        "duty.cross-functional-work", "duty.client-expectations", "duty.documentation",
        "duty.quality-metrics", "duty.organisational-growth", "skill.communication",
        "skill.analytical-thinking", "skill.attention-to-detail", "skill.process-knowledge",
        "skill.coaching", "skill.reporting", "skill.time-management", "advantage.cost",
        "advantage.talent", "advantage.focus", "advantage.efficiency", "advantage.scale",
        "advantage.hours", "advantage.technology", "advantage.risk", "disadvantage.control",
        "disadvantage.barriers", "disadvantage.data", "disadvantage.quality",
        "disadvantage.dependence",
      ])
  }

  @Test("no id is given twice, codes and values of facets included")
  func uniqueIds() {
    let ids = taxonomy.entries.map(\.id) + taxonomy.codes.map(\.id)
    #expect(Set(ids).count == ids.count)
  }

  @Test("no reference leads nowhere")
  func danglingReferences() {
    let ids = Set(taxonomy.entries.map(\.id))
    var references = taxonomy.types.flatMap(\.related)
    references += taxonomy.activities.flatMap(\.entries)
    references += taxonomy.roles.flatMap(\.next)
    references += taxonomy.roles.flatMap(\.processes)
    references += taxonomy.codes.flatMap(\.entries)
    for id in references { #expect(ids.contains(id), "\(id)") }
    #expect(taxonomy.codes.allSatisfy { !$0.entries.isEmpty })
  }

  @Test(
    "every type of the usual lists is found by its usual name",
    arguments: [
      "onshore", "nearshore", "offshore", "front office", "back office", "customer support",
      "technical support", "finance and accounting", "human resources",
      "data entry and processing", "sales and marketing", "healthcare", "voice", "non-voice",
      "financial and investment", "legal process outsourcing",
      "market research and business analytics", "healthcare and life sciences",
      "data analytics and data science", "engineering and technical", "content and media",
      "research and development", "intellectual property research", "risk and compliance",
      "artificial intelligence and machine learning", "business consulting", "helpdesk",
      "order taking", "telemarketing", "lead generation", "collections", "surveys",
      "inbound sales", "follow-up", "reminders", "verification", "appointment",
    ])
  func usualNames(_ name: String) {
    switch taxonomy.find(name) {
    case .one(.processType), .one(.voiceProcess): break
    case .several(let entries):
      #expect(
        entries.contains {
          switch $0 {
          case .processType, .voiceProcess: true
          default: false
          }
        })
    default: Issue.record("\(name) is not found")
    }
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
    let entries = taxonomy.entries.filter { !$0.id.contains(":") }
    let summaries = entries.map(\.summary)
    #expect(Set(summaries).count == entries.count)
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
