// SPDX-License-Identifier: Apache-2.0

import CourseModel
import TerminalText

/// Presents a lesson on the whole screen.
struct PresentationSession {
  private let lesson: Lesson
  private let terminal: Terminal
  private let options: TerminalOptions
  private let now: @Sendable () -> ContinuousClock.Instant

  /// How long a key is waited for before the clock and the size of the screen are looked at.
  private static let patience = Duration.milliseconds(200)

  /// Prepares a session.
  init(
    _ lesson: Lesson, on terminal: Terminal, _ options: TerminalOptions,
    now: @escaping @Sendable () -> ContinuousClock.Instant
  ) {
    self.lesson = lesson
    self.terminal = terminal
    self.options = options
    self.now = now
  }

  /// Shows slides until the presenter leaves.
  ///
  /// - Parameters:
  ///   - showsNotes: Whether the notes are shown at first.
  ///   - start: Plays an activity on the ordinary screen.
  /// - Throws: What `start` throws.
  func run(showsNotes: Bool, start: (Activity) async throws -> Void) async throws {
    var state = PresentationState(deck(showsNotes: showsNotes), showsNotes: showsNotes)
    while case .start(let activity) = show(&state) {
      let begun = now()
      try await start(activity)
      state.pass(begun.duration(to: now()))
    }
  }

  private func show(_ state: inout PresentationState) -> PresentationState.Effect {
    var screen = FullScreen(terminal, options)
    var laidOut: (TerminalSize, Bool)?
    var last = now()
    return terminal.withFullScreen {
      while true {
        let size = screen.size
        if laidOut.map({ $0 != (size, state.showsNotes) }) ?? true {
          laidOut = (size, state.showsNotes)
          state.show(deck(showsNotes: state.showsNotes))
        }
        let instant = now()
        state.pass(last.duration(to: instant))
        last = instant
        screen.draw(PresentationView(size, showsNotes: state.showsNotes).lines(state))
        guard let key = terminal.nextKey(Self.patience) else { continue }
        let effect = state.take(key)
        if effect != .stay { return effect }
      }
    }
  }

  private func deck(showsNotes: Bool) -> SlideDeck {
    let size = terminal.size() ?? TerminalSize(columns: 80, rows: 24)
    let view = PresentationView(size, showsNotes: showsNotes)
    var options = options
    options.width = min(options.width, view.textColumns)
    return SlideDeck(lesson, options, height: view.textRows)
  }
}
