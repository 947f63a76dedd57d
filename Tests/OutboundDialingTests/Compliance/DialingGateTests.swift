// SPDX-License-Identifier: Apache-2.0

import CivilClock
import DiscreteEventSimulation
import OutboundDialing
import Testing

private func moment(_ text: String) throws -> UTCInstant { try #require(UTCInstant(text)) }

private func gate(_ rules: String..., margin: Double = 0) throws -> DialingGate {
  try DialingGate(rules: rules.map { try .named($0) }, closingMargin: margin)
}

private let calendar = FixedOffsetCalendar()

struct DialingGateTests {
  @Test("identifiers are unique, known by name, and each rule has a source and a title")
  func table() throws {
    let rules = DialingRule.all
    #expect(Set(rules.map(\.identifier)).count == rules.count)
    for rule in rules {
      #expect(try DialingRule.named(rule.identifier) == rule)
      #expect(!rule.provenance.citation.isEmpty && !rule.title.isEmpty)
    }
    let error = try #require(throws: InvalidParameter.self) { try DialingRule.named("fr-hour") }
    #expect(error.description.contains("fr-hours"))
  }

  @Test(
    "hours open and close to the second, by the called party's clock",
    arguments: [
      ("us-ftc-hours", "-08:00", "2026-11-23T15:59:59Z", false),
      ("us-ftc-hours", "-08:00", "2026-11-23T16:00:00Z", true),
      ("us-ftc-hours", "-08:00", "2026-11-24T04:59:59Z", true),
      ("us-ftc-hours", "-08:00", "2026-11-24T05:00:00Z", false),
      ("us-fl-hours", "-05:00", "2026-11-24T01:00:00Z", false),
      // Monday 23 November 2026 in Montréal: 21:29:59 and 21:30; Sunday 18:00.
      ("ca-crtc-hours", "-05:00", "2026-11-24T02:29:59Z", true),
      ("ca-crtc-hours", "-05:00", "2026-11-24T02:30:00Z", false),
      ("ca-crtc-hours", "-05:00", "2026-11-22T22:59:59Z", true),
      ("ca-crtc-hours", "-05:00", "2026-11-22T23:00:00Z", false),
      // Paris: the lunch hour, Saturday.
      ("fr-hours", "+01:00", "2026-11-23T11:59:59Z", true),
      ("fr-hours", "+01:00", "2026-11-23T12:00:00Z", false),
      ("fr-hours", "+01:00", "2026-11-23T13:00:00Z", true),
      ("fr-hours", "+01:00", "2026-11-28T10:00:00Z", false),
      ("in-rbi-hours", "+05:30", "2026-11-23T02:29:59Z", false),
      ("in-rbi-hours", "+05:30", "2026-11-23T02:30:00Z", true),
      ("in-rbi-hours", "+05:30", "2026-11-23T13:30:00Z", false),
      ("au-hours", "+10:00", "2026-11-22T02:00:00Z", false),
      ("au-research-hours", "+10:00", "2026-11-22T02:00:00Z", true),
    ])
  func hours(rule: String, zone: String, text: String, allowed: Bool) throws {
    let record = DialRecord(identifier: "1", number: "+1", zones: [zone])
    let verdict = try gate(rule).verdict(on: record, at: moment(text), calendar: calendar)
    #expect(verdict.isAllowed == allowed)
  }

  @Test("a closed hour says when it opens: after lunch, after the weekend, after a holiday")
  func nextOpening() throws {
    var gate = try gate("fr-hours")
    let holiday = try #require(CivilDate("2026-05-25"))
    gate.holidays.enter([holiday], of: "FR", year: 2026)
    let record = DialRecord(identifier: "1", number: "+33", zones: ["+02:00"])
    let table = [
      ("2026-05-21T11:30:00Z", "2026-05-21T12:00:00Z"),
      ("2026-05-21T18:00:00Z", "2026-05-22T08:00:00Z"),
      // Friday evening; Monday the 25th is Whit Monday.
      ("2026-05-22T18:00:00Z", "2026-05-26T08:00:00Z"),
    ]
    for (asked, opens) in table {
      let verdict = gate.verdict(on: record, at: try moment(asked), calendar: calendar)
      #expect(verdict.allowedFrom == (try moment(opens)))
      #expect(!verdict.isAllowed && verdict.doubts.isEmpty)
    }
    let monday = gate.verdict(
      on: record, at: try moment("2026-05-25T09:00:00Z"), calendar: calendar)
    #expect(monday.explanation.contains("fr-hours: it is 11:00 on monday 2026-05-25 in +02:00"))
  }

  @Test("holidays that nobody supplied are a doubt, and consent lifts the hours")
  func holidaysAndConsent() throws {
    let gate = try gate("fr-hours")
    var record = DialRecord(identifier: "1", number: "+33", zones: ["+01:00"])
    let open = try moment("2026-11-23T10:00:00Z")
    let verdict = gate.verdict(on: record, at: open, calendar: calendar)
    #expect(verdict.isAllowed)
    #expect(verdict.doubts == ["The holidays of FR in 2026 were not supplied."])
    let night = try moment("2026-11-23T22:00:00Z")
    #expect(!gate.verdict(on: record, at: night, calendar: calendar).isAllowed)
    record.consents = [Consent(.express, given: open)]
    #expect(gate.verdict(on: record, at: night, calendar: calendar).isAllowed)
    record.consents = [Consent(.express, given: open, ended: night)]
    #expect(!gate.verdict(on: record, at: night, calendar: calendar).isAllowed)
  }

  @Test("a party in one of several zones is called when all of them are open")
  func severalZones() throws {
    let record = DialRecord(identifier: "1", number: "+1", zones: ["-05:00", "-08:00"])
    let verdict = try gate("us-ftc-hours").verdict(
      on: record, at: moment("2026-11-23T14:00:00Z"), calendar: calendar)
    // 9:00 in New York, 6:00 in Los Angeles: both open from 16:00Z.
    #expect(verdict.allowedFrom == (try moment("2026-11-23T16:00:00Z")))
  }

  @Test("unknown zones are never called by a rule on hours")
  func unknownZones() throws {
    for zones in [[], ["Mars/Olympus"]] {
      let record = DialRecord(identifier: "1", number: "+1", zones: zones)
      let verdict = try gate("us-ftc-hours").verdict(
        on: record, at: moment("2026-11-23T18:00:00Z"), calendar: calendar)
      #expect(!verdict.isAllowed && verdict.allowedFrom == nil)
    }
  }

  @Test("with a margin no call is placed that could ring past the end of the hours")
  func margin() throws {
    let record = DialRecord(identifier: "1", number: "+91", zones: ["+05:30"])
    let gate = try gate("in-rbi-hours", margin: 30)
    let table = [("2026-11-23T13:29:29Z", true), ("2026-11-23T13:29:31Z", false)]
    for (text, allowed) in table {
      let verdict = gate.verdict(on: record, at: try moment(text), calendar: calendar)
      #expect(verdict.isAllowed == allowed)
    }
    let late = gate.verdict(on: record, at: try moment("2026-11-23T13:29:31Z"), calendar: calendar)
    #expect(late.allowedFrom == (try moment("2026-11-24T02:30:00Z")))
  }

  @Test("registers: listed numbers never, old comparisons not, consent lifts")
  func doNotCall() throws {
    let gate = try gate("us-fcc-dnc")
    let now = try moment("2026-11-23T18:00:00Z")
    var record = DialRecord(identifier: "1", number: "+1", zones: ["-05:00"])
    #expect(
      gate.verdict(on: record, at: now, calendar: calendar).explanation.contains("never compared"))
    record.scrubbed = now.adding(seconds: -31 * 86_400)
    #expect(gate.verdict(on: record, at: now, calendar: calendar).isAllowed)
    record.scrubbed = now.adding(seconds: -31 * 86_400 - 1)
    #expect(!gate.verdict(on: record, at: now, calendar: calendar).isAllowed)
    record.scrubbed = now
    record.listed = [.publicRegister]
    let listed = gate.verdict(on: record, at: now, calendar: calendar)
    #expect(!listed.isAllowed && listed.allowedFrom == nil)
    record.consents = [Consent(.expressWritten, given: now)]
    #expect(gate.verdict(on: record, at: now, calendar: calendar).isAllowed)
  }

  @Test("rules hold from their first day only")
  func dates() throws {
    let gate = try gate("fr-consent")
    let record = DialRecord(identifier: "1", number: "+33", zones: ["+02:00"])
    let before = try moment("2026-08-10T10:00:00Z")
    #expect(gate.verdict(on: record, at: before, calendar: calendar).isAllowed)
    let after = try moment("2026-08-11T10:00:00Z")
    #expect(!gate.verdict(on: record, at: after, calendar: calendar).isAllowed)
  }

  @Test("seven calls in seven days for each debt, abandoned ones too, each debt apart")
  func sevenInSeven() throws {
    let gate = try gate("us-cfpb-calls")
    let monday = try moment("2026-11-02T20:00:00Z")
    var record = DialRecord(identifier: "1", number: "+1", zones: ["-05:00"], subject: "card")
    for number in 0..<7 {
      let now = monday.adding(seconds: Double(number) * 3_600)
      #expect(gate.verdict(on: record, at: now, calendar: calendar).isAllowed)
      record.history.append(
        ContactAttempt(
          moment: now, subject: "card", result: number % 2 == 0 ? .abandoned : .noContact))
    }
    let now = monday.adding(seconds: 8 * 3_600)
    let verdict = gate.verdict(on: record, at: now, calendar: calendar)
    // Three of the seven calls were on 2 November by local time (15:00 to 23:00 all of them):
    // the seventh last was on the 2nd, so the 9th at local midnight is the first free moment.
    #expect(verdict.allowedFrom == (try moment("2026-11-09T05:00:00Z")))
    record.subject = "loan"
    #expect(gate.verdict(on: record, at: now, calendar: calendar).isAllowed)
  }

  @Test("a conversation locks its debt for seven days, its own day the first")
  func conversation() throws {
    let gate = try gate("us-cfpb-conversation", "us-cfpb-hours")
    let talk = try moment("2026-11-02T22:00:00Z")
    let record = DialRecord(
      identifier: "1", number: "+1", zones: ["-05:00"], subject: "card",
      history: [ContactAttempt(moment: talk, subject: "card", result: .conversation)])
    let verdict = gate.verdict(
      on: record, at: talk.adding(seconds: 60), calendar: calendar)
    // Free again on 9 November, and the hours open at 8:00.
    #expect(verdict.allowedFrom == (try moment("2026-11-09T13:00:00Z")))
  }

  @Test("a refusal in France locks for sixty full days; the fifth call waits for the first's end")
  func france() throws {
    let gate = try gate("fr-calls", "fr-refusal")
    let first = try moment("2026-01-05T10:00:00Z")
    var record = DialRecord(identifier: "1", number: "+33", zones: ["+01:00"])
    record.history = (0..<4).map {
      ContactAttempt(moment: first.adding(seconds: Double($0) * 86_400), result: .noContact)
    }
    let now = first.adding(seconds: 5 * 86_400)
    // 5 January and 29 days more: free on 4 February at midnight in Paris.
    #expect(
      gate.verdict(on: record, at: now, calendar: calendar).allowedFrom
        == (try moment("2026-02-03T23:00:00Z")))
    record.history = [ContactAttempt(moment: first, result: .refusal)]
    // 6 January to 6 March are sixty days.
    #expect(
      gate.verdict(on: record, at: now, calendar: calendar).allowedFrom
        == (try moment("2026-03-06T23:00:00Z")))
  }

  @Test("an abandoned call locks for 72 hours unless an agent is reserved")
  func ofcomLock() throws {
    let gate = try gate("uk-ofcom-redial")
    let abandoned = try moment("2026-11-02T10:00:00Z")
    let record = DialRecord(
      identifier: "1", number: "+44", zones: ["UTC"],
      history: [ContactAttempt(moment: abandoned, result: .abandoned)])
    let now = abandoned.adding(seconds: 72 * 3_600 - 1)
    #expect(
      gate.verdict(on: record, at: now, calendar: calendar).allowedFrom
        == abandoned.adding(seconds: 72 * 3_600))
    #expect(
      gate.verdict(on: record, at: now, calendar: calendar, agentIsReserved: true).isAllowed)
    #expect(
      gate.verdict(on: record, at: now.adding(seconds: 1), calendar: calendar).isAllowed)
  }

  @Test("a review says how many of how many are skipped, by rule")
  func review() throws {
    let gate = try gate("any-duplicates", "any-opt-out", "in-rbi-hours")
    let now = try moment("2026-11-23T06:00:00Z")
    let records = [
      DialRecord(identifier: "a", number: "+911", zones: ["+05:30"]),
      DialRecord(identifier: "b", number: "+912", zones: ["+05:30"], listed: [.ownList]),
      DialRecord(identifier: "c", number: "+911", zones: ["+05:30"]),
      DialRecord(identifier: "d", number: "+913", zones: ["-05:00"]),
      DialRecord(identifier: "e", number: "+914", zones: ["-05:00"]),
      DialRecord(identifier: "f", number: "+915", zones: ["+05:30"]),
    ]
    let review = gate.review(records, at: now, calendar: calendar, inFlight: ["+915"])
    #expect(review.allowed == ["a"])
    #expect(
      review.explanation
        == "5 of 6 skipped: any-duplicates 2, in-rbi-hours 2, any-opt-out 1.")
    #expect(review.byRule.map(\.records).reduce(0, +) == review.skipped)
    // 1:00 in New York: the hours there open seven hours later.
    #expect(review.nextOpening == (try moment("2026-11-23T13:00:00Z")))
  }

  @Test(
    "no cap is ever exceeded by a caller who asks before each call", arguments: 1...6,
    [
      ["us-cfpb-calls"], ["us-fl-calls"], ["fr-calls"],
      ["us-cfpb-calls", "us-fl-calls", "fr-calls"],
    ])
  func capsHold(seed: Int, rules: [String]) throws {
    let gate = DialingGate(rules: try rules.map { try .named($0) })
    func holds(_ rule: String) -> Bool { rules.contains(rule) }
    var random = RandomStream(seed: UInt64(seed))
    var record = DialRecord(identifier: "1", number: "+1", zones: ["-05:00"], subject: "card")
    var now = try moment("2026-01-01T00:00:00Z")
    for _ in 0..<600 {
      now = now.adding(seconds: (random.nextUnit() * 30_000).rounded())
      let verdict = gate.verdict(on: record, at: now, calendar: calendar)
      if let opens = verdict.allowedFrom, !verdict.isAllowed {
        #expect(opens > now)
        #expect(gate.verdict(on: record, at: opens, calendar: calendar).isAllowed)
        let before = opens.adding(seconds: -1)
        #expect(!gate.verdict(on: record, at: before, calendar: calendar).isAllowed)
      }
      guard verdict.isAllowed else { continue }
      record.history.append(
        ContactAttempt(moment: now, subject: "card", result: .noContact))
    }
    let moments = record.history.map(\.moment)
    let days = try moments.map { try calendar.civilTime(in: "-05:00", at: $0).date.dayNumber }
    for place in moments.indices {
      let day = days[place]
      if holds("us-cfpb-calls") {
        #expect(days.filter { (day - 6...day).contains($0) }.count <= 7)
      }
      if holds("fr-calls") {
        #expect(days.filter { (day - 29...day).contains($0) }.count <= 4)
      }
      let hours = moments.filter {
        (0..<86_400).contains(moments[place].seconds(since: $0))
      }
      if holds("us-fl-calls") { #expect(hours.count <= 3) }
    }
    #expect(moments.count > 10)
  }
}
