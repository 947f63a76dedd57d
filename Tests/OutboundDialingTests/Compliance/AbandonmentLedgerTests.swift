// SPDX-License-Identifier: Apache-2.0

import DiscreteEventSimulation
import OutboundDialing
import Testing

/// A moment so many seconds after the campaign began.
private func at(_ seconds: Double) -> FloorInstant { FloorInstant.start.adding(seconds: seconds) }

private let day = 86_400.0

/// A call that was answered at a second, its greeting over at once.
private func call(
  _ seconds: Double, connectedAfter wait: Double? = nil, party: AnsweringParty = .person,
  cause: AbandonmentCause? = nil
) -> AnsweredCall {
  AnsweredCall(
    answered: at(seconds), greetingEnded: at(seconds),
    connected: wait.map { at(seconds + $0) }, party: party, cause: cause)
}

struct AbandonmentLedgerTests {
  // 29 drops, 9 humans and 7 machines put through: 29 × 7 ÷ 16 = 12.6875 drops are taken for
  // machines, 16.3125 for persons; 16.3125 ÷ (16.3125 + 9) = 64.44 %.
  @Test("Ofcom without detection: 29 drops, 9 humans, 7 machines make 64.44 %")
  func ofcomWithoutDetector() throws {
    var ledger = AbandonmentLedger(rules: [.ofcom2010WithoutDetector])
    for second in 0..<29 { ledger.book(call(Double(second), party: .undetermined)) }
    for second in 0..<9 { ledger.book(call(Double(second), connectedAfter: 1)) }
    for second in 0..<7 {
      ledger.book(call(Double(second), connectedAfter: 1, party: .machineByAgent))
    }
    let window = ledger.report(at: at(60)).rules[0].current
    #expect(window.share.abandoned == 16.3125)
    #expect(window.share.answered == 25.3125)
    #expect(window.share.dropsToMachines == 12.6875)
    #expect(abs(try #require(window.rate) - 0.644444) < 1e-6)
    #expect(window.verdict == .broken)
  }

  // 3 abandoned, 97 passed on, 40 machines of which 5 % are persons: (3 + 2) ÷ (100 + 2).
  @Test("Ofcom with detection adds the persons taken for machines to both sides")
  func ofcomWithDetector() throws {
    var ledger = AbandonmentLedger(
      rules: [.ofcom2010WithDetector], falsePositiveShare: 0.05)
    for second in 0..<3 { ledger.book(call(Double(second))) }
    for second in 0..<97 { ledger.book(call(Double(second), connectedAfter: 1)) }
    for second in 0..<40 { ledger.book(call(Double(second), party: .machineByDetector)) }
    let window = ledger.report(at: at(200)).rules[0].current
    #expect(window.share.abandoned == 5 && window.share.answered == 102)
    #expect(window.share.falsePositives == 2)
  }

  @Test("a missing estimate of the detector's errors is said")
  func missingEstimate() {
    var ledger = AbandonmentLedger(rules: [.ofcom2010WithDetector])
    ledger.book(call(0, party: .machineByDetector))
    ledger.book(call(1, connectedAfter: 1))
    let report = ledger.report(at: at(2)).rules[0]
    #expect(report.current.share.falsePositives == nil)
    #expect(report.remarks.contains { $0.contains("lower bound") })
  }

  @Test(
    "two seconds count from the end of the greeting for the FTC, from the answer for Canada",
    arguments: [(2.0, true), (3.5, true), (3.500000001, false), (60, false)])
  func connectionClock(wait: Double, inTime: Bool) {
    // The greeting ends 1.5 s after the answer: the FTC's time is over at 3.5 s, Canada's at 2 s.
    var ledger = AbandonmentLedger(
      rules: [.ftcTelemarketingSalesRule, .crtcTelemarketingRules])
    ledger.book(
      AnsweredCall(answered: at(10), greetingEnded: at(11.5), connected: at(10 + wait)))
    let counts = ledger.report(at: at(20)).rules.map(\.current.counts)
    #expect(counts[0].connectedInTime == (inTime ? 1 : 0))
    #expect(counts[0].connectedLate == (inTime ? 0 : 1))
    #expect(counts[1].connectedInTime == (wait <= 2 ? 1 : 0))
  }

  @Test("a late connection is abandoned for the FTC and passed on for Ofcom, told apart by both")
  func lateAndLost() {
    var ledger = AbandonmentLedger(
      rules: [.ftcTelemarketingSalesRule, .ofcom2010WithoutDetector])
    ledger.book(call(0, connectedAfter: 5))
    ledger.book(call(1))
    ledger.book(call(2, connectedAfter: 1))
    let windows = ledger.report(at: at(20)).rules.map(\.current)
    for window in windows {
      #expect(window.counts.connectedLate == 1 && window.counts.lost == 1)
      #expect(window.share.answered == 3)
    }
    #expect(windows[0].share.abandoned == 2)
    #expect(windows[1].share.abandoned == 1)
  }

  @Test("an unmeasured greeting counts from the answer, and that is said")
  func unmeasuredGreeting() {
    var ledger = AbandonmentLedger(rules: [.ftcTelemarketingSalesRule])
    ledger.book(AnsweredCall(answered: at(0), connected: at(2.5)))
    let report = ledger.report(at: at(3)).rules[0]
    #expect(report.current.counts.connectedLate == 1)
    #expect(report.remarks.contains { $0.contains("greeting was not measured") })
  }

  @Test("machines never count, undetermined drops count as persons")
  func machines() {
    var ledger = AbandonmentLedger(rules: [.ftcTelemarketingSalesRule])
    ledger.book(call(0, party: .machineByDetector))
    ledger.book(call(1, connectedAfter: 1, party: .machineByAgent))
    #expect(ledger.report(at: at(5)).rules[0].current.verdict == .nothingAnswered)
    ledger.book(call(2, party: .undetermined))
    let window = ledger.report(at: at(5)).rules[0].current
    #expect(window.share.abandoned == 1 && window.share.answered == 1)
  }

  @Test("a call at exactly 30 days belongs to the second period")
  func windowEdge() {
    var ledger = AbandonmentLedger(rules: [.ftcTelemarketingSalesRule])
    ledger.book(call(0))
    ledger.book(AnsweredCall(answered: FloorInstant(nanoseconds: 2_592_000_000_000_000 - 1)))
    ledger.book(AnsweredCall(answered: FloorInstant(nanoseconds: 2_592_000_000_000_000)))
    let report = ledger.report(at: at(30 * day)).rules[0]
    #expect(report.windows.map(\.number) == [0, 1])
    #expect(report.windows.map(\.counts.lost) == [2, 1])
    #expect(report.windows.map(\.isProvisional) == [false, true])
    // Over the last 30 days: the call at 0 is exactly 30 days old and out.
    #expect(report.rolling?.counts.lost == 2)
  }

  @Test("the rolling share can be worse than every successive one, and the worst is reported")
  func rollingWorse() throws {
    // Ten abandoned calls around the border of two periods, 300 answers early and late.
    var ledger = AbandonmentLedger(rules: [.ftcTelemarketingSalesRule])
    for number in 0..<300 { ledger.book(call(Double(number) * 100, connectedAfter: 1)) }
    for number in 0..<5 { ledger.book(call(29 * day + Double(number))) }
    for number in 0..<5 { ledger.book(call(31 * day + Double(number))) }
    for number in 0..<300 {
      ledger.book(call(32 * day + Double(number) * 100, connectedAfter: 1))
    }
    let report = ledger.report(at: at(59 * day)).rules[0]
    // 5 ÷ 305 in each period, and 10 ÷ 10 on day 31: the early answers have fallen out.
    for window in report.windows { #expect(window.rate == 5.0 / 305) }
    #expect(report.windows.allSatisfy { $0.verdict == .kept })
    #expect(report.worstRolling?.rate == 1)
    #expect(report.worst.kind == .rolling && report.worst.verdict == .broken)
  }

  @Test("at 100 answers the 3 % are 3 calls, and prove nothing")
  func smallSample() throws {
    var ledger = AbandonmentLedger(rules: [.ftcTelemarketingSalesRule])
    for second in 0..<97 { ledger.book(call(Double(second), connectedAfter: 0)) }
    // (0 + k) ÷ (97 + k) ≤ 3 % up to k = 3.
    #expect(ledger.report(at: at(100)).rules[0].current.headroom == 3)
    for second in 97..<100 { ledger.book(call(Double(second))) }
    let report = ledger.report(at: at(100)).rules[0]
    #expect(report.current.rate == 0.03)
    #expect(report.current.verdict == .kept)
    #expect(report.current.headroom == 0)
    #expect(abs(try #require(report.current.upperBound) - 0.0757108) < 1e-7)
    #expect(report.current.proof == .tooFewAnswers)
    #expect(report.remarks.contains { $0.hasPrefix("100 answers are too few") })
    ledger.book(call(101))
    #expect(ledger.report(at: at(102)).rules[0].current.verdict == .broken)
  }

  @Test("98 answers without an abandoned call are too few, 99 prove 3 %")
  func proof() {
    var ledger = AbandonmentLedger(rules: [.ftcTelemarketingSalesRule])
    for second in 0..<98 { ledger.book(call(Double(second), connectedAfter: 0)) }
    let before = ledger.report(at: at(100)).rules[0]
    #expect(before.current.proof == .tooFewAnswers)
    #expect(before.remarks.contains { $0.contains("it takes 99 without") })
    ledger.book(call(98, connectedAfter: 0))
    #expect(ledger.report(at: at(100)).rules[0].current.proof == .holdsLimit)
  }

  // Of (1/p)^L bursts of L lines exactly the binomial shares are booked: the rate is
  // E[(X − a)⁺] ÷ (L p), X binomial.
  @Test(
    "a burst of lines is abandoned as the binomial says",
    arguments: [
      (1, 2, 20, 0.025), (1, 3, 20, 0.049166666666667), (1, 4, 20, 0.07253125),
      (1, 2, 10, 0.05), (1, 3, 10, 0.096666666666667), (1, 4, 10, 0.14025),
      (1, 2, 5, 0.10), (1, 3, 5, 0.186666666666667), (1, 4, 5, 0.262), (2, 4, 10, 0.0095),
    ])
  func bursts(agents: Int, lines: Int, oneIn: Int, expected: Double) throws {
    var account = RuleAccount(rule: .ftcTelemarketingSalesRule)
    var second = 0.0
    var combinations = 1
    for answered in 0...lines {
      var weight = combinations
      for _ in answered..<lines { weight *= oneIn - 1 }
      for _ in 0..<weight {
        for number in 0..<answered {
          account.book(call(second, connectedAfter: number < agents ? 0.5 : nil))
        }
        second += 1
      }
      combinations = combinations * (lines - answered) / (answered + 1)
    }
    let rate = try #require(account.share(at: at(second)).rate)
    #expect(abs(rate - expected) < 1e-12)
  }

  @Test("causes are listed and never subtracted")
  func causes() {
    var ledger = AbandonmentLedger(rules: [.ftcTelemarketingSalesRule])
    ledger.book(call(0, cause: .agentLeft))
    ledger.book(call(1, cause: .detectorError))
    ledger.book(call(2))
    ledger.book(call(3, connectedAfter: 1))
    let tally = ledger.accounts[0].tally(at: at(5))
    #expect(tally.count(of: .agentLeft) == 1 && tally.count(of: .unknown) == 1)
    let report = ledger.report(at: at(5)).rules[0]
    #expect(report.current.rate == 0.75)
    #expect(report.remarks.contains { $0.hasPrefix("2 of the calls") })
  }

  @Test("of several rules the one that leaves least room binds; an unknown one never does")
  func bindingRule() throws {
    var ledger = AbandonmentLedger(
      rules: [.crtcTelemarketingRules, .ftcTelemarketingSalesRule, .traiIndia])
    for second in 0..<100 { ledger.book(call(Double(second), connectedAfter: 0)) }
    let report = ledger.report(at: at(100))
    #expect(report.bindingRule == "us-ftc-tsr")
    #expect(report.rules[2].current.verdict == .noPercentageKnown)
    #expect(report.rules[2].current.headroom == nil)
    #expect(report.rules[2].remarks.contains { $0.contains("none is assumed") })
    #expect(AbandonmentLedger(rules: [.traiIndia]).report(at: at(0)).bindingRule == nil)
  }

  @Test("merging parts of a campaign is counting them together, in any grouping")
  func merging() throws {
    let rules: [AbandonmentRule] = [
      .ftcTelemarketingSalesRule, .ofcomPersistentMisuse, .ofcom2010WithoutDetector,
    ]
    var random = RandomStream(seed: 7)
    let empty = AbandonmentLedger(campaign: "c", rules: rules)
    var parts = [empty, empty, empty]
    var whole = empty
    var moment = 0.0
    for _ in 0..<3_000 {
      moment += random.nextUnit() * 1_500
      let party = AnsweringParty.allCases[Int(random.nextUnit() * 4)]
      let wait = random.nextUnit() < 0.9 ? random.nextUnit() * 3 : nil
      let call = call(moment, connectedAfter: wait, party: party)
      whole.book(call)
      parts[Int(random.nextUnit() * 3)].book(call)
    }
    var left = parts[0]
    try left.merge(parts[1])
    try left.merge(parts[2])
    var right = parts[1]
    try right.merge(parts[2])
    var other = parts[0]
    try other.merge(right)
    let expected = whole.report(at: at(moment))
    for merged in [left, other] {
      let report = merged.report(at: at(moment))
      #expect(report.rules.map(\.windows) == expected.rules.map(\.windows))
      #expect(report.rules.map(\.rolling) == expected.rules.map(\.rolling))
    }
    var stranger = AbandonmentLedger(campaign: "d", rules: rules)
    #expect(throws: InvalidParameter.self) { try stranger.merge(whole) }
  }

  @Test("the rolling window agrees with counting every call anew", arguments: 1...5)
  func rollingOracle(seed: Int) throws {
    let rule = try AbandonmentRule(
      identifier: "three-days", jurisdiction: "a test", tolerance: .share(0.03),
      window: .rolling(days: 3),
      provenance: RuleProvenance(citation: "a test", confidence: .primary))
    var random = RandomStream(seed: UInt64(seed))
    var account = RuleAccount(rule: rule)
    var calls: [(second: Double, lost: Bool)] = []
    var moment = 0.0
    for _ in 0..<400 {
      moment += (random.nextUnit() * 4_000).rounded()
      // Calls are booked when they end, so not quite in the order of their answers.
      let answered = max(0, moment - (random.nextUnit() * 120).rounded())
      let lost = random.nextUnit() < 0.1
      calls.append((answered, lost))
      account.book(call(answered, connectedAfter: lost ? nil : 1))
      let inside = calls.filter { $0.second > moment - 3 * day && $0.second <= moment }
      let share = account.share(at: at(moment))
      #expect(share.answered == Double(inside.count))
      #expect(share.abandoned == Double(inside.filter(\.lost).count))
    }
  }
}
