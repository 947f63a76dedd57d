// SPDX-License-Identifier: Apache-2.0

import OutboundDialing

/// Counts over a window that slides with time, in steps of one fortieth of its length.
struct RecentCounts: Hashable, Sendable {
  private static let slots = 40

  private let step: Double
  private var counts = [Int](repeating: 0, count: slots)
  private var head: Int64 = 0
  private(set) var total = 0

  /// - Parameter window: The window's length in seconds.
  init(window: Double) { step = window / Double(Self.slots) }

  mutating func advance(to now: FloorInstant) {
    let target = Int64(now.seconds(since: .start) / step)
    guard target > head else { return }
    for passed in 1...min(target - head, Int64(Self.slots)) {
      let slot = Int((head + passed) % Int64(Self.slots))
      total -= counts[slot]
      counts[slot] = 0
    }
    head = target
  }

  mutating func add() {
    counts[Int(head % Int64(Self.slots))] += 1
    total += 1
  }
}
