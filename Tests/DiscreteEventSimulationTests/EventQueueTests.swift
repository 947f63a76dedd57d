// SPDX-License-Identifier: Apache-2.0

import DiscreteEventSimulation
import Testing

struct EventQueueTests {
  @Test("events leave in the order of time, and of insertion among equals")
  func order() {
    var random = RandomStream(seed: 7)
    var queue = EventQueue<Int>()
    var expected: [(time: Int64, number: Int)] = []
    for number in 0..<5_000 {
      let time = Int64.random(in: 0..<500, using: &random)
      queue.push(number, at: time)
      expected.append((time, number))
    }
    expected.sort { ($0.time, $0.number) < ($1.time, $1.number) }
    for (time, number) in expected {
      let event = queue.pop()
      #expect(event?.time == time)
      #expect(event?.payload == number)
    }
    let last = queue.pop()
    let isEmpty = queue.isEmpty
    #expect(last == nil && isEmpty)
  }

  @Test("pushing and popping in turn keeps the order")
  func interleaved() {
    var random = RandomStream(seed: 8)
    var queue = EventQueue<Int64>()
    var now: Int64 = 0
    for _ in 0..<200 { queue.push(0, at: Int64.random(in: 0..<100, using: &random)) }
    for _ in 0..<10_000 {
      guard let (time, _) = queue.pop() else { break }
      #expect(time >= now)
      now = time
      queue.push(0, at: now + Int64.random(in: 0..<100, using: &random))
    }
    let count = queue.count
    #expect(count == 200)
  }

  @Test("any mixture of pushes and pops leaves as from a sorted list")
  func mixture() {
    var random = RandomStream(seed: 9)
    var queue = EventQueue<Int>()
    var waiting: [(time: Int64, number: Int)] = []
    for number in 0..<20_000 {
      // Spells of growth and of decline, down to an empty queue.
      if Int.random(in: 0..<100, using: &random) < (number / 1_000 % 2 == 0 ? 60 : 35) {
        let time = Int64.random(in: 0..<300, using: &random)
        queue.push(number, at: time)
        let place = waiting.firstIndex { $0.time > time } ?? waiting.count
        waiting.insert((time, number), at: place)
      } else {
        let nextTime = queue.nextTime
        #expect(nextTime == waiting.first?.time)
        let event = queue.pop()
        #expect(event?.time == waiting.first?.time)
        #expect(event?.payload == waiting.first?.number)
        if !waiting.isEmpty { waiting.removeFirst() }
      }
      let count = queue.count
      #expect(count == waiting.count)
    }
  }

  @Test("making room keeps what waits, also while the first place is vacant")
  func room() {
    var queue = EventQueue<Int>()
    for number in 0..<10 { queue.push(number, at: Int64(number)) }
    _ = queue.pop()
    queue.reserveCapacity(1_000)
    let count = queue.count
    #expect(count == 9)
    var left: [Int] = []
    while let (_, number) = queue.pop() { left.append(number) }
    #expect(left == Array(1..<10))
  }

  @Test("payloads that own something are kept, moved and let go as often as they are entered")
  func owners() {
    final class Thing: Sendable {}
    let thing = Thing()
    weak var watched: Thing?
    do {
      let owned = Thing()
      watched = owned
      var queue = EventQueue<[Thing]>()
      for time in 0..<100 as Range<Int64> { queue.push([thing, owned], at: 100 - time) }
      for _ in 0..<40 {
        let event = queue.pop()
        #expect(event?.payload.count == 2)
      }
      queue.reserveCapacity(1_000)
      queue.push([owned], at: 0)
      let first = queue.pop()
      let count = queue.count
      #expect(first?.payload.count == 1 && count == 60)
    }
    #expect(watched == nil)
  }
}
