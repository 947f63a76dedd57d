// SPDX-License-Identifier: Apache-2.0

import CivilClock
import OutboundDialing

/// The records that the caller has added and that have not been called, first come first served.
struct PacingRecords: RecordSource {
  struct Finished: Hashable {
    var record: RecordIdentifier
    var result: CallResult
  }

  struct Skipped: Hashable {
    var record: RecordIdentifier
    var reason: SkipReason
    /// When the list will offer it again; nil when it has left the list.
    var until: FloorInstant?
  }

  /// What became of records since it was last asked.
  private(set) var finished: [Finished] = []
  private(set) var skipped: [Skipped] = []

  private var ready: [ListedRecord] = []
  private var head = 0
  // By their moments, the latest first.
  private var later: [(moment: FloorInstant, record: ListedRecord)] = []
  private var listed: Set<String> = []
  private var called: [String: ListedRecord] = [:]
  private var campaignStart = UTCInstant(nanoseconds: 0)

  /// Creates an empty list.
  ///
  /// - Parameter campaignStart: When the dialer's clock was at zero.
  init(campaignStart: UTCInstant) { self.campaignStart = campaignStart }

  /// Records that wait to be called.
  var count: Int { listed.count }

  var upcomingCell: ListCell { head < ready.count ? ready[head].cell : .whole }

  /// Adds a record; false when it is listed or being called already.
  mutating func add(_ record: ListedRecord) -> Bool {
    let name = record.record.identifier
    guard called[name] == nil, listed.insert(name).inserted else { return false }
    if let moment = record.notBefore?.instant.floorInstant(campaignStart: campaignStart) {
      put(record, back: moment)
    } else {
      ready.append(record)
    }
    return true
  }

  private mutating func put(_ record: ListedRecord, back moment: FloorInstant) {
    let place = later.firstIndex { $0.moment <= moment } ?? later.endIndex
    later.insert((moment, record), at: place)
  }

  /// Takes a record off the list; false when it is not on it.
  mutating func withdraw(_ name: String) -> Bool {
    guard listed.remove(name) != nil else { return false }
    ready.removeFirst(head)
    head = 0
    ready.removeAll { $0.record.identifier == name }
    later.removeAll { $0.record.record.identifier == name }
    return true
  }

  mutating func next(at now: FloorInstant) -> RecordOffer {
    while let last = later.last, last.moment <= now {
      later.removeLast()
      ready.append(last.record)
    }
    if head < ready.count {
      let record = ready[head]
      head += 1
      if head > 256, head * 2 > ready.count {
        ready.removeFirst(head)
        head = 0
      }
      listed.remove(record.record.identifier)
      called[record.record.identifier] = record
      return .record(record.record, cell: record.cell)
    }
    return later.last.map { .notBefore($0.moment) } ?? .empty
  }

  mutating func finished(
    _ record: RecordIdentifier, _ result: CallResult, at now: FloorInstant
  ) {
    called[record.name] = nil
    finished.append(Finished(record: record, result: result))
  }

  mutating func skipped(
    _ record: RecordIdentifier, because reason: SkipReason, at now: FloorInstant
  ) {
    guard let listing = called.removeValue(forKey: record.name) else { return }
    var until: FloorInstant?
    if case .forbidden(let verdict) = reason, let opens = verdict.allowedFrom {
      let moment = opens.floorInstant(campaignStart: campaignStart)
      if moment > now {
        until = moment
        listed.insert(record.name)
        put(listing, back: moment)
      }
    }
    skipped.append(Skipped(record: record, reason: reason, until: until))
  }

  /// Forgets what became of records, once it was written.
  mutating func clearNews() {
    finished.removeAll(keepingCapacity: true)
    skipped.removeAll(keepingCapacity: true)
  }
}
