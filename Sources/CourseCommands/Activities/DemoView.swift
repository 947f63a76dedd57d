// SPDX-License-Identifier: Apache-2.0

package import ContactCenter
import OutboundDialing
package import TerminalText

/// Draws what an instructor shows of a floor.
package struct DemoView: Sendable {
  private let size: TerminalSize

  /// Draws for a screen.
  package init(_ size: TerminalSize) { self.size = size }

  /// The lines of the screen.
  ///
  /// - Parameters:
  ///   - state: What is shown.
  ///   - moments: The floors at that moment, one for each mode.
  ///   - end: The last moment that can be shown, in seconds.
  /// - Returns: As many lines as the screen has, or fewer.
  package func lines(_ state: DemoState, _ moments: [FloorMoment], end: Double) -> [StyledText] {
    if state.showsHelp { return help }
    let panels = zip(state.floor.modes, moments).map { mode, moment in
      FloorPanel(title: mode.description, moment: moment)
    }
    let width = max(20, size.columns)
    var lines = heading(state, end: end).wrapped(to: width) + [StyledText()]
    lines += FloorPanel.sideBySide(panels, width: width) + [StyledText()]
    lines += comparison(state, moments).wrapped(to: width)
    lines += FloorPanel.legend.wrapped(to: width)
    let keys = StyledText(Self.keyLine, style: .dim).wrapped(to: width)
    let room = size.rows - keys.count
    let filled = lines.prefix(max(0, room))
    return filled + Array(repeating: StyledText(), count: max(0, room - lines.count)) + keys
  }

  private func heading(_ state: DemoState, end: Double) -> StyledText {
    let floor = state.floor
    let agents = floor.agents == 1 ? "1 agent" : "\(floor.agents) agents"
    let minute = Int(state.now.seconds(since: .start)) / 60
    let pace =
      state.isOver ? "the shift is over" : state.isPaused ? "paused" : "\(state.speed)× life"
    return StyledText(
      "\(agents) · answer rate \(Figure.percent(floor.answerRate, places: 0)) · "
        + "minute \(minute) of \(Int(end) / 60) · \(pace)", style: .bold)
      + StyledText(" · seed \(floor.seed)", style: .dim)
  }

  private func comparison(_ state: DemoState, _ moments: [FloorMoment]) -> StyledText {
    guard moments.count == 2 else { return StyledText() }
    let talk = moments.map { Double($0.time(.talking)) }
    let shares = moments.map { moment -> String in
      let answered = moment.contacts + moment.abandoned + moment.waiting
      return answered == 0
        ? "–" : Figure.percent(Double(moment.abandoned) / Double(answered), places: 1)
    }
    let modes = state.floor.modes.map(\.mode)
    guard talk[0] > 0 else { return StyledText("Nobody has talked yet.") }
    return StyledText("Talk time: \(modes[1]) has ")
      + StyledText("\(Figure.decimal(talk[1] / talk[0], places: 2)) times", style: .bold)
      + StyledText(" that of \(modes[0]). Abandoned: \(shares[0]) against \(shares[1]).")
  }

  private static let keyLine =
    "+ - agents · < > answer rate · m mode · f s speed · space pause · r rewind · n new seed · "
    + "h help · Enter figures · q quit"

  private var help: [StyledText] {
    let keys = [
      ("+ -", "more agents, fewer agents"),
      ("> <", "a higher answer rate, a lower one"),
      ("m", "the next mode on the right"),
      ("n", "the next seed: other luck"),
      ("r", "rewind to the beginning with the same seed"),
      ("f s", "faster, slower"),
      ("Space", "pause and go on"),
      ("→ ←", "a minute on, a minute back"),
      ("Enter", "on to the figures of whole days"),
      ("q", "quit"),
    ]
    let text =
      "What changes the floor begins its day anew with the same seed: the same luck meets another "
      + "floor. Speed and pauses change nothing: the same floor and seed show the same picture at "
      + "the same minute."
    return [StyledText("Keys", style: .bold), StyledText()]
      + keys.map { key, meaning in
        StyledText("  ") + StyledText(key, style: .bold).padded(to: 8) + StyledText(meaning)
      } + [StyledText()] + StyledText(text).wrapped(to: max(20, size.columns)) + [StyledText()]
      + [StyledText("Any key goes back.", style: .dim)]
  }
}
