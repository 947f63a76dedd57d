// SPDX-License-Identifier: Apache-2.0

import OutboundDialing

/// Watches a floor around a moment: utilisation and abandoned calls minute by minute, the next
/// answers, and the lines that were up.
struct DisturbanceRecorder: FloorRecorder {
  /// What was seen in one minute.
  struct Minute {
    /// Nanoseconds of handling, and of agents logged in and not paused.
    var handling: Int64 = 0
    var available: Int64 = 0
    var answered = 0
    var abandoned = 0
    var mostLines = 0
    var launched = 0
  }

  private(set) var minutes: [Minute]
  /// Of the first answers after the moment: how many came, how many of them were abandoned, and
  /// how many of those no pacing could have saved.
  private(set) var next = (answered: 0, abandoned: 0, unavoidable: 0)

  private let moment: Int64
  private let start: Int64
  private let answers: Int
  private var isCounted: [Int32: Bool] = [:]
  private var clock: Int64 = 0
  private var handling = 0
  private var available = 0
  private static let minute: Int64 = 60_000_000_000

  init(moment: Double, minutesBefore: Int, minutesAfter: Int, answers: Int) {
    self.moment = Int64(moment * 1e9)
    start = self.moment - Int64(minutesBefore) * Self.minute
    self.answers = answers
    minutes = [Minute](repeating: Minute(), count: minutesBefore + minutesAfter)
  }

  /// Books the time until the end of the run.
  mutating func end(at moment: FloorInstant) { advance(to: moment) }

  mutating func agent(
    _ agent: Int, from old: AgentState?, to new: AgentState?, at moment: FloorInstant
  ) {
    advance(to: moment)
    if let old {
      if old != .paused { available -= 1 }
      if old.isHandling { handling -= 1 }
    }
    if let new {
      if new != .paused { available += 1 }
      if new.isHandling { handling += 1 }
    }
  }

  mutating func lines(inFlight: Int, waiting: Int, at moment: FloorInstant) {
    guard let place = place(of: moment.nanoseconds) else { return }
    minutes[place].mostLines = max(minutes[place].mostLines, inFlight)
  }

  mutating func call(_ call: FloorCall, _ event: FloorCallEvent, at moment: FloorInstant) {
    let place = place(of: moment.nanoseconds)
    switch event {
    case .launched: if let place { minutes[place].launched += 1 }
    case .answered:
      if let place { minutes[place].answered += 1 }
      if moment.nanoseconds >= self.moment, next.answered < answers {
        next.answered += 1
        isCounted[call.number] = true
      }
    case .abandoned(let cause):
      if let place { minutes[place].abandoned += 1 }
      if isCounted[call.number] == true {
        next.abandoned += 1
        if cause.isUnavoidable { next.unavoidable += 1 }
      }
    default: break
    }
  }

  private func place(of time: Int64) -> Int? {
    guard time >= start else { return nil }
    let place = Int((time - start) / Self.minute)
    return place < minutes.count ? place : nil
  }

  private mutating func advance(to moment: FloorInstant) {
    let end = moment.nanoseconds
    var from = max(clock, start)
    while from < end, let place = place(of: from) {
      let until = min(end, start + Int64(place + 1) * Self.minute)
      minutes[place].handling += Int64(handling) * (until - from)
      minutes[place].available += Int64(available) * (until - from)
      from = until
    }
    clock = max(clock, end)
  }
}
