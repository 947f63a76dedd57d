// SPDX-License-Identifier: Apache-2.0

import CivilClock
import ContractBilling
import Testing

/// Contracts and records for tests of ratings, in Kolkata time (+05:30), March 2026.
enum RatingCase {
  static func zone() throws -> ZoneOffsets {
    try ZoneOffsets(
      of: "+05:30", from: UTCInstant(secondsSince1970: 1_772_000_000), years: 1,
      calendar: FixedOffsetCalendar())
  }

  static func contract(_ parts: [ContractPart]) throws -> Contract {
    Contract(
      id: "test", vendor: Party(name: "Vendor"), client: Party(name: "Client"),
      currency: try Currency(code: "INR"), timeZone: "+05:30",
      from: CivilDate(dayNumber: 20_454), holidays: [CivilDate(dayNumber: 20_516)], parts: parts)
  }

  static func rating(
    _ parts: [ContractPart], byAgent: Bool = false
  ) throws -> UsageRating {
    try UsageRating(
      try contract(parts), zone: try zone(), period: try BillingPeriod(year: 2026, month: 3),
      byAgent: byAgent)
  }

  /// Seconds since 1970 of a moment in Kolkata.
  static func start(_ text: String) throws -> Int64 {
    try #require(UTCInstant("2026-03-\(text)+05:30")).secondsSince1970
  }

  static func tariff(_ first: Int64, _ next: Int64, window: Bool = false) throws -> CallTariff {
    var tariff = CallTariff(
      increments: CallIncrements(first: first, next: next), rate: try Rational(parsing: "0.6"))
    if window {
      tariff.windows = [
        TariffWindow(
          name: "night", from: ClockTime(hour: 22), to: ClockTime(hour: 6),
          rate: try Rational(parsing: "0.35"))
      ]
      tariff.connectFee = try Rational(parsing: "0.01")
    }
    return tariff
  }

  static func hours(_ multipliers: [HourMultiplier] = []) -> ContractPart {
    ContractPart(
      id: "hours",
      terms: .agentHours(
        AgentHourTerms(rate: 100, multipliers: multipliers, combination: .additive)))
  }

  static let allMultipliers = [
    HourMultiplier(when: .overtime, factor: 2, hoursPerDay: 8, hoursPerWeek: 40),
    HourMultiplier(
      when: .night, factor: 2, from: ClockTime(hour: 22), to: ClockTime(hour: 6)),
    HourMultiplier(when: .weekend, factor: 2),
    HourMultiplier(when: .holiday, factor: 3),
  ]

  /// One part of every kind that does not care for the order of records.
  static func orderlessParts() throws -> [ContractPart] {
    [
      ContractPart(
        id: "minutes", terms: .calls(CallTerms(tariff: try tariff(60, 60), outcomes: ["sale"]))),
      ContractPart(
        id: "windows",
        terms: .calls(CallTerms(tariff: try tariff(30, 6, window: true)))),
      hours(allMultipliers),
      ContractPart(
        id: "items",
        terms: .transactions(TransactionTerms(price: Price(.perUnit(1)), outcomes: ["done"]))),
      ContractPart(
        id: "sales",
        terms: .outcomes(
          OutcomeTerms(outcomes: ["sale"], price: Price(.perUnit(1)), minimumQuality: 80))),
      ContractPart(id: "costs", terms: .passThrough(PassThroughTerms())),
    ]
  }

  /// A part of every kind that needs records in order.
  static func orderedParts() -> [ContractPart] {
    [
      ContractPart(
        id: "items",
        terms: .transactions(
          TransactionTerms(price: Price(.perUnit(1)), outcomes: ["done"], duplicateHours: 24))),
      ContractPart(
        id: "sales",
        terms: .outcomes(
          OutcomeTerms(
            outcomes: ["sale"], price: Price(.perUnit(1)), attributionDays: 2, duplicateHours: 1,
            clawback: Clawback(fullDays: 1, proRataMonths: 12)))),
    ]
  }
}

/// A record with its names, to be given to any rating.
struct NamedRecord: Hashable {
  var record: UsageRecord
  var campaign: String
  var agent: String
  var outcome: String

  init(
    _ kind: UsageRecord.Kind, start: Int64, seconds: Int64 = 0, campaign: String = "A",
    agent: String = "x", outcome: String = "", party: String = "", amount: Rational? = nil,
    quality: Rational? = nil
  ) {
    record = UsageRecord(start: start, seconds: seconds)
    record.kind = kind
    if !party.isEmpty { record.party = UsageRecord.Party(party) }
    record.amount = amount
    record.quality = quality
    self.campaign = campaign
    self.agent = agent
    self.outcome = outcome
  }

  /// A drawn record of any kind.
  init(_ values: inout SeededValues) {
    let kinds = UsageRecord.Kind.allCases
    let outcomes = ["sale", "done", "busy", ""]
    self.init(
      kinds[values.integer(0...(kinds.count - 1))],
      // From the eve of the period to the day after it.
      start: 1_772_303_400 - 90_000 + Int64(values.integer(0...(33 * 86_400))),
      seconds: Int64(
        values.integer(0...1) == 0 ? values.integer(0...400) : values.integer(0...60_000)),
      campaign: ["A", "B", ""][values.integer(0...2)], agent: ["x", "y"][values.integer(0...1)],
      outcome: outcomes[values.integer(0...3)], party: ["", "p", "q"][values.integer(0...2)],
      amount: values.integer(0...3) == 0 ? nil : Rational(values.integer(0...900)),
      quality: values.integer(0...3) == 0 ? nil : Rational(values.integer(60...100)))
  }
}

extension UsageRating {
  /// Counts a record; whether it was refused, and why.
  mutating func count(_ named: NamedRecord) -> RejectReason? {
    var record = named.record
    record.campaign = symbol(campaign: named.campaign)
    record.agent = symbol(agent: named.agent)
    record.outcome = symbol(outcome: named.outcome)
    do throws(RecordRejection) {
      try add(record)
      return nil
    } catch {
      return error.reason
    }
  }

  /// What a part counted, by category, over all campaigns and agents.
  func cells(of part: String) throws -> [String: UsageTotals.Cell] {
    let totals = try totals()
    var cells: [String: UsageTotals.Cell] = [:]
    for key in totals.keys(of: part) {
      cells[key.category] = try (cells[key.category] ?? .init()) + (totals.cells[key] ?? .init())
    }
    return cells
  }
}
