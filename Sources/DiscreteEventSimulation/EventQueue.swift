// SPDX-License-Identifier: Apache-2.0

/// A queue of events in the order of their time; events of equal time leave in the order in which
/// they came.
///
/// Time is in whole nanoseconds and the key is (time, insertion number), so that the order is total
/// and the same on every run. The queue is a heap with four children to a node. Taking the first
/// event out leaves its place vacant until the next event fills it, since in a simulation one
/// mostly gives rise to the next.
///
/// - Complexity: `push` and `pop` are O(log n); they allocate only when more events wait than ever
///   before. A queue counts 2³⁸ events before ties lose their order, and holds 2²⁶.
public struct EventQueue<Payload: Sendable>: ~Copyable, Sendable {
  @usableFromInline var heap = EventHeap<Payload>(capacity: 60)
  // Nodes in use, a vacant root included.
  @usableFromInline var nodes = 0
  @usableFromInline var isRootVacant = false
  @usableFromInline var pushed: UInt64 = 0

  /// Creates an empty queue.
  public init() {}

  /// The number of events that wait.
  @inlinable
  public var count: Int { isRootVacant ? nodes - 1 : nodes }

  /// Whether no event waits.
  @inlinable
  public var isEmpty: Bool { count == 0 }

  /// The time of the next event in nanoseconds, nil when there is none.
  public var nextTime: Int64? {
    guard !isEmpty else { return nil }
    return (isRootVacant ? heap.leastBelowRoot : heap.keys[0]).time
  }

  /// Makes room for a number of events.
  public mutating func reserveCapacity(_ count: Int) {
    if count > heap.capacity { enlarge(to: count) }
  }

  /// Enters an event.
  ///
  /// - Parameters:
  ///   - payload: What happens.
  ///   - time: When, in nanoseconds.
  @inlinable
  public mutating func push(_ payload: Payload, at time: Int64) {
    pushed &+= 1
    if isRootVacant {
      isRootVacant = false
      let slot = heap.keys[0].slot
      (heap.payloads + slot).initialize(to: payload)
      heap.sink(EventKey(time: time, order: pushed, slot: slot), nodes: nodes)
    } else {
      if nodes == heap.capacity { enlarge(to: 2 &* heap.capacity) }
      let slot = heap.keys[nodes].slot
      (heap.payloads + slot).initialize(to: payload)
      heap.rise(EventKey(time: time, order: pushed, slot: slot), from: nodes)
      nodes &+= 1
    }
  }

  /// Takes out the earliest event.
  ///
  /// - Returns: Its time in nanoseconds and what happens; nil when the queue is empty.
  @inlinable @inline(__always)
  public mutating func pop() -> (time: Int64, payload: Payload)? {
    guard nodes > (isRootVacant ? 1 : 0) else { return nil }
    if isRootVacant {
      nodes &-= 1
      let last = heap.keys[nodes]
      heap.keys[nodes] = EventKey(vacant: heap.keys[0].slot)
      heap.sink(last, nodes: nodes)
    }
    let first = heap.keys[0]
    heap.keys[0] = EventKey(vacant: first.slot)
    isRootVacant = true
    return (first.time, (heap.payloads + first.slot).move())
  }

  @usableFromInline @inline(never)
  mutating func enlarge(to capacity: Int) {
    heap = EventHeap(capacity: capacity, emptying: heap)
  }
}
