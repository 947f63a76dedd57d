// SPDX-License-Identifier: Apache-2.0

import CivilClock

extension GateQuestion {
  /// When a cap allows another attempt; nil when it does so now.
  ///
  /// With at most n attempts in a span, the next may come when the n-th last falls out of it.
  func capEnd(_ cap: FrequencyCap, at moment: UTCInstant) throws(UnknownTimeZone) -> UTCInstant? {
    guard cap.attempts > 0 else { return .distantFuture }
    var seen = 0
    for attempt in record.history.reversed() where counts(attempt, cap.scope, at: moment) {
      seen += 1
      guard seen == cap.attempts else { continue }
      let end = try end(of: cap.span, from: attempt.moment, firstDayCounts: true)
      return end > moment ? end : nil
    }
    return nil
  }

  /// When a lock ends; nil when there is none now.
  func lockEnd(_ lock: ContactLock, at moment: UTCInstant) throws(UnknownTimeZone) -> UTCInstant? {
    for attempt in record.history.reversed()
    where attempt.result.isA(lock.after) && counts(attempt, lock.scope, at: moment) {
      let end = try end(
        of: lock.span, from: attempt.moment, firstDayCounts: lock.firstDayCounts)
      return end > moment ? end : nil
    }
    return nil
  }

  private func counts(
    _ attempt: ContactAttempt, _ scope: ContactScope, at moment: UTCInstant
  ) -> Bool {
    guard attempt.moment <= moment else { return false }
    switch scope {
    case .person: return true
    case .subject: return attempt.subject == record.subject
    }
  }

  /// The first moment after a span that begins with an event.
  private func end(
    of span: RuleSpan, from event: UTCInstant, firstDayCounts: Bool
  ) throws(UnknownTimeZone) -> UTCInstant {
    switch span {
    case .hours(let hours): return event.adding(seconds: Double(hours) * 3_600)
    case .calendarDays(let days):
      // In each zone in which the called party may be; the latest counts.
      var latest = event
      for zone in record.zones.isEmpty ? ["UTC"] : record.zones {
        let day = try calendar.civilTime(in: zone, at: event).date
        let free = day.adding(days: max(0, days) + (firstDayCounts ? 0 : 1))
        latest = max(latest, try calendar.firstMoment(of: free, in: zone, notBefore: event))
      }
      return latest
    }
  }
}
