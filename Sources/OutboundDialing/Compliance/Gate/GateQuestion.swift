// SPDX-License-Identifier: Apache-2.0

import CivilClock

/// One record before the gate: asks each rule in turn.
struct GateQuestion<Calendar: CivilCalendar> {
  let record: DialRecord
  let calendar: Calendar
  let holidays: HolidayTable
  let closingMargin: Double
  let agentIsReserved: Bool
  let isInFlight: Bool

  /// Why a rule forbids the call at a moment; nil when it does not.
  func refusal(
    by rule: DialingRule, at moment: UTCInstant, doubts: inout [String]
  ) -> GateRefusal? {
    guard record.isIn(rule.region) else { return nil }
    if rule.provenance.validFrom != nil || rule.provenance.validUntil != nil {
      let date = (try? localTime(at: moment).date) ?? utcDate(moment)
      guard rule.provenance.isInForce(on: date) else { return nil }
    }
    if let strength = rule.liftedBy, record.hasConsent(strength, at: moment) { return nil }
    func refuse(_ reason: String, until: UTCInstant? = nil) -> GateRefusal {
      GateRefusal(rule: rule.identifier, reason: reason, allowedFrom: until)
    }
    do throws(UnknownTimeZone) {
      switch rule.requirement {
      case .hours(let hours):
        guard !record.zones.isEmpty else {
          return refuse("the called party's time zone is not known")
        }
        noteMissingHolidays(hours, at: moment, &doubts)
        return try hoursRefusal(hours, at: moment).map { refuse($0.reason, until: $0.until) }
      case .notListed(let list, let days):
        if record.listed.contains(list) { return refuse(Self.listed(list)) }
        guard let days, list == .publicRegister else { return nil }
        guard let scrubbed = record.scrubbed else {
          return refuse("the number was never compared with the register")
        }
        return moment.seconds(since: scrubbed) > Double(days) * 86_400
          ? refuse("it was compared with the register more than \(days) days ago") : nil
      case .consent(let strength):
        return record.hasConsent(strength, at: moment) ? nil : refuse(Self.lacking(strength))
      case .frequency(let cap):
        return try capEnd(cap, at: moment).map {
          refuse("\(cap.attempts) attempts in \(cap.span) are made", until: $0)
        }
      case .lock(let lock):
        if lock.liftedByReservedAgent, agentIsReserved { return nil }
        return try lockEnd(lock, at: moment).map {
          refuse("locked for \(lock.span) after \(Self.event(lock.after))", until: $0)
        }
      case .noDuplicates:
        return isInFlight ? refuse("the number is being called or comes twice") : nil
      }
    } catch {
      return refuse("the time zone \(error.name) is not known")
    }
  }

  private func hoursRefusal(
    _ hours: CallingHours, at moment: UTCInstant
  ) throws(UnknownTimeZone) -> (reason: String, until: UTCInstant?)? {
    guard let closed = try closedZone(hours, at: moment) else { return nil }
    let time = try calendar.civilTime(in: closed, at: moment)
    let reason = "it is \(time.time) on \(time.weekday.rawValue) \(time.date) in \(closed)"
    // Zone after zone until all are open at once.
    var from = moment
    for _ in 0..<1_000 {
      guard let zone = try closedZone(hours, at: from) else { return (reason, from) }
      let inside = try hours.areOpen(at: from, in: zone, calendar: calendar, holidays: holidays)
      // Inside its hours only the margin forbids: leave these hours first.
      let start = inside ? from.adding(seconds: closingMargin) : from
      guard
        let opening = try hours.nextOpening(
          notBefore: start, in: zone, calendar: calendar, holidays: holidays)
      else { return (reason, nil) }
      from = max(opening, from.adding(nanoseconds: 1))
    }
    return (reason, nil)
  }

  /// A zone in which a call may not be placed, or would ring on past the end of the hours.
  private func closedZone(
    _ hours: CallingHours, at moment: UTCInstant
  ) throws(UnknownTimeZone) -> String? {
    for zone in record.zones {
      if try !hours.areOpen(at: moment, in: zone, calendar: calendar, holidays: holidays) {
        return zone
      }
      if closingMargin > 0 {
        let end = moment.adding(seconds: closingMargin)
        if try !hours.areOpen(at: end, in: zone, calendar: calendar, holidays: holidays) {
          return zone
        }
      }
    }
    return nil
  }

  private func noteMissingHolidays(
    _ hours: CallingHours, at moment: UTCInstant, _ doubts: inout [String]
  ) {
    guard let region = hours.closedOnHolidaysOf else { return }
    let year = ((try? localTime(at: moment).date) ?? utcDate(moment)).components.year
    if !holidays.knows(region, year: year) {
      doubts.append("The holidays of \(region) in \(year) were not supplied.")
    }
  }

  /// Local time in the first of the record's zones; UTC without any.
  func localTime(at moment: UTCInstant) throws(UnknownTimeZone) -> CivilTime {
    guard let zone = record.zones.first else {
      return CivilTime(secondsSince1970: moment.secondsSince1970, offset: 0)
    }
    return try calendar.civilTime(in: zone, at: moment)
  }

  private func utcDate(_ moment: UTCInstant) -> CivilDate {
    CivilTime(secondsSince1970: moment.secondsSince1970, offset: 0).date
  }

  private static func listed(_ list: DoNotCallList) -> String {
    switch list {
    case .publicRegister: "the number is on the public do-not-call register"
    case .ownList: "the number is on the caller's own do-not-call list"
    }
  }

  private static func lacking(_ strength: ConsentStrength) -> String {
    switch strength {
    case .implied: "no consent is recorded"
    case .express: "no express consent is recorded"
    case .expressWritten: "no written consent is recorded"
    }
  }

  private static func event(_ result: ContactResult) -> String {
    switch result {
    case .noContact: "an attempt"
    case .abandoned: "an abandoned call"
    case .conversation: "a conversation"
    case .refusal: "a refusal"
    }
  }
}
