// SPDX-License-Identifier: Apache-2.0

package import CourseModel
package import OutboundDialing

/// What an instructor shows of a floor, and what the keys make of it.
///
/// The picture depends on the floor and the moment alone. What changes the floor (agents, answer
/// rate, mode, seed) begins its day anew, since another floor has another past; what changes only how
/// it is watched (speed, pause, a minute on or back) never does. So the same floor shows the same
/// picture at the same moment, however one came there. Without `n` the seed stays: the same luck
/// meets another floor.
package struct DemoState: Hashable, Sendable {
  /// What is simulated.
  package struct Floor: Hashable, Sendable {
    /// The number of agents.
    package var agents: Int
    /// The share of attempts that a person answers.
    package var answerRate: Double
    /// The two modes side by side.
    package var modes: [StrategySpecification]
    /// The seed of all luck.
    package var seed: UInt64
  }

  /// What is to be done besides.
  package enum Effect: Hashable, Sendable {
    case stay
    /// On to the figures of whole days.
    case goOn
    case leave
  }

  /// How many times as fast as life.
  package static let speeds = [1, 10, 60, 180, 600, 1_800]
  /// The floors that are simulated fast enough to play with.
  package static let agentRange = 1...200
  /// The frames in a second of the clock on the wall.
  package static let framesPerSecond = 20

  /// What is simulated.
  package private(set) var floor: Floor
  /// The moment that is shown.
  package private(set) var now = FloorInstant.start
  /// Whether time stands still.
  package private(set) var isPaused = false
  /// Whether the keys are explained.
  package private(set) var showsHelp = false
  private var speedPlace = 3
  private let end: FloorInstant
  private let choices: [StrategySpecification]

  /// Begins with the settings of an activity.
  ///
  /// - Parameters:
  ///   - settings: The floor.
  ///   - seed: The seed of all luck.
  ///   - end: The last moment that can be shown.
  package init(_ settings: ActivityCase.Dialing, seed: UInt64, end: FloorInstant) {
    let modes = FloorShow.opponents(settings.modes)
    let left = modes.first ?? .manual
    // A mode of the activity's own, such as predictive:0.01, stands in place of the usual one.
    let own = settings.modes.filter { $0 != left }
    let others = StrategySpecification.allModes.filter { mode in
      mode.mode != left.mode && !own.contains { $0.mode == mode.mode }
    }
    choices = own + others
    let right = modes.count > 1 ? modes[1] : choices.last ?? left
    floor = Floor(
      agents: min(max(settings.agents, Self.agentRange.lowerBound), Self.agentRange.upperBound),
      answerRate: settings.answerRate, modes: [left, right], seed: seed)
    self.end = end
  }

  /// How many times as fast as life.
  package var speed: Int { Self.speeds[speedPlace] }

  /// Whether the last moment is reached.
  package var isOver: Bool { now == end }

  /// Lets one frame pass.
  package mutating func tick() {
    if !isPaused, !showsHelp { move(bySeconds: Double(speed) / Double(Self.framesPerSecond)) }
  }

  /// Acts on a key.
  package mutating func take(_ key: Key) -> Effect {
    if key == .endOfInput { return .leave }
    if showsHelp {
      showsHelp = false
      return .stay
    }
    var changed = floor
    switch key {
    case .character("+"), .character("="), .up: changed.agents += agentStep(up: true)
    case .character("-"), .down: changed.agents -= agentStep(up: false)
    case .character(">"), .character("."): changed.answerRate = answerRate(up: true)
    case .character("<"), .character(","): changed.answerRate = answerRate(up: false)
    case .character("m"): changed.modes[1] = nextMode
    case .character("n"): changed.seed &+= 1
    case .character("r"), .home: now = .start
    case .character("f"): speedPlace = min(speedPlace + 1, Self.speeds.count - 1)
    case .character("s"): speedPlace = max(speedPlace - 1, 0)
    case .character(" "), .character("p"): isPaused.toggle()
    case .right, .pageDown: move(bySeconds: 60)
    case .left, .pageUp: move(bySeconds: -60)
    case .character("h"), .character("?"): showsHelp = true
    case .enter: return .goOn
    case .character("q"), .escape: return .leave
    default: break
    }
    if changed != floor {
      floor = changed
      now = .start
    }
    return .stay
  }

  private mutating func move(bySeconds seconds: Double) {
    now = max(.start, min(now.adding(seconds: seconds), end))
  }

  /// By ones for a small team, by fives and tens for larger ones; the way down is the way up.
  private func agentStep(up: Bool) -> Int {
    let agents = floor.agents
    let step =
      switch up ? agents : agents - 1 {
      case ..<10: 1
      case ..<50: 5
      default: 10
      }
    let next = up ? (agents / step + 1) * step : (agents - 1) / step * step
    let bounded = min(max(next, Self.agentRange.lowerBound), Self.agentRange.upperBound)
    return up ? bounded - agents : agents - bounded
  }

  /// The next full five per cent, from 5 to 95.
  private func answerRate(up: Bool) -> Double {
    let percent = floor.answerRate * 100
    // A rate such as 0.3 is not exact: a hair above or below 30 counts as 30.
    let hair = 1e-6
    let next =
      up ? ((percent + hair) / 5).rounded(.down) + 1 : ((percent - hair) / 5).rounded(.up) - 1
    return min(max(next * 5, 5), 95) / 100
  }

  private var nextMode: StrategySpecification {
    let place = choices.firstIndex(of: floor.modes[1]) ?? -1
    return choices.isEmpty ? floor.modes[1] : choices[(place + 1) % choices.count]
  }
}
