// SPDX-License-Identifier: Apache-2.0

public import CivilClock

/// Decides before each attempt whether a record may be called, and by which rule not.
///
/// It is a pure function of the record, the moment, the rules and a calendar: it knows no clock
/// and keeps no state.
///
/// ```swift
/// let gate = DialingGate(rules: try [.named("us-ftc-hours"), .named("us-cfpb-calls")])
/// let verdict = gate.verdict(on: record, at: now, calendar: FoundationCalendar())
/// verdict.isAllowed      // false
/// verdict.explanation    // "us-ftc-hours: it is 21:04 in America/Chicago; allowed from …"
/// ```
///
/// The embedder keeps the history: every attempt, abandoned ones too, must be in the record before
/// the next question about it.
public struct DialingGate: Hashable, Codable, Sendable {
  /// The rules, asked in this order.
  public var rules: [DialingRule]
  /// The holidays of the regions that the rules name.
  public var holidays: HolidayTable
  /// Seconds before the end of the hours from which no call is placed, so that none rings on past
  /// it.
  public var closingMargin: Double

  /// Creates a gate.
  ///
  /// - Throws: ``InvalidParameter`` unless the margin is from 0 to 3,600 seconds.
  public init(
    rules: [DialingRule], holidays: HolidayTable = HolidayTable(), closingMargin: Double
  ) throws(InvalidParameter) {
    try InvalidParameter.require("closingMargin", closingMargin, in: 0...3_600, unit: "seconds")
    self.rules = rules
    self.holidays = holidays
    self.closingMargin = closingMargin
  }

  /// Creates a gate that places calls until the hours end.
  public init(rules: [DialingRule], holidays: HolidayTable = HolidayTable()) {
    self.rules = rules
    self.holidays = holidays
    closingMargin = 0
  }

  /// Whether a record may be called at a moment.
  ///
  /// - Parameters:
  ///   - record: The record.
  ///   - moment: The moment.
  ///   - calendar: Tells local time.
  ///   - agentIsReserved: Whether an agent is guaranteed for this call, as in manual, preview and
  ///     progressive dialing.
  ///   - inFlight: Numbers that are being called, or were already taken from this list.
  /// - Returns: The rules that forbid it and when they would allow it.
  public func verdict(
    on record: DialRecord, at moment: UTCInstant, calendar: some CivilCalendar,
    agentIsReserved: Bool = false, inFlight: Set<String> = []
  ) -> GateVerdict {
    var doubts: [String] = []
    let question = GateQuestion(
      record: record, calendar: calendar, holidays: holidays, closingMargin: closingMargin,
      agentIsReserved: agentIsReserved, isInFlight: inFlight.contains(record.number))
    let refusals = rules.compactMap { question.refusal(by: $0, at: moment, doubts: &doubts) }
    return GateVerdict(
      refusals: refusals,
      allowedFrom: refusals.isEmpty
        ? moment : allowedFrom(after: moment, refusals: refusals, question),
      doubts: doubts)
  }

  /// What becomes of a whole list at a moment: “X of Y skipped, by rule”.
  ///
  /// A number that comes twice is called once: its second record is skipped when the rules hold
  /// one against duplicates.
  public func review(
    _ records: some Sequence<DialRecord>, at moment: UTCInstant, calendar: some CivilCalendar,
    agentIsReserved: Bool = false, inFlight: Set<String> = []
  ) -> GateReview {
    var taken = inFlight
    var count = 0
    var allowed: [String] = []
    var byRule: [String: Int] = [:]
    var doubts: [String] = []
    var next: UTCInstant?
    for record in records {
      count += 1
      let verdict = verdict(
        on: record, at: moment, calendar: calendar, agentIsReserved: agentIsReserved,
        inFlight: taken)
      for doubt in verdict.doubts where !doubts.contains(doubt) { doubts.append(doubt) }
      if let first = verdict.refusals.first {
        byRule[first.rule, default: 0] += 1
        if let opens = verdict.allowedFrom { next = next.map { min($0, opens) } ?? opens }
      } else {
        allowed.append(record.identifier)
        taken.insert(record.number)
      }
    }
    let counts = byRule.map { GateReview.RuleCount(rule: $0.key, records: $0.value) }
      .sorted { ($1.records, $0.rule) < ($0.records, $1.rule) }
    return GateReview(
      records: count, skipped: count - allowed.count, byRule: counts, allowed: allowed,
      nextOpening: next, doubts: doubts)
  }

  /// The first moment at which no rule forbids the call, found by asking again at the moment
  /// when the last of those that forbid would allow it.
  private func allowedFrom(
    after moment: UTCInstant, refusals: [GateRefusal], _ question: GateQuestion<some CivilCalendar>
  ) -> UTCInstant? {
    var refusals = refusals
    var moment = moment
    for _ in 0..<1_000 {
      var latest = moment
      for refusal in refusals {
        guard let opens = refusal.allowedFrom else { return nil }
        latest = max(latest, opens)
      }
      guard latest > moment else { return nil }
      moment = latest
      var unused: [String] = []
      refusals = rules.compactMap { question.refusal(by: $0, at: moment, doubts: &unused) }
      if refusals.isEmpty { return moment }
    }
    return nil
  }
}
