// SPDX-License-Identifier: Apache-2.0

extension LiveDialer {
  /// Records passed over in one go, so that an event is answered in bounded time.
  static var longestSkip: Int { 256 }

  /// Asks the strategy and launches what is missing.
  mutating func dial(
    _ telephony: inout some Telephony, _ records: inout some RecordSource
  ) -> LiveReport {
    guard eligibleAgents > 0 else { return report(limit: .noEligibleAgents) }
    switch mode {
    case .running: break
    case .paused: return report(limit: .paused)
    case .draining: return report(limit: .draining)
    }
    floor.cell = records.upcomingCell
    let decision = strategy.linesWanted(given: floor)
    var limit = LaunchLimit.strategy(decision.reason)
    var missing = floor.launches(for: decision)
    if let lines = settings.lineLimit, missing > max(0, lines - calls.count) {
      missing = max(0, lines - calls.count)
      limit = .lineLimit(lines)
    }
    var launched: [CallIdentifier] = []
    var skipped = 0
    var nextLook = decision.reconsiderAfter.map { now.adding(seconds: max($0, 0.001)) }
    search: while launched.count < missing {
      if let rate, rate.nextLaunch > now, let callsPerSecond = settings.callsPerSecond {
        limit = .callRate(callsPerSecond)
        nextLook = min(nextLook ?? rate.nextLaunch, rate.nextLaunch)
        break
      }
      switch records.next(at: now) {
      case .empty:
        limit = .listEmpty
        break search
      case .notBefore(let moment):
        limit = .listNotDue(moment)
        let later = max(moment, now.adding(seconds: 0.001))
        nextLook = min(nextLook ?? later, later)
        break search
      case .record(let record):
        guard recordsInFlight.insert(record.identifier).inserted else {
          records.skipped(record.identifier, because: .alreadyInFlight, at: now)
          skipped += 1
          guard skipped < Self.longestSkip else {
            limit = .recordsSkipped(skipped)
            break search
          }
          continue
        }
        launched.append(launch(record, &telephony))
      }
    }
    var report = report(limit: limit)
    report.decision = decision
    report.launched = launched
    report.skipped = skipped
    report.nextLook = nextLook
    return report
  }

  private mutating func launch(
    _ record: DialingRecord, _ telephony: inout some Telephony
  ) -> CallIdentifier {
    let number = CallIdentifier(nextCall)
    nextCall += 1
    calls[number] = LiveCall(record: record, launchedAt: now)
    floor.lineLaunched()
    totals.launched += 1
    let moment = now
    rate?.launched(at: moment)
    setDeadline(number)
    telephony.place(number, to: record)
    return number
  }
}
