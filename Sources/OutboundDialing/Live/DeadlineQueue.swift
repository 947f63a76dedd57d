// SPDX-License-Identifier: Apache-2.0

/// Moments at which calls want attention, earliest first; of equal ones the lower call first.
///
/// A deadline that no longer holds stays inside: whoever takes it out checks it against the call.
/// - Complexity: O(log n) to insert and to remove.
struct DeadlineQueue: Sendable {
  typealias Entry = (moment: FloorInstant, call: CallIdentifier)
  private var heap: [Entry] = []

  var first: Entry? { heap.first }

  mutating func insert(_ moment: FloorInstant, _ call: CallIdentifier) {
    heap.append((moment, call))
    var child = heap.count - 1
    while child > 0 {
      let parent = (child - 1) / 2
      guard Self.precedes(heap[child], heap[parent]) else { return }
      heap.swapAt(child, parent)
      child = parent
    }
  }

  mutating func removeFirst() -> Entry? {
    guard let first = heap.first, let last = heap.popLast() else { return nil }
    guard !heap.isEmpty else { return first }
    heap[0] = last
    var parent = 0
    while true {
      var least = parent
      for child in (2 * parent + 1)...(2 * parent + 2)
      where child < heap.count && Self.precedes(heap[child], heap[least]) {
        least = child
      }
      guard least != parent else { return first }
      heap.swapAt(least, parent)
      parent = least
    }
  }

  private static func precedes(_ left: Entry, _ right: Entry) -> Bool {
    (left.moment, left.call) < (right.moment, right.call)
  }
}
