// SPDX-License-Identifier: Apache-2.0

import CivilClock

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
    let allowance = ledger.launchAllowance(
      at: now, freeAgents: floor.idle, waiting: floor.waiting.total)
    if let lines = allowance.lines, missing > max(0, lines - floor.linesInFlight) {
      missing = max(0, lines - floor.linesInFlight)
      limit = .abandonmentRule(allowance.bindingRule ?? "", lines: lines)
    }
    var launched: [CallIdentifier] = []
    var skipped: [String: Int] = [:]
    var looked = 0
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
      case .record(let record, let cell):
        if let reason = refusal(record) {
          records.skipped(RecordIdentifier(record.identifier), because: reason, at: now)
          skipped[reason.rule, default: 0] += 1
          looked += 1
          if looked == Self.longestSkip {
            limit = .recordsSkipped(looked)
            break search
          }
          continue
        }
        launched.append(launch(record, cell, &telephony))
      }
    }
    var report = report(limit: limit)
    report.decision = decision
    report.launched = launched
    report.skipped = skipped
    report.nextLook = nextLook
    return report
  }

  /// Why a record may not be called now; nil when it may.
  private func refusal(_ record: DialRecord) -> SkipReason? {
    if recordsInFlight.contains(record.identifier) || numbersInFlight.contains(record.number) {
      return .alreadyInFlight
    }
    guard let gate else { return nil }
    let verdict = gate.gate.verdict(
      on: record, at: UTCInstant(now, campaignStart: gate.campaignStart),
      calendar: gate.calendar,
      agentIsReserved: strategy.promises.contains(.abandonsNothing))
    return verdict.isAllowed ? nil : .forbidden(verdict)
  }

  /// Notes that a record and its number, if it has one, are being called.
  mutating func setInFlight(_ record: DialRecord) {
    recordsInFlight.insert(record.identifier)
    if !record.number.isEmpty { numbersInFlight.insert(record.number) }
  }

  private mutating func launch(
    _ record: DialRecord, _ cell: ListCell, _ telephony: inout some Telephony
  ) -> CallIdentifier {
    let number = CallIdentifier(nextCall)
    nextCall += 1
    calls[number] = LiveCall(record: record, cell: cell, launchedAt: now)
    setInFlight(record)
    floor.lineLaunched()
    totals.launched += 1
    let moment = now
    rate?.launched(at: moment)
    setDeadline(number)
    telephony.place(number, to: record)
    return number
  }
}
