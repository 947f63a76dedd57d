// SPDX-License-Identifier: Apache-2.0

/// A queue of events in the order of their time; events of equal time leave in the order in which
/// they came.
///
/// The key is (time, insertion number), with time in whole nanoseconds, so that the order is
/// total and the same on every run. The queue is a heap with four children to a node, which for
/// small elements touches fewer cache lines than two.
///
/// - Complexity: `push` and `pop` are O(log n).
public struct EventQueue<Payload: Sendable>: Sendable {
  private struct Entry: Sendable {
    var time: Int64
    var order: Int64
    var payload: Payload

    @inline(__always)
    func precedes(_ other: Entry) -> Bool {
      time < other.time || (time == other.time && order < other.order)
    }
  }

  private var entries: [Entry] = []
  private var pushed: Int64 = 0

  /// Creates an empty queue.
  public init() {}

  /// The number of events that wait.
  public var count: Int { entries.count }

  /// Whether no event waits.
  public var isEmpty: Bool { entries.isEmpty }

  /// The time of the next event in nanoseconds, nil when there is none.
  public var nextTime: Int64? { entries.first?.time }

  /// Makes room for a number of events.
  public mutating func reserveCapacity(_ count: Int) { entries.reserveCapacity(count) }

  /// Enters an event.
  ///
  /// - Parameters:
  ///   - payload: What happens.
  ///   - time: When, in nanoseconds.
  public mutating func push(_ payload: Payload, at time: Int64) {
    let entry = Entry(time: time, order: pushed, payload: payload)
    pushed += 1
    var place = entries.count
    entries.append(entry)
    entries.withUnsafeMutableBufferPointer { heap in
      while place > 0 {
        let parent = (place - 1) / 4
        guard entry.precedes(heap[parent]) else { break }
        heap[place] = heap[parent]
        place = parent
      }
      heap[place] = entry
    }
  }

  /// Takes out the earliest event.
  ///
  /// - Returns: Its time in nanoseconds and what happens; nil when the queue is empty.
  public mutating func pop() -> (time: Int64, payload: Payload)? {
    guard let last = entries.popLast() else { return nil }
    guard let first = entries.first else { return (last.time, last.payload) }
    let count = entries.count
    entries.withUnsafeMutableBufferPointer { heap in
      var place = 0
      while true {
        let child = 4 * place + 1
        guard child < count else { break }
        var least = child
        for other in (child + 1)..<max(child + 1, min(child + 4, count))
        where heap[other].precedes(heap[least]) {
          least = other
        }
        guard heap[least].precedes(last) else { break }
        heap[place] = heap[least]
        place = least
      }
      heap[place] = last
    }
    return (first.time, first.payload)
  }
}
