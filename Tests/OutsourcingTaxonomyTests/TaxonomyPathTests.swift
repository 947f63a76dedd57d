// SPDX-License-Identifier: Apache-2.0

import OutsourcingTaxonomy
import Testing

struct TaxonomyPathTests {
  private let taxonomy = Taxonomy.standard

  @Test("late debts with an agency are outbound calls to private or business debtors")
  func collections() throws {
    let expected = ProcessFacets(
      nature: .frontOffice, function: .financeAndAccounting, channel: .voice, direction: .outbound,
      voiceProcess: .collections, collector: .thirdParty, arrears: .lateStage)
    #expect(try taxonomy.process(at: "collections/late/third-party") == expected)
    #expect(expected.path == "collections/third-party/late-stage")
  }

  @Test(
    "order, letter case, spaces and the form of the names make no difference",
    arguments: [
      "third-party/late/collections", "Collections / LATE / third",
      "debt collection/late stage/third",
      "voice.collections/third party/late-stage", "/collections//late/third/",
      "collector:third-party/arrears=late/voice process:collections",
      "collections/outbound/voice/late/late/agency",
    ])
  func forms(_ path: String) throws {
    let plain = try taxonomy.process(at: "collections/late/third-party")
    #expect(try taxonomy.process(at: path) == plain)
  }

  @Test(
    "reads the paths that people write",
    arguments: [
      ("telemarketing", "telemarketing"), ("tele-calling/b2c", "telemarketing/consumers"),
      ("lead-generation/b2b", "lead-generation/businesses"), ("surveys", "surveys"),
      ("customer-support", "customer-support"), ("tech support", "technical-support"),
      ("reminders/early/first-party", "reminders/first-party/early-stage"),
      ("inbound/sales", "inbound-sales"), ("sales/outbound", "telemarketing"),
      ("renewal/existing customers", "renewals/existing-customers"),
      ("follow-up", "follow-up"), ("appointment", "appointments"),
      ("non-voice/customer-support", "function:customer-support/non-voice"),
      ("function:customer-support", "function:customer-support"),
      ("back office/technical support", "back-office/function:technical-support"),
      ("LPO/offshore", "kpo/offshore/back-office/law"), ("blended", "blended"),
      ("customer support/blended/telecom", "customer-support/telecommunications/blended"),
      ("BPM", "business-process-services"), ("captive/collections", "collections/captive"),
    ])
  func readings(_ path: String, _ canonical: String) throws {
    #expect(try taxonomy.process(at: path).path == canonical)
  }

  @Test("a part that says otherwise wins over what a voice process implies")
  func implied() throws {
    let callback = try taxonomy.process(at: "collections/inbound")
    #expect(callback.direction == .inbound)
    #expect(callback.function == .financeAndAccounting)
  }

  @Test("the canonical path of any point leads back to it")
  func roundTrip() throws {
    var points = [ProcessFacets()]
    func spread<Value: FacetValue>(_ member: WritableKeyPath<ProcessFacets, Value?>) {
      let old = points.suffix(400)
      points += old.enumerated().map { index, point in
        var copy = point
        copy[keyPath: member] = Array(Value.allCases)[index % Value.allCases.count]
        return copy
      }
    }
    spread(\.voiceProcess)
    spread(\.function)
    spread(\.collector)
    spread(\.arrears)
    spread(\.audience)
    spread(\.direction)
    spread(\.nature)
    spread(\.arrangement)
    spread(\.knowledgeDomain)
    spread(\.industry)
    spread(\.location)
    for point in points.dropFirst() {
      #expect(try taxonomy.process(at: point.path) == point.completed, "\(point.path)")
      #expect(point.completed.path == point.path)
    }
    #expect(points.count > 1_000)
  }

  @Test("every value of every facet, and every short form, is a part")
  func values() throws {
    for facet in taxonomy.facets {
      for value in facet.values {
        for label in [value.value, value.name] + value.aliases {
          let process = try taxonomy.process(at: "\(facet.facet.rawValue):\(label)")
          #expect(process[facet.facet] == value)
        }
        #expect(throws: Never.self) { try taxonomy.process(at: value.value) }
      }
    }
  }

  @Test("an unknown part is named, with the nearest names")
  func unknown() {
    #expect(throws: TaxonomyPathError.unknownPart("thrid-party", near: ["third-party"])) {
      try taxonomy.process(at: "collections/thrid-party")
    }
    #expect(throws: TaxonomyPathError.unknownPart("zebra crossing", near: [])) {
      try taxonomy.process(at: "zebra  crossing")
    }
    #expect(throws: TaxonomyPathError.empty) { try taxonomy.process(at: " / - /") }
    let endless = String(repeating: "z", count: 1_000_000)
    guard case .unknownPart(let part, _)? = refusal(of: endless) else {
      Issue.record("an endless part is not refused")
      return
    }
    #expect(part.count == 64)
  }

  @Test("an ambiguous part lists the choices with the difference between them")
  func ambiguous() throws {
    let error = try #require(refusal(of: "sales"))
    guard case .ambiguousPart("sales", let choices) = error else {
      Issue.record("\(error)")
      return
    }
    #expect(choices.map(\.text) == ["inbound-sales", "telemarketing"])
    #expect(choices[0].difference.contains("Customers call"))
    #expect(choices[1].difference.contains("Agents call"))
    for choice in choices { _ = try taxonomy.process(at: choice.text) }
    #expect("\(error)".contains("inbound-sales: Customers call"))
  }

  @Test(
    "two values for one facet are refused",
    arguments: [
      ("collections/early/late", "early", "late", Facet.arrears),
      ("surveys/telemarketing", "surveys", "telemarketing", .voiceProcess),
      ("telemarketing/customer-support", "telemarketing", "customer-support", .voiceProcess),
      ("LPO/bpo", "LPO", "bpo", .arrangement),
      ("surveys/email", "surveys", "email", .channel),
      ("surveys/late", "surveys", "late", .voiceProcess),
      ("telemarketing/third-party", "telemarketing", "third-party", .voiceProcess),
    ])
  func conflicts(_ path: String, _ first: String, _ second: String, _ facet: Facet) {
    #expect(throws: TaxonomyPathError.conflictingParts(first, second, facet: facet)) {
      try taxonomy.process(at: path)
    }
  }

  @Test(
    "what only debts have means collections",
    arguments: ["late", "third-party", "late/first-party"])
  func debts(path: String) throws {
    #expect(try taxonomy.process(at: path).voiceProcess == .collections)
    #expect(try taxonomy.process(at: "reminders/early").voiceProcess == .reminders)
  }

  @Test("the usual modes and prices of a process follow its facets")
  func usual() throws {
    func modes(_ path: String) throws -> [DialMode] {
      let process = try taxonomy.process(at: path)
      return try #require(taxonomy.voiceProcess(for: process)).dialModes(for: process).map(\.mode)
    }
    func models(_ path: String) throws -> [BillingModel] {
      let process = try taxonomy.process(at: path)
      let type = try #require(taxonomy.voiceProcess(for: process))
      return type.billingModels(for: process).map(\.model)
    }
    #expect(try modes("collections/late/third-party").first == .preview)
    #expect(try modes("collections/late/first-party").first == .preview)
    #expect(try modes("collections/early/third-party").first == .preview)
    #expect(try modes("collections/early/first-party") == [.predictive, .progressive])
    #expect(try modes("lead-generation/b2b") == [.preview])
    #expect(try modes("lead-generation/consumers") == [.progressive])
    #expect(try modes("blended") == [.predictive, .progressive])
    #expect(try models("collections/late/third-party") == [.outcome])
    #expect(try models("collections/early/first-party") == [.perAgent])
    #expect(taxonomy.voiceProcess(for: ProcessFacets(channel: .nonVoice)) == nil)
  }

  private func refusal(of path: String) -> TaxonomyPathError? {
    do throws(TaxonomyPathError) {
      _ = try taxonomy.process(at: path)
      return nil
    } catch { return error }
  }
}
