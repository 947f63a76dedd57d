// SPDX-License-Identifier: Apache-2.0

/// The rates of a ``MemorylessFloor``, per mean handle time.
///
/// `b` counts calls that are with an agent or wait for one, 0 … `top`; `r` counts lines up.
struct PacingChain {
  let agents: Int
  /// The most calls with an agent or waiting; an answer beyond is lost.
  let top: Int
  let answerRate: Double
  /// Rate at which a line is resolved.
  let resolveRate: Double
  /// Rate at which a waiting call is abandoned.
  let leaveRate: Double

  init(_ floor: MemorylessFloor, waitingPlaces: Int) {
    agents = floor.agents
    top = floor.agents + waitingPlaces
    answerRate = floor.answerRate
    resolveRate = floor.handleTime / floor.ringTime
    leaveRate = floor.patience > 0 ? floor.handleTime / floor.patience : 0
  }

  /// Number of agents busy with `b` calls.
  func busy(_ b: Int) -> Double { Double(min(b, agents)) }

  /// Rate at which one of `b` calls ends, handled or abandoned.
  func endRate(_ b: Int) -> Double { busy(b) + leave(b) }

  /// Rate at which one of `b` calls is abandoned while it waits.
  func leave(_ b: Int) -> Double { Double(max(0, b - agents)) * leaveRate }

  /// Rate at which answers are lost for want of a place, with `b` calls and `r` lines.
  func overflow(_ b: Int, _ r: Int) -> Double {
    b == top ? Double(r) * resolveRate * answerRate : 0
  }
}
