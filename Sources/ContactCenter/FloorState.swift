// SPDX-License-Identifier: Apache-2.0

import OutboundDialing

/// What waits in a simulated floor's queue of events.
///
/// Numbers of calls and stamps tell an action that was overtaken: the line or the agent has moved
/// on since.
enum FloorAction {
  case lineResolves(Int32)
  case calleeLeaves(Int32, call: Int32)
  case talkEnds(Int32)
  case wrapUpEnds(Int32)
  case agentPrepared(Int32)
  case pickedUp(Int32)
  case greetingEnds(Int32, call: Int32)
  case reconsider(Int32)
  case retryDue
  case callerArrives
  case pauseWanted(Int32, number: Int32)
  case pauseEnds(Int32, number: Int32)
  case hourBegins
  case change(Int32)
}

/// An agent in the line of idle ones, with his stamp when he entered it.
struct IdleAgent {
  var agent: Int32
  var stamp: Int32
}

/// A call in the line of those that wait for an agent.
struct WaitingCall {
  var line: Int32
  var call: Int32
}

/// An agent of a simulated floor.
struct FloorAgent {
  /// What becomes of the agent when the call in hand is finished.
  enum Wish: UInt8 { case work, pause, logOut }

  var state = AgentState.idle
  var since = FloorInstant.start
  /// The line of the attempt that the agent makes himself, or of the call in hand.
  var line: Int32 = -1
  /// Counts how often the agent became idle or went away: tells old places in the line.
  var stamp: Int32 = 0
  /// Counts how often a pause began or ended: tells old plans.
  var pauses: Int32 = 0
  var wish = Wish.work
  var isLoggedIn = true
  var hasMachine = false
  var talk = 0.0
  var wrapUp = 0.0
  var call = FloorCall(number: -1, record: -1, attempt: 0, agent: -1)
}

/// A line of a simulated floor: an attempt, then perhaps a callee who waits.
struct FloorLine {
  var record = 0
  var attempt: Int32 = 0
  var call: Int32 = -1
  var owner: Int32 = -1
  var launchedAt = FloorInstant.start
  /// When the callee answered or the caller arrived.
  var answeredAt = FloorInstant.start
  /// When he began to wait for an agent.
  var waitsSince = FloorInstant.start
  var fate = CallFate()
  var cell = ListCell.whole
  var isCallback = false
  var isWaiting = false
  var isInbound = false

  /// Whether a person is on the line.
  var isPerson: Bool { fate.outcome == .answered }
}
