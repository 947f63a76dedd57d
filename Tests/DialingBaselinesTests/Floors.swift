// SPDX-License-Identifier: Apache-2.0

import OutboundDialing

extension FloorSnapshot {
  /// A floor at a moment, built from what is on it and from how old its conversations are.
  static func at(
    _ seconds: Double = 1_000, idle: Int = 0, talkAges: [Double] = [], wrapUp: Int = 0,
    paused: Int = 0, lines: Int = 0, waiting: Int = 0
  ) -> FloorSnapshot {
    var floor = FloorSnapshot()
    for age in talkAges.sorted(by: >) {
      floor.advance(to: .start.adding(seconds: seconds - age))
      floor.agentEnters(.talking)
    }
    floor.advance(to: .start.adding(seconds: seconds))
    for _ in 0..<idle { floor.agentEnters(.idle) }
    for _ in 0..<wrapUp { floor.agentEnters(.wrapUp) }
    for _ in 0..<paused { floor.agentEnters(.paused) }
    for _ in 0..<lines { floor.lineLaunched() }
    for _ in 0..<waiting { floor.calleeWaits() }
    return floor
  }
}

extension DialingStrategy {
  /// Lets the same thing happen several times.
  mutating func observe(_ event: FloorEvent, times: Int) {
    for _ in 0..<times { observe(event) }
  }
}
