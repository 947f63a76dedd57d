// SPDX-License-Identifier: Apache-2.0

import CivilClock

extension UsageRating {
  /// Refuses a record that some part needs and cannot count.
  func check(_ record: UsageRecord, mask: UInt64) throws(RecordRejection) {
    for (place, part) in plan.parts.enumerated() where mask & (1 << UInt64(place)) != 0 {
      try check(record, for: part, at: place)
    }
  }

  /// Counts what is not a call by a tariff.
  mutating func count(_ record: UsageRecord, mask: UInt64) throws(BillingError) {
    let pair = Pair(campaign: record.campaign, agent: byAgent ? record.agent : .none)
    for (place, part) in plan.parts.enumerated() {
      if record.kind == .call, record.party.isKnown { noteContact(record, part: part, at: place) }
      guard mask & (1 << UInt64(place)) != 0 else { continue }
      try count(record, for: part, at: place, of: pair)
    }
  }

  /// A call to a party opens its window for outcomes when none is open.
  private mutating func noteContact(_ record: UsageRecord, part: UsagePlan.Part, at place: Int) {
    guard case .outcomes(let plan) = part, let seconds = plan.attributionSeconds else { return }
    let identifier = self.plan.identifiers[place]
    if let last = windows.parts[identifier]?.contacted[record.party],
      record.start - last <= seconds
    {
      return
    }
    windows.parts[identifier, default: .init()].contacted[record.party] = record.start
    windows.parts[identifier]?.forget(now: record.start, plan: plan)
  }

  private func check(
    _ record: UsageRecord, for part: UsagePlan.Part, at place: Int
  ) throws(RecordRejection) {
    switch part {
    case .hours(let plan) where plan.kind == record.kind && plan.hasOvertime:
      guard record.agent != .none else { throw RecordRejection(.missing, .agent) }
    case .transactions(_, .some) where record.hasOutcome:
      guard record.party.isKnown else { throw RecordRejection(.missing, .party) }
    case .outcomes(let plan) where record.hasOutcome:
      guard record.party.isKnown || !part.needsOrder else {
        throw RecordRejection(.missing, .party)
      }
      guard record.quality != nil || plan.minimumQuality == nil else {
        throw RecordRejection(.missing, .quality)
      }
      guard let amount = record.amount else {
        if plan.needsAmount { throw RecordRejection(.missing, .amount) }
        break
      }
      guard !amount.isNegative else { throw RecordRejection(.negative, .amount) }
    case .outcomes(let plan) where record.kind == .cancellation && plan.clawback != nil:
      guard record.party.isKnown else { throw RecordRejection(.missing, .party) }
      guard windows.parts[self.plan.identifiers[place]]?.accepted[record.party] != nil else {
        throw RecordRejection(.noOutcome, .party)
      }
    case .contingency(let plan) where record.kind == .payment:
      guard record.amount != nil else { throw RecordRejection(.missing, .amount) }
      _ = try plan.category(of: record)
    case .costs where record.kind == .cost:
      guard record.amount != nil else { throw RecordRejection(.missing, .amount) }
    default: break
    }
  }

  private mutating func count(
    _ record: UsageRecord, for part: UsagePlan.Part, at place: Int, of pair: Pair
  ) throws(BillingError) {
    let one = UsageTotals.Cell(events: 1, quantity: .one, amount: record.amount ?? .zero)
    switch part {
    case .hours(let plan) where plan.kind == record.kind:
      if plan.hasOvertime {
        try add(UsageTotals.Cell(events: 1), to: "standard", of: pair, part: place)
        overtime.add(record, part: place)
      } else {
        try countHours(record, plan: plan, part: place, pair: pair)
      }
    case .transactions(_, let duplicateSeconds) where record.hasOutcome:
      if let duplicateSeconds {
        let plan = UsagePlan.OutcomePlan(
          outcomes: [], needsAmount: false, duplicateSeconds: duplicateSeconds)
        guard isNew(record, plan: plan, part: place) else { return }
      }
      try add(one, to: "completed", of: pair, part: place)
    case .outcomes(let plan):
      try countOutcome(record, plan: plan, part: place, pair: pair)
    case .contingency(let plan) where record.kind == .payment:
      guard let category = try? plan.category(of: record) else { return }
      try add(one, to: category, of: pair, part: place)
    case .scope(let countsHours):
      if countsHours, record.kind == .loggedIn {
        try add(
          UsageTotals.Cell(events: 1, quantity: try Rational(record.seconds) / 3_600),
          to: "standard", of: pair, part: place)
      } else if !countsHours, record.hasOutcome {
        try add(
          UsageTotals.Cell(events: 1, quantity: .one), to: "standard", of: pair, part: place)
      }
    case .costs where record.kind == .cost:
      try add(
        UsageTotals.Cell(events: 1, amount: record.amount ?? .zero), to: "standard", of: pair,
        part: place)
    default: break
    }
  }

  private mutating func countHours(
    _ record: UsageRecord, plan: HourPlan, part: Int, pair: Pair
  ) throws(BillingError) {
    var seconds: [HourPlan.Classes: Int64] = [:]
    if plan.isPlain {
      seconds[0] = record.seconds
    } else {
      plan.pieces(start: record.start, seconds: record.seconds) { seconds[$2, default: 0] += $0 }
    }
    // The record counts once, in the standard class, whatever classes its hours have.
    seconds[0, default: 0] += 0
    for (classes, seconds) in seconds {
      try add(
        UsageTotals.Cell(
          events: classes == 0 ? 1 : 0, quantity: try Rational(seconds) / 3_600),
        to: HourPlan.category(classes), of: pair, part: part)
    }
  }

  private mutating func countOutcome(
    _ record: UsageRecord, plan: UsagePlan.OutcomePlan, part: Int, pair: Pair
  ) throws(BillingError) {
    let identifier = self.plan.identifiers[part]
    if record.kind == .cancellation, let clawback = plan.clawback {
      guard let sale = windows.parts[identifier]?.accepted.removeValue(forKey: record.party) else {
        return
      }
      let share = clawback.share(outcome: day(sale.start), cancelled: day(record.start))
      let original = Pair(
        campaign: campaigns.symbol(sale.campaign),
        agent: byAgent ? agents.symbol(sale.agent) : .none)
      try add(
        UsageTotals.Cell(events: 1, quantity: -share, amount: try sale.amount * -share),
        to: "clawed back", of: original, part: part)
      return
    }
    guard record.hasOutcome else { return }
    let one = UsageTotals.Cell(events: 1, quantity: .one, amount: record.amount ?? .zero)
    if let minimum = plan.minimumQuality, (record.quality ?? .zero) < minimum {
      return try add(one, to: "rejected by quality", of: pair, part: part)
    }
    if let seconds = plan.attributionSeconds {
      let contact = windows.parts[identifier]?.contacted[record.party]
      guard let contact, record.start - contact <= seconds else {
        return try add(one, to: "outside attribution", of: pair, part: part)
      }
    }
    guard plan.duplicateSeconds == nil || isNew(record, plan: plan, part: part) else {
      return try add(one, to: "duplicate", of: pair, part: part)
    }
    if plan.clawback != nil {
      windows.parts[identifier, default: .init()].accepted[record.party] = UsageWindows.Outcome(
        start: record.start, campaign: campaigns.name(record.campaign),
        agent: agents.name(record.agent), amount: record.amount ?? .zero)
      windows.parts[identifier]?.forget(now: record.start, plan: plan)
    }
    try add(one, to: "accepted", of: pair, part: part)
  }

  /// Whether the party was not counted within the window before; if so it is counted now.
  private mutating func isNew(
    _ record: UsageRecord, plan: UsagePlan.OutcomePlan, part: Int
  ) -> Bool {
    let identifier = self.plan.identifiers[part]
    let seconds = plan.duplicateSeconds ?? 0
    let last = windows.parts[identifier]?.counted[record.party]
    if let last, record.start - last < seconds { return false }
    windows.parts[identifier, default: .init()].counted[record.party] = record.start
    windows.parts[identifier]?.forget(now: record.start, plan: plan)
    return true
  }

  private func day(_ second: Int64) -> CivilDate {
    zone.civilTime(at: UTCInstant(secondsSince1970: second)).date
  }

  private mutating func add(
    _ cell: UsageTotals.Cell, to category: String, of pair: Pair, part: Int
  ) throws(BillingError) {
    let key = CellKey(part: part, category: category, pair: pair)
    cells[key] = try (cells[key] ?? UsageTotals.Cell()) + cell
  }
}

extension UsageRecord {
  /// Whether the record is something with an outcome.
  var hasOutcome: Bool { kind == .call || kind == .transaction }
}
