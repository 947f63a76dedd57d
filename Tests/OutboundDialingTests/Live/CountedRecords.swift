// SPDX-License-Identifier: Apache-2.0

import OutboundDialing

/// A calling list that hands records out again and again, and counts each way.
struct CountedRecords: RecordSource, Hashable {
  var waiting: [RecordIdentifier]
  var handedOut: [RecordIdentifier: Int] = [:]
  var results: [CallResult: Int] = [:]
  var violations: [String] = []
  var zones: [String] = []

  init(_ count: Int) { waiting = (0..<count).map { RecordIdentifier("r\($0)") } }

  mutating func next(at now: FloorInstant) -> RecordOffer {
    guard !waiting.isEmpty else { return .empty }
    let record = waiting.removeFirst()
    handedOut[record, default: 0] += 1
    return .record(
      DialRecord(identifier: record.name, number: "+1" + record.name, zones: zones), cell: .whole)
  }

  mutating func finished(
    _ record: RecordIdentifier, _ result: CallResult, at now: FloorInstant
  ) {
    results[result, default: 0] += 1
    giveBack(record)
  }

  mutating func skipped(
    _ record: RecordIdentifier, because reason: SkipReason, at now: FloorInstant
  ) {
    giveBack(record)
  }

  private mutating func giveBack(_ record: RecordIdentifier) {
    handedOut[record, default: 0] -= 1
    if handedOut[record, default: 0] < 0 {
      violations.append("\(record.name) came back more often than it went out")
    }
    waiting.append(record)
  }

  /// Records that were handed out and have not come back.
  var out: Int { handedOut.values.reduce(0, +) }
}
