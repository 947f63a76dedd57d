// SPDX-License-Identifier: Apache-2.0

import ContactCenter
import OutboundDialing
import OutsourcingEconomics
import OutsourcingTaxonomy
import PerformanceMeasures
import Testing

struct RecommendationCoverageTests {
  /// A floor on which predictive dialing always pays and is always provable.
  private static let generous = StubFloor(
    gain: { _ in 1.4 }, abandoned: { $0 / 2 }, answersPerDay: 2_000)

  private static func advice(
    _ path: String, in jurisdiction: String = "US"
  ) async throws -> ProcessRecommendation {
    try await ProcessRecommendation(
      for: .asked(path, agents: 40, answerRate: 0.15, in: jurisdiction), settings: .init(),
      simulator: generous.simulator)
  }

  @Test(
    "each kind of process gets the mode that it asks for, even where predictive dialing would pay",
    arguments: [
      ("telemarketing/consumers", DialMode.predictive), ("telemarketing", .predictive),
      ("telemarketing/b2b", .preview), ("telemarketing/existing-customers", .progressive),
      ("lead-generation/b2b", .preview), ("lead-generation/consumers", .progressive),
      ("collections/early/first-party", .predictive), ("collections/late/first-party", .preview),
      ("collections/late/third-party", .preview), ("collections/third-party", .preview),
      ("surveys", .predictive), ("renewals", .progressive), ("verification", .progressive),
      ("appointments", .progressive), ("reminders", .agentless), ("follow-up", .preview),
      ("customer-support", .notDialed), ("helpdesk", .notDialed), ("technical-support", .notDialed),
      ("order-taking", .notDialed), ("inbound-sales", .notDialed),
      ("blended", .predictive), ("customer-support/blended", .predictive),
      ("back-office", .notDialed),
    ])
  func modes(path: String, mode: DialMode) async throws {
    let advice = try await Self.advice(path)
    #expect(advice.mode == mode, "\(advice.reasons.map(\.text))")
    #expect(!advice.reasons.isEmpty && !advice.contracts.isEmpty && advice.measures.count >= 3)
    #expect((advice.evidence == nil) == (mode == .notDialed))
    #expect(advice.rules.isEmpty == (mode == .notDialed))
  }

  @Test("what is left open is said, and the most cautious mode in question is taken")
  func openFacets() async throws {
    for (path, facet) in [("collections", "arrears"), ("lead-generation", "audience")] {
      let advice = try await Self.advice(path)
      #expect(advice.mode == .preview)
      #expect(advice.remarks.contains { $0.contains("Not stated") && $0.contains(facet) })
    }
    #expect(try await Self.advice("collections/early").mode == .preview)
  }

  @Test(
    "a process that does not say whether anybody calls is refused", arguments: ["offshore", "kpo"])
  func unsaid(path: String) async throws {
    let point = try Taxonomy.standard.process(at: path)
    await #expect(throws: (any Error).self) {
      try await ProcessRecommendation(
        for: DialingSituation(
          process: point, agents: 5, answerRate: 0.2, jurisdiction: .named("US")),
        settings: .init(), simulator: Self.generous.simulator)
    }
  }

  @Test("every rule, measure and record that is named exists, for every process and jurisdiction")
  func nothingDangles() async throws {
    let processes = VoiceProcess.allCases.map(\.rawValue) + ["blended", "back-office", "non-voice"]
    let variants = ["", "/businesses", "/consumers", "/existing-customers", "/blended"]
    for process in processes {
      for variant in variants {
        guard let point = try? Taxonomy.standard.process(at: process + variant) else { continue }
        for jurisdiction in DialingJurisdiction.all {
          let advice = try await ProcessRecommendation(
            for: DialingSituation(
              process: point, agents: 30, answerRate: 0.2, jurisdiction: jurisdiction),
            settings: .init(), simulator: Self.generous.simulator)
          for measure in advice.measures {
            let known = PerformanceMeasure.named(measure.id)
            #expect(known?.formula == measure.formula && !measure.formula.isEmpty)
          }
          for rule in advice.rules {
            switch rule.kind {
            case .abandonment: #expect(throws: Never.self) { try AbandonmentRule.named(rule.id) }
            case .calling: #expect(throws: Never.self) { try DialingRule.named(rule.id) }
            }
          }
          let reasons =
            advice.reasons + advice.measures.map(\.reason) + advice.rules.map(\.reason)
            + advice.contracts.flatMap(\.reasons) + advice.alternatives.map(\.reason)
          for reason in reasons {
            #expect(Self.exists(reason.record), "\(reason.record)")
            #expect(reason.text.hasSuffix(".") && !reason.text.contains("  "))
          }
        }
      }
    }
  }

  private static func exists(_ record: Reason.Record) -> Bool {
    switch record.kind {
    case .taxonomy: Taxonomy.standard.entry(id: record.id) != nil
    case .facet:
      FacetDescription.all.contains { facet in
        facet.values.contains { "\(facet.facet.rawValue)/\($0.value)" == record.id }
      }
    case .abandonmentRule: AbandonmentRule.all.contains { $0.identifier == record.id }
    case .dialingRule: DialingRule.all.contains { $0.identifier == record.id }
    case .jurisdiction: DialingJurisdiction.all.contains { $0.id == record.id }
    case .measure: PerformanceMeasure.named(record.id) != nil
    case .contractModel: BillingModel(rawValue: record.id) != nil
    case .simulation: ["manual", "preview", "progressive", "predictive"].contains(record.id)
    case .input: record.id == "limit"
    }
  }

  @Test("each jurisdiction's rules are found, and those for debts bind collectors only")
  func jurisdictions() async throws {
    func rules(_ path: String, _ jurisdiction: String) async throws -> Set<String> {
      Set(try await Self.advice(path, in: jurisdiction).rules.map(\.id))
    }
    let sales = try await rules("telemarketing", "US")
    #expect(sales.isSuperset(of: ["us-ftc-tsr", "us-fcc-tcpa", "us-ftc-hours", "any-opt-out"]))
    #expect(sales.isDisjoint(with: ["us-cfpb-calls", "us-fl-hours", "ca-dncl"]))
    let debts = try await rules("collections/late/third-party", "US")
    #expect(debts.isSuperset(of: ["us-cfpb-calls", "us-cfpb-conversation", "us-cfpb-hours"]))
    #expect(
      try await rules("collections/late", "India").isSuperset(of: ["in-trai", "in-rbi-hours"]))
    #expect(
      try await rules("telemarketing", "florida").isSuperset(of: ["us-fl-hours", "us-fcc-dnc"]))
    #expect(try await rules("surveys", "AU").contains("au-research-hours"))
    #expect(try await !rules("surveys", "AU").contains("au-hours"))
    #expect(try await rules("reminders", "US").contains("us-fcc-recorded-voice"))
    #expect(try await rules("telemarketing", "uk").contains("uk-ofcom-redial"))
    // A rule in force belongs to some jurisdiction; none is forgotten.
    let used = Set(DialingJurisdiction.all.flatMap { $0.rulesOnCalling.map(\.identifier) })
    #expect(used == Set(DialingRule.all.map(\.identifier)))
    let limits = Set(DialingJurisdiction.all.flatMap(\.abandonmentRules))
    let inForce = AbandonmentRule.all.filter { $0.provenance.validUntil == nil }
    #expect(limits == Set(inForce.map(\.identifier)))
  }

  @Test("an unknown jurisdiction is refused with the nearest and all that are known")
  func unknownJurisdiction() {
    let error = #expect(throws: InvalidParameter.self) { try DialingJurisdiction.named("Indai") }
    #expect(error?.description.contains("did you mean India") == true)
    #expect(error?.description.contains("CA (Canada)") == true)
    #expect(throws: InvalidParameter.self) { try DialingJurisdiction.named("") }
  }

  @Test("figures out of range are refused by name")
  func ranges() throws {
    func fault(_ change: (inout DialingSituation) -> Void) throws -> String {
      var situation = try DialingSituation.asked("telemarketing")
      change(&situation)
      do throws(InvalidParameter) {
        _ = try situation.floor()
        return ""
      } catch { return error.description }
    }
    #expect(try fault { $0.agents = 0 }.hasPrefix("agents is 0"))
    #expect(try fault { $0.answerRate = .nan }.hasPrefix("answerRate is nan"))
    #expect(try fault { $0.limit = -0.1 }.hasPrefix("limit is -0.1"))
    #expect(try fault { $0.answersPerDay = 0 }.hasPrefix("answersPerDay is 0"))
    #expect(try fault { $0.campaignDays = 0 }.hasPrefix("days is 0"))
    #expect(try fault { $0.talkSeconds = 0 }.hasPrefix("talkTime is 0"))
    #expect(try fault { $0.inboundCallsPerHour = 300 }.contains("be less than 300"))
    #expect(try fault { _ in }.isEmpty)
  }
}
