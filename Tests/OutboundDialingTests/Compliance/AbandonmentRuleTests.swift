// SPDX-License-Identifier: Apache-2.0

import CivilClock
import OutboundDialing
import Testing

struct AbandonmentRuleTests {
  @Test("identifiers are unique and each rule says where it stands and how sure that is")
  func table() {
    let rules = AbandonmentRule.all
    #expect(Set(rules.map(\.identifier)).count == rules.count)
    for rule in rules {
      #expect(!rule.provenance.citation.isEmpty && !rule.jurisdiction.isEmpty)
      #expect(!rule.provenance.confidence.explanation.isEmpty)
      #expect(rule.provenance.validity.hasPrefix("from "))
    }
  }

  @Test(
    "limits are the regulators' own; where none is known, none is invented",
    arguments: [
      ("us-ftc-tsr", AbandonmentTolerance.share(0.03), 0.03),
      ("us-fcc-tcpa", .share(0.03), 0.03), ("uk-ofcom", .zero, 0),
      ("uk-ofcom-2010", .share(0.03), 0.03), ("ca-crtc-utr", .share(0.05), 0.05),
      ("in-trai", .notKnown, 0), ("au-acma", .notKnown, 0),
    ])
  func tolerances(identifier: String, tolerance: AbandonmentTolerance, limit: Double) throws {
    let rule = try AbandonmentRule.named(identifier)
    #expect(rule.tolerance == tolerance)
    #expect(rule.limit == limit)
  }

  @Test("a mistyped rule is refused with its neighbours, a strange one with all")
  func unknown() throws {
    let near = try #require(throws: InvalidParameter.self) { try AbandonmentRule.named("us-ftc") }
    #expect(near.description.contains("us-ftc-tsr"))
    #expect(!near.description.contains("in-trai"))
    let typo = try #require(throws: InvalidParameter.self) { try AbandonmentRule.named("in-tria") }
    #expect(typo.description.contains("in-trai"))
    let strange = try #require(throws: InvalidParameter.self) { try AbandonmentRule.named("xyz") }
    for rule in AbandonmentRule.all { #expect(strange.description.contains(rule.identifier)) }
  }

  @Test("a rule in force on a day is told by its dates")
  func validity() throws {
    let former = AbandonmentRule.ofcom2010WithoutDetector.provenance
    #expect(former.isInForce(on: try #require(CivilDate("2017-02-28"))))
    #expect(!former.isInForce(on: try #require(CivilDate("2017-03-01"))))
    #expect(former.validity == "from 2011-02-01 until 2017-02-28")
    #expect(
      AbandonmentRule.fccTelephoneConsumerProtectionAct.provenance.validity
        == "from a day not known here")
  }

  @Test("limits and times out of range are refused")
  func refusals() {
    let source = RuleProvenance(citation: "a test", confidence: .primary)
    for share in [-0.1, 1.1, .nan] {
      #expect(throws: InvalidParameter.self) {
        try AbandonmentRule(
          identifier: "x", jurisdiction: "x", tolerance: .share(share), provenance: source)
      }
    }
    #expect(throws: InvalidParameter.self) {
      try AbandonmentRule(
        identifier: "x", jurisdiction: "x", tolerance: .zero, window: .rolling(days: 0),
        provenance: source)
    }
  }

  @Test("modes are read with a rule's name or a limit and written the same way")
  func specifications() throws {
    #expect(try StrategySpecification("predictive").description == "predictive")
    #expect(try StrategySpecification("predictive:us-ftc-tsr").description == "predictive")
    for text in ["predictive:us-fcc-tcpa", "predictive:in-trai", "predictive:0.01", "power:2"] {
      #expect(try StrategySpecification(text).description == text)
    }
    guard case .predictive(let rule) = try StrategySpecification("predictive:uk-ofcom") else {
      Issue.record("not predictive")
      return
    }
    #expect(rule == .ofcomPersistentMisuse)
    for text in ["predictive:", "predictive:us-tcpa-fcc-x", "power:fast", "predictive:-1"] {
      #expect(throws: InvalidParameter.self, "\(text)") { try StrategySpecification(text) }
    }
  }
}
