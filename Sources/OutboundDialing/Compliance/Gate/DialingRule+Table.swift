// SPDX-License-Identifier: Apache-2.0

import CivilClock

extension DialingRule {
  /// The rules that come with the library, by jurisdiction.
  public static let all: [DialingRule] =
    house + unitedStates + florida + canada + unitedKingdom + france + india + australia

  /// Finds a rule by its identifier.
  ///
  /// - Parameter identifier: The identifier, for instance `us-ftc-hours`.
  /// - Returns: The rule.
  /// - Throws: ``InvalidParameter`` with the nearest names, or all, when there is none.
  public static func named(_ identifier: String) throws(InvalidParameter) -> DialingRule {
    if let rule = all.first(where: { $0.identifier == identifier }) { return rule }
    throw .unknownRule(identifier, among: all.map(\.identifier))
  }

  /// What every dialer owes, whatever the law.
  static let house = [
    DialingRule(
      identifier: "any-duplicates", jurisdiction: "everywhere",
      title: "no second call to a number in flight or twice on the list",
      requirement: .noDuplicates,
      provenance: RuleProvenance("good practice: no law is cited", .primary)),
    DialingRule(
      identifier: "any-opt-out", jurisdiction: "everywhere",
      title: "no call to those who asked not to be called again",
      requirement: .notListed(on: .ownList, scrubbedWithinDays: nil),
      provenance: RuleProvenance("good practice; most laws on telemarketing demand it", .primary)),
  ]

  static let unitedStates = [
    DialingRule(
      identifier: "us-ftc-hours", jurisdiction: "United States (FTC)", region: "US",
      title: "telemarketing 8:00 to 21:00, called party's time",
      requirement: .hours(.daily(ClockTime(hour: 8), ClockTime(hour: 21))), liftedBy: .express,
      provenance: RuleProvenance("16 CFR 310.4(c)", .primary),
      notes: ["States have narrower hours, and many close Sundays and holidays."]),
    DialingRule(
      identifier: "us-fcc-hours", jurisdiction: "United States (FCC)", region: "US",
      title: "telephone solicitation 8:00 to 21:00, called party's time",
      requirement: .hours(.daily(ClockTime(hour: 8), ClockTime(hour: 21))),
      provenance: RuleProvenance("47 CFR 64.1200(c)(1)", .primary)),
    DialingRule(
      identifier: "us-fcc-dnc", jurisdiction: "United States (FCC)", region: "US",
      title: "national do-not-call registry, copy at most 31 days old",
      requirement: .notListed(on: .publicRegister, scrubbedWithinDays: 31),
      liftedBy: .expressWritten,
      provenance: RuleProvenance("47 CFR 64.1200(c)(2)", .primary)),
    DialingRule(
      identifier: "us-fcc-own-list", jurisdiction: "United States (FCC)", region: "US",
      title: "the caller's own do-not-call list",
      requirement: .notListed(on: .ownList, scrubbedWithinDays: nil),
      provenance: RuleProvenance("47 CFR 64.1200(d)", .primary),
      notes: ["A request is honoured within 10 business days and kept 5 years."]),
    DialingRule(
      identifier: "us-fcc-recorded-voice", jurisdiction: "United States (FCC)", region: "US",
      title: "written consent for recorded or artificial voices",
      requirement: .consent(.expressWritten),
      provenance: RuleProvenance("47 CFR 64.1200(a)(2) and (a)(3); FCC 24-17", .secondary),
      notes: ["For campaigns that play recorded, synthetic or generated voices: add it to them."]),
    DialingRule(
      identifier: "us-cfpb-hours", jurisdiction: "United States (CFPB, debt collection)",
      region: "US",
      title: "debt collection 8:00 to 21:00, consumer's time",
      requirement: .hours(.daily(ClockTime(hour: 8), ClockTime(hour: 21))),
      provenance: RuleProvenance("12 CFR 1006.6(b)(1)", from: "2021-11-30", .secondary),
      notes: ["It is what counts as convenient while the consumer says nothing else."]),
    DialingRule(
      identifier: "us-cfpb-calls", jurisdiction: "United States (CFPB, debt collection)",
      region: "US",
      title: "at most 7 calls in 7 days for each debt",
      requirement: .frequency(
        FrequencyCap(attempts: 7, span: .calendarDays(7), scope: .subject)),
      provenance: RuleProvenance("12 CFR 1006.14(b)(2)(i)(A)", from: "2021-11-30", .primary),
      notes: ["A presumption of compliance. Attempts count, the abandoned ones too."]),
    DialingRule(
      identifier: "us-cfpb-conversation", jurisdiction: "United States (CFPB, debt collection)",
      region: "US",
      title: "no call on a debt within 7 days of a conversation, its day the first",
      requirement: .lock(
        ContactLock(
          after: .conversation, span: .calendarDays(7), firstDayCounts: true, scope: .subject)),
      provenance: RuleProvenance("12 CFR 1006.14(b)(2)(i)(B)", from: "2021-11-30", .primary)),
  ]

  static let florida = [
    DialingRule(
      identifier: "us-fl-hours", jurisdiction: "Florida", region: "US-FL",
      title: "commercial solicitation 8:00 to 20:00, called person's time",
      requirement: .hours(.daily(ClockTime(hour: 8), ClockTime(hour: 20))),
      provenance: RuleProvenance(
        "Florida Statutes 501.616(6)(a)", from: "2021-07-01", .primary)),
    DialingRule(
      identifier: "us-fl-calls", jurisdiction: "Florida", region: "US-FL",
      title: "at most 3 calls in 24 hours on one subject",
      requirement: .frequency(FrequencyCap(attempts: 3, span: .hours(24), scope: .subject)),
      provenance: RuleProvenance(
        "Florida Statutes 501.616(6)(b)", from: "2021-07-01", .primary),
      notes: ["Whatever number the call comes from."]),
  ]

  static let canada = [
    DialingRule(
      identifier: "ca-crtc-hours", jurisdiction: "Canada (CRTC)", region: "CA",
      title: "9:00 to 21:30 on weekdays, 10:00 to 18:00 on weekends, called party's time",
      requirement: .hours(
        CallingHours(unchecked: [
          .init(Weekday.workingDays, ClockTime(hour: 9), ClockTime(hour: 21, minute: 30)),
          .init(Weekday.weekend, ClockTime(hour: 10), ClockTime(hour: 18)),
        ])),
      provenance: RuleProvenance(
        "CRTC Unsolicited Telecommunications Rules, Part III", from: "2008-09-30", .secondary),
      notes: ["Where a province has narrower hours, those hold."]),
    DialingRule(
      identifier: "ca-dncl", jurisdiction: "Canada (CRTC)", region: "CA",
      title: "National Do Not Call List, copy at most 31 days old",
      requirement: .notListed(on: .publicRegister, scrubbedWithinDays: 31), liftedBy: .express,
      provenance: RuleProvenance(
        "CRTC Unsolicited Telecommunications Rules, Part II", from: "2008-09-30", .secondary)),
    DialingRule(
      identifier: "ca-own-list", jurisdiction: "Canada (CRTC)", region: "CA",
      title: "the caller's own do-not-call list",
      requirement: .notListed(on: .ownList, scrubbedWithinDays: nil),
      provenance: RuleProvenance(
        "CRTC Unsolicited Telecommunications Rules, Part III", from: "2008-09-30", .secondary),
      notes: ["A request is honoured within 14 days and kept 3 years and 14 days."]),
  ]

  static let unitedKingdom = [
    DialingRule(
      identifier: "uk-ofcom-redial", jurisdiction: "United Kingdom (Ofcom)", region: "GB",
      title: "no call for 72 hours after an abandoned one, unless an agent is guaranteed",
      requirement: .lock(
        ContactLock(
          after: .abandoned, span: .hours(72), scope: .person, liftedByReservedAgent: true)),
      provenance: RuleProvenance(
        "Ofcom, Persistent misuse: a statement of Ofcom's general policy, 20 December 2016",
        from: "2017-03-01", .secondary)),
    DialingRule(
      identifier: "uk-tps", jurisdiction: "United Kingdom (ICO)", region: "GB",
      title: "Telephone Preference Service, compared at most 28 days ago",
      requirement: .notListed(on: .publicRegister, scrubbedWithinDays: 28), liftedBy: .express,
      provenance: RuleProvenance(
        "Privacy and Electronic Communications Regulations 2003, regulation 21",
        from: "2003-12-11", .secondary),
      notes: ["A registration takes effect after 28 days."]),
  ]

  static let france = [
    DialingRule(
      identifier: "fr-hours", jurisdiction: "France", region: "FR",
      title: "Monday to Friday 10:00 to 13:00 and 14:00 to 20:00, no public holidays",
      requirement: .hours(
        CallingHours(
          unchecked: [
            .init(Weekday.workingDays, ClockTime(hour: 10), ClockTime(hour: 13)),
            .init(Weekday.workingDays, ClockTime(hour: 14), ClockTime(hour: 20)),
          ], closedOnHolidaysOf: "FR")), liftedBy: .express,
      provenance: RuleProvenance(
        "Code de la consommation, art. D. 223-9 (décret 2022-1313)", from: "2023-03-01",
        .primary),
      notes: ["The consumer's time zone counts. Supply the holidays of each year as FR."]),
    DialingRule(
      identifier: "fr-calls", jurisdiction: "France", region: "FR",
      title: "at most 4 calls in 30 days by one company",
      requirement: .frequency(
        FrequencyCap(attempts: 4, span: .calendarDays(30), scope: .person)),
      provenance: RuleProvenance(
        "Code de la consommation, art. D. 223-9 (décret 2022-1313)", from: "2023-03-01",
        .primary),
      notes: ["Attempts count like calls."]),
    DialingRule(
      identifier: "fr-refusal", jurisdiction: "France", region: "FR",
      title: "no call for 60 full days after a refusal",
      requirement: .lock(
        ContactLock(after: .refusal, span: .calendarDays(60), scope: .person)),
      provenance: RuleProvenance(
        "Code de la consommation, art. D. 223-9 (décret 2022-1313)", from: "2023-03-01",
        .primary)),
    DialingRule(
      identifier: "fr-consent", jurisdiction: "France", region: "FR",
      title: "consent before any solicitation", requirement: .consent(.express),
      provenance: RuleProvenance("opt-in announced for August 2026", from: "2026-08-11", .toVerify)),
  ]

  static let india = [
    DialingRule(
      identifier: "in-rbi-hours", jurisdiction: "India (RBI, loan recovery)", region: "IN",
      title: "recovery calls 8:00 to 19:00",
      requirement: .hours(.daily(ClockTime(hour: 8), ClockTime(hour: 19))),
      provenance: RuleProvenance(
        "RBI circular on recovery agents, 12 August 2022", from: "2022-08-12", .secondary),
      notes: ["Persistent calling is barred too, without a number."]),
    DialingRule(
      identifier: "in-trai-hours", jurisdiction: "India (TRAI)", region: "IN",
      title: "promotional calls 10:00 to 21:00",
      requirement: .hours(.daily(ClockTime(hour: 10), ClockTime(hour: 21))),
      provenance: RuleProvenance("TCCCPR 2018, preferences by time band", .toVerify),
      notes: [
        "Guides quote 10:00 to 21:00, an older rule said 9:00 to 21:00, and subscribers choose "
          + "among nine bands of the day: set the hours your provider gives you."
      ]),
    DialingRule(
      identifier: "in-preferences", jurisdiction: "India (TRAI)", region: "IN",
      title: "subscribers' preference register",
      requirement: .notListed(on: .publicRegister, scrubbedWithinDays: nil), liftedBy: .express,
      provenance: RuleProvenance("TCCCPR 2018", .toVerify),
      notes: ["Calls are compared with the register by the access providers at each call."]),
  ]

  static let australia = [
    DialingRule(
      identifier: "au-hours", jurisdiction: "Australia (ACMA)", region: "AU",
      title: "telemarketing 9:00 to 20:00, Saturday to 17:00, no Sundays and national holidays",
      requirement: .hours(
        CallingHours(
          unchecked: [
            .init(Weekday.workingDays, ClockTime(hour: 9), ClockTime(hour: 20)),
            .init([.saturday], ClockTime(hour: 9), ClockTime(hour: 17)),
          ], closedOnHolidaysOf: "AU")), liftedBy: .express,
      provenance: RuleProvenance(
        "Telecommunications (Telemarketing and Research Calls) Industry Standard 2017",
        .secondary),
      notes: ["Supply the national public holidays of each year as AU."]),
    DialingRule(
      identifier: "au-research-hours", jurisdiction: "Australia (ACMA)", region: "AU",
      title: "research calls 9:00 to 20:30, weekends to 17:00",
      requirement: .hours(
        CallingHours(
          unchecked: [
            .init(
              Weekday.workingDays, ClockTime(hour: 9), ClockTime(hour: 20, minute: 30)),
            .init(Weekday.weekend, ClockTime(hour: 9), ClockTime(hour: 17)),
          ], closedOnHolidaysOf: "AU")), liftedBy: .express,
      provenance: RuleProvenance(
        "Telecommunications (Telemarketing and Research Calls) Industry Standard 2017",
        .secondary)),
  ]
}
