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
    #expect(queue.pop() == nil)
    #expect(queue.isEmpty)
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
    #expect(queue.count == 200)
  }
}
