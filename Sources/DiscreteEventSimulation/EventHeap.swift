// SPDX-License-Identifier: Apache-2.0

/// The memory of an event queue: keys in heap order, and payloads that stay where they are.
///
/// The place after the last node always names a free slot for a payload: the keys are a permutation
/// of all slots, those of vacant places later than every event. The four children of a node lie in
/// one cache line. A slot holds a payload exactly when its key is not vacant.
@usableFromInline
struct EventHeap<Payload: Sendable>: @unchecked Sendable {
  // Frees the memory with the queue, which alone holds it: a queue cannot be copied.
  private let owner: EventHeapMemory<Payload>
  @usableFromInline let keys: UnsafeMutablePointer<EventKey>
  @usableFromInline let payloads: UnsafeMutablePointer<Payload>
  @usableFromInline let capacity: Int

  /// Allocates memory in which everything is vacant.
  init(capacity: Int) {
    self.capacity = capacity
    owner = EventHeapMemory(capacity: capacity)
    keys = owner.keys
    payloads = owner.payloads
  }

  /// Allocates memory to which another's content moves.
  init(capacity: Int, emptying other: EventHeap) {
    self.init(capacity: capacity)
    for place in 0..<other.capacity {
      let key = other.keys[place]
      keys[place] = key
      guard !key.isVacant else { continue }
      (payloads + key.slot).moveInitialize(from: other.payloads + key.slot, count: 1)
      other.keys[place] = EventKey(vacant: key.slot)
    }
  }

  /// The least key when the root is vacant and another node is in use.
  var leastBelowRoot: EventKey {
    var least = keys[1]
    for place in 2...4 where keys[place] < least { least = keys[place] }
    return least
  }

  /// Lets a key rise from a place to where it belongs.
  @inlinable @inline(__always)
  func rise(_ key: EventKey, from start: Int) {
    var place = start
    while place > 0 {
      let parent = (place &- 1) &>> 2
      guard key < keys[parent] else { break }
      keys[place] = keys[parent]
      place = parent
    }
    keys[place] = key
  }

  /// Lets a key sink from the root to where it belongs.
  @inlinable @inline(__always)
  func sink(_ key: EventKey, nodes: Int) {
    var place = 0
    while true {
      let child = 4 &* place &+ 1
      guard child < nodes else { break }
      let children = keys + child
      let (first, second, third, fourth) = (children[0], children[1], children[2], children[3])
      let isSecond = second < first
      let isFourth = fourth < third
      let left = isSecond ? second : first
      let right = isFourth ? fourth : third
      let isRight = right < left
      let least = isRight ? right : left
      guard least < key else { break }
      keys[place] = least
      place = child &+ (isRight ? (isFourth ? 3 : 2) : (isSecond ? 1 : 0))
    }
    keys[place] = key
  }
}

/// A block of memory that is freed with its last owner.
@usableFromInline
final class EventHeapMemory<Payload: Sendable>: @unchecked Sendable {
  let base: UnsafeMutableRawPointer
  let keys: UnsafeMutablePointer<EventKey>
  let payloads: UnsafeMutablePointer<Payload>
  private let keyCount: Int

  init(capacity: Int) {
    // Four more keys than nodes, so that every node in use has four children.
    keyCount = capacity + 4
    // Puts the second key, the first child, at the beginning of a cache line.
    let keyOffset = 48
    let keyBytes = keyOffset + keyCount * MemoryLayout<EventKey>.stride
    let stride = max(MemoryLayout<Payload>.stride, MemoryLayout<Payload>.alignment)
    let payloadOffset = (keyBytes + stride - 1) / stride * stride
    base = .allocate(
      byteCount: payloadOffset + keyCount * stride,
      alignment: max(64, MemoryLayout<Payload>.alignment))
    keys = (base + keyOffset).bindMemory(to: EventKey.self, capacity: keyCount)
    payloads = (base + payloadOffset).bindMemory(to: Payload.self, capacity: keyCount)
    for place in 0..<keyCount { keys[place] = EventKey(vacant: place) }
  }

  deinit {
    for place in 0..<keyCount where !keys[place].isVacant {
      (payloads + keys[place].slot).deinitialize(count: 1)
    }
    base.deallocate()
  }
}
