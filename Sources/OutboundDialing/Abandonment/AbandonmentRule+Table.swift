// SPDX-License-Identifier: Apache-2.0

extension AbandonmentRule {
  /// The rules that come with the library, by jurisdiction.
  public static let all: [AbandonmentRule] = [
    .ftcTelemarketingSalesRule, .fccTelephoneConsumerProtectionAct, .ofcomPersistentMisuse,
    .ofcom2010WithoutDetector, .ofcom2010WithDetector, .crtcTelemarketingRules, .traiIndia,
    .acmaAustralia,
  ]

  /// Finds a rule by its identifier.
  ///
  /// - Parameter identifier: The identifier, for instance `us-ftc-tsr`.
  /// - Returns: The rule.
  /// - Throws: ``InvalidParameter`` with the nearest names, or all, when there is none.
  public static func named(_ identifier: String) throws(InvalidParameter) -> AbandonmentRule {
    if let rule = all.first(where: { $0.identifier == identifier }) { return rule }
    throw .unknownRule(identifier, among: all.map(\.identifier))
  }

  /// The Telemarketing Sales Rule of the United States' Federal Trade Commission.
  ///
  /// Abandoned calls are those not connected to a representative within two seconds of the
  /// person's completed greeting; the denominator is calls answered by a person.
  public static let ftcTelemarketingSalesRule = AbandonmentRule(
    unchecked: "us-ftc-tsr", jurisdiction: "United States (FTC)", tolerance: .share(0.03),
    window: .successive(days: 30), minimumRinging: MinimumRinging(seconds: 15, rings: 4),
    recordKeeping: "5 years (16 CFR 310.5)",
    provenance: RuleProvenance(
      "16 CFR 310.4(b)(1)(iv) and (b)(4)", from: "2008-10-01", .primary),
    notes: [
      "Every abandoned call is a violation; the 3 % is a safe harbour that holds only with all "
        + "its conditions: ringing, message and records.",
      "When no agent is free in time, a recorded message with the seller's name and number must "
        + "begin within the two seconds; the call stays abandoned.",
      "Before October 2008 the share was taken per day and campaign.",
    ])

  /// The rules of the United States' Federal Communications Commission under the Telephone
  /// Consumer Protection Act.
  public static let fccTelephoneConsumerProtectionAct = AbandonmentRule(
    unchecked: "us-fcc-tcpa", jurisdiction: "United States (FCC)", tolerance: .share(0.03),
    window: .successive(days: 30), minimumRinging: MinimumRinging(seconds: 15, rings: 4),
    provenance: RuleProvenance(
      "47 CFR 64.1200(a)(6) and (a)(7)", .primary),
    notes: [
      "The denominator is telemarketing calls answered live by a person in one campaign.",
      "Within the two seconds an abandoned call must get an identification and an automated way "
        + "to opt out; it stays abandoned.",
      "A call made to play a recorded message with the callee's consent, begun within two "
        + "seconds, is not abandoned (64.1200(a)(7)(ii)): do not book it here.",
    ])

  /// Ofcom's policy on persistent misuse in force: every abandoned or silent call is misuse.
  public static let ofcomPersistentMisuse = AbandonmentRule(
    unchecked: "uk-ofcom", jurisdiction: "United Kingdom (Ofcom)", tolerance: .zero,
    clockStarts: .answer, lateConnectionCounts: false,
    denominator: .abandonedAndPassedToAgent, window: .calendarDay,
    minimumRinging: MinimumRinging(seconds: 15), redialLockHours: 72,
    provenance: RuleProvenance(
      "Ofcom, Persistent misuse: a statement of Ofcom's general policy, 20 December 2016",
      from: "2017-03-01", .secondary),
    notes: [
      "There is no safe harbour: the 3 % of 2010 survives as a yardstick only (uk-ofcom-2010).",
      "A message must begin within two seconds of the answer; an abandoned number is left alone "
        + "for 72 hours unless an agent is guaranteed.",
      "The tolerance of detectors' errors and the rule of one detected machine in 24 hours are "
        + "gone: no estimate is subtracted.",
    ])

  /// Ofcom's former yardstick for diallers without answering-machine detection.
  public static let ofcom2010WithoutDetector = AbandonmentRule(
    unchecked: "uk-ofcom-2010", jurisdiction: "United Kingdom (Ofcom, former yardstick)",
    tolerance: .share(0.03), clockStarts: .answer, lateConnectionCounts: false,
    denominator: .abandonedAndPassedToAgent, machineEstimate: .dropsToMachinesSubtracted,
    window: .calendarDay, minimumRinging: MinimumRinging(seconds: 15), redialLockHours: 72,
    provenance: RuleProvenance(
      "Ofcom, Tackling abandoned and silent calls: revised statement of policy, 1 October 2010, "
        + "paragraphs 4.70 to 4.74 on the estimate",
      from: "2011-02-01", until: "2017-02-28", .secondary),
    notes: [
      "Share of a campaign's day: abandoned ÷ (abandoned + calls passed to an agent).",
      "A dialler without detection drops a call before it knows who answered; the share of "
        + "machines among the calls that agents took is subtracted from the drops.",
    ])

  /// Ofcom's former yardstick for diallers with answering-machine detection.
  public static let ofcom2010WithDetector = AbandonmentRule(
    unchecked: "uk-ofcom-2010-amd",
    jurisdiction: "United Kingdom (Ofcom, former yardstick with detection)",
    tolerance: .share(0.03), clockStarts: .answer, lateConnectionCounts: false,
    denominator: .abandonedAndPassedToAgent, machineEstimate: .falsePositivesAdded,
    window: .calendarDay, minimumRinging: MinimumRinging(seconds: 15), redialLockHours: 72,
    provenance: RuleProvenance(
      "Ofcom, Tackling abandoned and silent calls: revised statement of policy, 1 October 2010",
      from: "2011-02-01", until: "2017-02-28", .toVerify),
    notes: [
      "People whom the detector took for machines are silent calls: a reasoned estimate of them "
        + "is added to abandoned calls and denominator.",
      "After a detected machine the number was not called again within 24 hours without an agent.",
    ])

  /// The Canadian commission's Unsolicited Telecommunications Rules, Part III.
  public static let crtcTelemarketingRules = AbandonmentRule(
    unchecked: "ca-crtc-utr", jurisdiction: "Canada (CRTC)", tolerance: .share(0.05),
    clockStarts: .answer, window: .calendarMonth, recordKeeping: "3 years (to verify)",
    provenance: RuleProvenance(
      "CRTC Unsolicited Telecommunications Rules, Part III (Telecom Decision 2007-48)",
      from: "2008-09-30", .secondary),
    notes: [
      "It binds predictive dialling devices; a call is abandoned when no agent takes it within "
        + "two seconds.",
      "Whether the two seconds count from the answer or the greeting was not checked: the answer, "
        + "which is stricter, is taken.",
    ])

  /// India's regulation of commercial communication: no national percentage is known.
  public static let traiIndia = AbandonmentRule(
    unchecked: "in-trai", jurisdiction: "India (TRAI)", tolerance: .notKnown,
    clockStarts: .answer,
    provenance: RuleProvenance(
      "TCCCPR 2018, regulation 2(a), with the second amendment of 12 February 2025", .secondary),
    notes: [
      "An abandoned call is an answered call that the sender does not connect to a live agent; "
        + "limits stand in the access providers' codes of practice, which were not read.",
      "The use and purpose of auto-diallers must be declared to the originating provider "
        + "beforehand.",
      "Without a known percentage, pacing abandons nothing that it can avoid.",
    ])

  /// Australia's industry standard: it sets no percentage.
  public static let acmaAustralia = AbandonmentRule(
    unchecked: "au-acma", jurisdiction: "Australia (ACMA)", tolerance: .notKnown,
    clockStarts: .answer,
    provenance: RuleProvenance(
      "Telecommunications (Telemarketing and Research Calls) Industry Standard 2017", .secondary),
    notes: [
      "The standard rules hours, identification and the ending of calls, and sets no share of "
        + "abandoned calls.",
      "Without a known percentage, pacing abandons nothing that it can avoid.",
    ])
}
