// SPDX-License-Identifier: Apache-2.0

/// The last calls that ended without an answer, oldest first.
struct RecentEnds: Sendable {
  static let capacity = 1_024
  private(set) var ends: [UnansweredEnd] = []

  init(_ ends: [UnansweredEnd] = []) { self.ends = ends }

  mutating func append(_ end: UnansweredEnd) {
    ends.append(end)
    // In large steps, so that an entry costs little.
    if ends.count >= 2 * Self.capacity { ends.removeFirst(ends.count - Self.capacity) }
  }

  /// Takes out a call, which is looked for from the youngest on.
  mutating func remove(_ call: CallIdentifier) -> UnansweredEnd? {
    guard let place = ends.lastIndex(where: { $0.call == call }) else { return nil }
    return ends.remove(at: place)
  }
}
