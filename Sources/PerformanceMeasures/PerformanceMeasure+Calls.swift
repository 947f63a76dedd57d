// SPDX-License-Identifier: Apache-2.0

extension PerformanceMeasure {
  private static let glossary = "WFM Labs glossary, service level (wiki.wfmlabs.org)"
  private static let ftc = "16 CFR 310.4(b)(4)(i); 47 CFR 64.1200(a)(7)"
  private static let ofcom =
    "Ofcom, Tackling abandoned and silent calls: revised statement of policy, 2010"

  /// Answered in time ÷ offered.
  public static let serviceLevelA = ratio(
    "service-level-a", "Service level A, of calls offered", .inbound, [.answeredInTime],
    over: [.offered], source: glossary, "The strictest: every caller who gives up counts against.")
  /// Answered in time ÷ offered less those who gave up in time.
  public static let serviceLevelB = ratio(
    "service-level-b", "Service level B, without early abandons", .inbound, [.answeredInTime],
    over: [.offered], less: [.abandonedInTime],
    "Nobody can be served who left before the threshold.")
  /// Answered in time ÷ answered.
  public static let serviceLevelC = ratio(
    "service-level-c", "Service level C, of calls answered", .inbound, [.answeredInTime],
    over: [.inboundAnswered], "The mildest: callers who gave up do not count at all.")
  /// Average speed of answer.
  public static let averageSpeedOfAnswer = ratio(
    "average-speed-of-answer", "ASA, average speed of answer", .inbound, [.waitOfAnswered],
    over: [.inboundAnswered], in: .seconds,
    "Leaves out those who gave up, so it improves when people do.")
  /// Abandoned ÷ offered.
  public static let inboundAbandonment = ratio(
    "inbound-abandonment", "Abandonment, inbound", .inbound, [.inboundAbandoned], over: [.offered])
  /// Abandoned ÷ offered, both without short abandons.
  public static let inboundAbandonmentWithoutShort = ratio(
    "inbound-abandonment-without-short", "Abandonment, inbound, without short abandons", .inbound,
    [.inboundAbandoned], without: [.shortAbandoned], over: [.offered], less: [.shortAbandoned],
    "State the seconds below which an abandon is short.")

  /// Abandoned ÷ answered by a person.
  public static let abandonmentOfAnswered = ratio(
    "abandonment-of-answered", "Abandonment, outbound, of calls answered", .outbound,
    [.outboundAbandoned], over: [.answeredByPerson], source: ftc,
    "For each campaign over the rule's window.")
  /// Abandoned ÷ abandoned and connected.
  public static let abandonmentOfConnected = ratio(
    "abandonment-of-connected", "Abandonment, outbound, of abandoned and connected", .outbound,
    [.outboundAbandoned], over: [.outboundAbandoned, .connectedToAgent], source: ofcom,
    "People taken for machines must be counted among the abandoned. A late connection that "
      + "another rule calls abandoned stands in both sums here.")
  /// Abandoned ÷ dials.
  public static let abandonmentOfDials = ratio(
    "abandonment-of-dials", "Abandonment, outbound, of dials", .outbound, [.outboundAbandoned],
    over: [.dials], "No regulator's: it hides the abandoned behind the unanswered. Do not quote it."
  )
  /// Answered by a person ÷ dials.
  public static let answerRate = ratio(
    "answer-rate", "Answer rate", .outbound, [.answeredByPerson], over: [.dials])
  /// Answered by anything ÷ dials.
  public static let connectionRate = ratio(
    "connection-rate", "Connection rate, of dials", .outbound, [.connects], over: [.dials],
    "Machines count as connects: say so.")
  /// Connected to an agent ÷ answered by a person.
  public static let connectionRateToAgents = ratio(
    "connection-rate-to-agents", "Connection rate, of calls answered", .outbound,
    [.connectedToAgent], over: [.answeredByPerson])
  /// Decision makers ÷ dials.
  public static let contactRatePerDial = ratio(
    "contact-rate-per-dial", "Contact rate, per dial", .outbound, [.decisionMakerContacts],
    over: [.dials])
  /// Decision makers ÷ records tried.
  public static let contactRatePerRecord = ratio(
    "contact-rate-per-record", "Contact rate, per record", .outbound, [.decisionMakerContacts],
    over: [.recordsAttempted], "Far above the rate per dial, since a record is tried several times."
  )
  /// Right parties ÷ connects.
  public static let rightPartyRatePerConnect = ratio(
    "right-party-rate-per-connect", "RPC rate, per connect", .outbound, [.rightPartyContacts],
    over: [.connects])
  /// Right parties ÷ dials.
  public static let rightPartyRatePerDial = ratio(
    "right-party-rate-per-dial", "RPC rate, per dial", .outbound, [.rightPartyContacts],
    over: [.dials])
  /// Sales ÷ right-party contacts.
  public static let conversionPerRightParty = ratio(
    "conversion-per-right-party", "Conversion, per right-party contact", .outbound, [.sales],
    over: [.rightPartyContacts])
  /// Sales ÷ contacts.
  public static let conversionPerContact = ratio(
    "conversion-per-contact", "Conversion, per contact", .outbound, [.sales],
    over: [.contactsHandled])
  /// Sales ÷ records tried.
  public static let conversionPerRecord = ratio(
    "conversion-per-record", "Conversion, per record", .outbound, [.sales],
    over: [.recordsAttempted], "What a list is worth.")
  /// Records tried ÷ records.
  public static let listPenetration = ratio(
    "list-penetration", "List penetration", .outbound, [.recordsAttempted], over: [.records])
  /// Dials ÷ records tried.
  public static let attemptsPerRecord = ratio(
    "attempts-per-record", "Attempts per record", .outbound, [.dials], over: [.recordsAttempted],
    in: .number)
  /// Records given up ÷ records.
  public static let exhaustedShare = ratio(
    "exhausted-share", "Exhausted share of the list", .outbound, [.recordsExhausted],
    over: [.records])

  /// Minutes of conversation in a logged-in hour.
  public static let talkMinutesPerHour = ratio(
    "talk-minutes-per-hour", "Talk minutes per logged-in hour", .productivity, [.talkTime],
    over: [.loggedInTime], times: 60, in: .minutesPerHour,
    "The figure that dialers are sold by; ask what answer rate and talk time it was measured at.")
  /// Dials in a logged-in hour.
  public static let dialsPerHour = ratio(
    "dials-per-hour", "Dials per logged-in hour", .productivity, [.dials], over: [.loggedInTime],
    times: 3_600, in: .perHour)
  /// Contacts in a logged-in hour.
  public static let contactsPerHour = ratio(
    "contacts-per-hour", "Contacts per logged-in hour", .productivity, [.contactsHandled],
    over: [.loggedInTime], times: 3_600, in: .perHour)
  /// Contacts in an available hour.
  public static let contactsPerAvailableHour = ratio(
    "contacts-per-available-hour", "Contacts per productive hour", .productivity,
    [.contactsHandled], over: [.availableTime], times: 3_600, in: .perHour,
    "Leaves pauses out, so it is never below the figure per logged-in hour.")
  /// Right-party contacts in a logged-in hour.
  public static let rightPartyContactsPerHour = ratio(
    "right-party-contacts-per-hour", "Right-party contacts per logged-in hour", .productivity,
    [.rightPartyContacts], over: [.loggedInTime], times: 3_600, in: .perHour)
  /// Sales in a logged-in hour.
  public static let salesPerHour = ratio(
    "sales-per-hour", "Sales per logged-in hour", .productivity, [.sales], over: [.loggedInTime],
    times: 3_600, in: .perHour)
  /// Sales in an available hour.
  public static let salesPerAvailableHour = ratio(
    "sales-per-available-hour", "Sales per productive hour", .productivity, [.sales],
    over: [.availableTime], times: 3_600, in: .perHour)
}
