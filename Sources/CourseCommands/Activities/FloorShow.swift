// SPDX-License-Identifier: Apache-2.0

import ContactCenter
import CourseModel
import OutboundDialing
import TerminalText

/// The first hour of two modes side by side, played in about twenty seconds.
///
/// It is the first of the replications behind the figures, so what is seen belongs to them.
struct FloorShow {
  /// How long the show takes, unless a key is pressed.
  private static let length = Duration.seconds(20)
  private static let framesPerSecond = 20
  private static let longestMinutes = 60.0

  private let modes: [StrategySpecification]
  private let scenario: FloorScenario
  private let seed: UInt64

  init(_ settings: ActivityCase.Dialing, _ scenario: FloorScenario, seed: UInt64) {
    modes = Self.opponents(settings.modes)
    self.scenario = scenario
    self.seed = seed
  }

  /// Manual against predictive where both are compared, else the first mode against the last.
  static func opponents(_ modes: [StrategySpecification]) -> [StrategySpecification] {
    let manual = modes.first { $0.mode == "manual" }
    let predictive = modes.first { $0.mode == "predictive" }
    if let manual, let predictive { return [manual, predictive] }
    return modes.count > 1 ? [modes.first, modes.last].compactMap { $0 } : modes
  }

  /// Plays until the end or until a key is pressed; the last moment stays on the screen.
  ///
  /// - Throws: `InvalidParameter` for a floor out of range.
  func play(in talk: Conversation) throws {
    let end = min(scenario.end, FloorInstant.start.adding(seconds: Self.longestMinutes * 60))
    var playbacks: [FloorPlayback] = []
    for mode in modes {
      playbacks.append(FloorPlayback(try scenario.timeline(of: mode, until: end, seed: seed)))
    }
    let frames = Int(Self.length.components.seconds) * Self.framesPerSecond
    let pause = Duration.seconds(1) / Self.framesPerSecond
    talk.show([""])
    var screen = ScreenRefresh(
      talk.terminal, talk.options, framesPerSecond: Self.framesPerSecond)
    talk.terminal.withKeys {
      for frame in 0...frames {
        let isSkipped = frame > 0 && talk.terminal.nextKey(pause) != nil
        let reached = isSkipped ? frames : frame
        let now = FloorInstant(
          nanoseconds: end.nanoseconds / Int64(frames) * Int64(reached)
            + (reached == frames ? end.nanoseconds % Int64(frames) : 0))
        for place in playbacks.indices { playbacks[place].advance(to: now) }
        let isLast = reached == frames
        screen.draw(
          lines(playbacks.map(\.moment), end, talk.options.width, isLast: isLast), isDue: true)
        if isLast { return }
      }
    }
    screen.end()
    talk.say(
      spaced: "That was the beginning of one day. The figures that follow are of whole days; a "
        + "limit on abandoned calls is held over the day, not in each hour.", style: .dim)
  }

  private func lines(
    _ moments: [FloorMoment], _ end: FloorInstant, _ width: Int, isLast: Bool
  ) -> [StyledText] {
    let minutes = Int(moments.first?.now.seconds(since: .start) ?? 0) / 60
    let whole = Int(end.seconds(since: .start)) / 60
    let speed = Int(end.seconds(since: .start)) / Int(Self.length.components.seconds)
    var heading = "Minute \(minutes) of \(whole)"
    if !isLast { heading += ", \(speed) times as fast as life; any key goes on" }
    let panels = zip(modes, moments).map { mode, moment in
      FloorPanel(title: mode.description, moment: moment)
    }
    return [StyledText(heading, style: .bold), ""]
      + FloorPanel.sideBySide(panels, width: width) + [""]
      + FloorPanel.legend.wrapped(to: width)
  }
}
