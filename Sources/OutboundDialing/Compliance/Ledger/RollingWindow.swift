// SPDX-License-Identifier: Apache-2.0

/// The calls of the last days at any moment, exact to the nanosecond.
///
/// A call counts from its answer until exactly the window's length later. The share can rise when
/// an old call falls out, so the worst moment is sought at every entry and every exit.
///
/// - Complexity: Booking is O(1) amortised when calls come nearly in the order of their answers.
///   Memory is nine bytes for each answered call in the window.
struct RollingWindow: Hashable, Codable, Sendable {
  /// The window's length in nanoseconds.
  let length: Int64
  /// The calls in the window at the latest moment.
  private(set) var counts = AbandonmentCounts()
  /// The latest moment seen.
  private(set) var latest = FloorInstant.start
  /// The worst full window so far: its end and calls.
  private(set) var worst: Moment?
  /// Whether the worst may have gone unseen, because parts were merged after calls fell out.
  private(set) var worstIsPartial = false
  private var instants: [Int64] = []
  private var kinds: [UInt8] = []
  private var head = 0
  private var hasLost = false

  /// A window that ended at a moment.
  struct Moment: Hashable, Codable, Sendable {
    var end: FloorInstant
    var counts: AbandonmentCounts
    var rate: Double
  }

  init(days: Int) { length = Int64(max(1, min(days, 36_600))) * 86_400_000_000_000 }

  mutating func book(
    _ kind: CallClass, at instant: FloorInstant, rate: (AbandonmentCounts) -> Double?
  ) {
    advance(to: instant, rate: rate)
    guard instant.nanoseconds > latest.nanoseconds - length else { return }
    var place = instants.count
    while place > head, instants[place - 1] > instant.nanoseconds { place -= 1 }
    instants.insert(instant.nanoseconds, at: place)
    kinds.insert(kind.rawValue, at: place)
    counts.add(kind)
    consider(latest, rate)
  }

  /// Lets time pass: calls fall out of the window.
  mutating func advance(to moment: FloorInstant, rate: (AbandonmentCounts) -> Double?) {
    guard moment > latest else { return }
    latest = moment
    while head < instants.count, instants[head] <= moment.nanoseconds - length {
      let leaving = instants[head]
      while head < instants.count, instants[head] == leaving {
        if let kind = CallClass(rawValue: kinds[head]) { counts.add(kind, -1) }
        head += 1
      }
      hasLost = true
      consider(FloorInstant(nanoseconds: leaving + length), rate)
    }
    if head > 1_024, head * 2 > instants.count {
      instants.removeFirst(head)
      kinds.removeFirst(head)
      head = 0
    }
  }

  /// The counts at a moment not before the latest one, without changing anything.
  func counts(at moment: FloorInstant) -> AbandonmentCounts {
    var counts = counts
    var place = head
    while place < instants.count, instants[place] <= moment.nanoseconds - length {
      if let kind = CallClass(rawValue: kinds[place]) { counts.add(kind, -1) }
      place += 1
    }
    return counts
  }

  /// Adds the calls of another part of the same campaign.
  mutating func merge(_ other: RollingWindow, rate: (AbandonmentCounts) -> Double?) {
    var merged = RollingWindow(length: length)
    let fallenOut = hasLost || other.hasLost
    var (left, right) = (head, other.head)
    while left < instants.count || right < other.instants.count {
      let takeLeft =
        right >= other.instants.count
        || (left < instants.count && instants[left] <= other.instants[right])
      let (instant, kind) =
        takeLeft ? (instants[left], kinds[left]) : (other.instants[right], other.kinds[right])
      if takeLeft { left += 1 } else { right += 1 }
      guard let kind = CallClass(rawValue: kind) else { continue }
      merged.book(kind, at: FloorInstant(nanoseconds: instant), rate: rate)
    }
    merged.advance(to: max(latest, other.latest), rate: rate)
    merged.worstIsPartial = fallenOut || worstIsPartial || other.worstIsPartial
    merged.hasLost = merged.hasLost || fallenOut
    self = merged
  }

  private init(length: Int64) { self.length = length }

  private mutating func consider(_ moment: FloorInstant, _ rate: (AbandonmentCounts) -> Double?) {
    guard moment.nanoseconds >= length, let share = rate(counts) else { return }
    if let worst, worst.rate >= share { return }
    worst = Moment(end: moment, counts: counts, rate: share)
  }
}
