// SPDX-License-Identifier: Apache-2.0

import CivilClock
import Foundation
import OutboundDialing
import Testing

private let calendar = FixedOffsetCalendar()

/// The value as its JSON reads it.
private func reread<Value: Codable>(_ value: Value) throws -> Value {
  try JSONDecoder().decode(Value.self, from: JSONEncoder().encode(value))
}

struct GateRegionTests {
  @Test("a mixed list is held to the rules of each record's region, an unknown region to all")
  func regions() throws {
    let gate = DialingGate(
      rules: try ["us-ftc-hours", "us-fl-hours", "fr-hours"].map { try .named($0) })
    // Monday 23 November 2026, 20:30 in New York and Miami.
    let now = try #require(UTCInstant("2026-11-24T01:30:00Z"))
    func refusals(_ regions: [String]?) -> [String] {
      let record = DialRecord(
        identifier: "1", number: "+1", zones: ["-05:00"], regions: regions)
      return gate.verdict(on: record, at: now, calendar: calendar).refusals.map(\.rule)
    }
    #expect(refusals(["US-TX"]) == [])
    #expect(refusals(["US"]) == [])
    #expect(refusals(["US-FL"]) == ["us-fl-hours"])
    #expect(refusals(["US-TX", "US-FL"]) == ["us-fl-hours"])
    #expect(refusals(nil) == ["us-fl-hours", "fr-hours"])
    #expect(refusals(["DE"]) == [])
  }

  @Test("rules, records and their history survive JSON")
  func json() throws {
    #expect(try reread(DialingRule.all) == DialingRule.all)
    #expect(try reread(AbandonmentRule.all) == AbandonmentRule.all)
    let now = try #require(UTCInstant("2026-11-24T01:30:00.25Z"))
    let record = DialRecord(
      identifier: "1", number: "+1", zones: ["-05:00"], regions: ["US-FL"], subject: "card",
      consents: [Consent(.express, given: now)], listed: [.ownList], scrubbed: now,
      history: [ContactAttempt(moment: now, subject: "card", result: .abandoned)])
    #expect(try reread(record) == record)
    let wrong = Data(#"{"frequency":{"attempts":3,"span":"3 weeks","scope":"person"}}"#.utf8)
    #expect(throws: InvalidParameter.self) {
      try JSONDecoder().decode(DialingRule.Requirement.self, from: wrong)
    }
  }

  @Test("a ledger read back from JSON goes on as if nothing had happened")
  func ledgerJSON() throws {
    var ledger = AbandonmentLedger(
      campaign: "c", rules: [.ftcTelemarketingSalesRule, .ofcomPersistentMisuse])
    func book(_ from: Int, _ to: Int, in ledger: inout AbandonmentLedger) {
      for number in from..<to {
        let moment = FloorInstant.start.adding(seconds: Double(number) * 20_000)
        ledger.book(
          AnsweredCall(answered: moment, connected: number % 9 == 0 ? nil : moment))
      }
    }
    book(0, 150, in: &ledger)
    var restarted = try reread(ledger)
    #expect(restarted == ledger)
    book(150, 400, in: &ledger)
    book(150, 400, in: &restarted)
    let end = FloorInstant.start.adding(seconds: 8_000_000)
    #expect(restarted.report(at: end) == ledger.report(at: end))
    #expect(try reread(ledger.report(at: end)) == ledger.report(at: end))
  }
}
