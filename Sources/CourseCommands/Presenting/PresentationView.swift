// SPDX-License-Identifier: Apache-2.0

package import TerminalText

/// Draws a presenter's place on a whole screen.
package struct PresentationView: Sendable {
  private let size: TerminalSize
  private let showsNotes: Bool

  /// Draws for a screen, with a part of it kept for the notes where they are shown.
  package init(_ size: TerminalSize, showsNotes: Bool) {
    self.size = size
    self.showsNotes = showsNotes
  }

  private static let widestSlide = 88
  private static let narrowestBeside = 100

  /// Whether the notes stand beside the slide; else below it.
  private var isBeside: Bool { showsNotes && size.columns >= Self.narrowestBeside }

  private var slideColumns: Int { isBeside ? size.columns * 3 / 5 : size.columns }

  /// The columns of a slide's text.
  package var textColumns: Int { min(Self.widestSlide, max(20, slideColumns - 4)) }

  /// The lines of a slide's text.
  package var textRows: Int {
    let notes = showsNotes && !isBeside ? notesRows + 1 : 0
    return max(1, size.rows - 3 - notes)
  }

  private var notesRows: Int { max(3, size.rows / 3) }

  /// The lines of the screen.
  package func lines(_ state: PresentationState) -> [StyledText] {
    if state.isBlank { return [] }
    if state.showsHelp { return Self.help }
    let indent = StyledText(String(repeating: " ", count: max(0, (slideColumns - textColumns) / 2)))
    let slide = state.slide.map { shown($0, state.reveals) } ?? []
    var lines = [StyledText()]
    for row in 0..<textRows {
      let line = row < slide.count ? slide[row] : StyledText()
      lines.append(line.isEmpty ? line : indent + line)
    }
    if isBeside {
      let bar = StyledText("│ ", style: .dim).placed()
      let notes = notes(state, width: size.columns - slideColumns - 3)
      lines = lines.enumerated().map { row, line in
        line.padded(to: slideColumns) + bar + (row < notes.count ? notes[row] : StyledText())
      }
    } else if showsNotes {
      lines.append(StyledText(String(repeating: "─", count: size.columns), style: .dim))
      let notes = notes(state, width: size.columns).prefix(notesRows)
      lines += notes + Array(repeating: StyledText(), count: notesRows - notes.count)
    }
    lines += Array(repeating: StyledText(), count: max(0, size.rows - 1 - lines.count))
    return lines.prefix(max(0, size.rows - 1)) + [status(state)]
  }

  private func shown(_ slide: Slide, _ reveals: Int) -> [StyledText] {
    if slide.revealed.indices.contains(reveals - 1) { return slide.revealed[reveals - 1] }
    return slide.lines
  }

  // MARK: Notes

  private func notes(_ state: PresentationState, width: Int) -> [StyledText] {
    let width = max(10, width)
    var lines = [StyledText("Notes", style: .bold)]
    for note in state.slide?.notes ?? [] { lines += StyledText(note).wrapped(to: width) }
    if let slide = state.slide, !slide.revealed.isEmpty, state.reveals == 0 {
      lines += slide.revealed.flatMap { $0 }.suffix(from: hiddenStart(of: slide))
        .flatMap { $0.wrapped(to: width) }
    }
    if let next = state.next {
      lines +=
        [StyledText()]
        + (StyledText("Next: ", style: .bold) + StyledText(next.title)).wrapped(to: width)
    }
    return lines
  }

  /// Where the answer begins in what is revealed: behind the slide itself, if that is repeated.
  private func hiddenStart(of slide: Slide) -> Int {
    let all = slide.revealed.flatMap { $0 }
    return all.starts(with: slide.lines) ? min(slide.lines.count + 1, all.count) : 0
  }

  // MARK: Status

  private func status(_ state: PresentationState) -> StyledText {
    let count = state.deck.slides.count
    let left = " \(state.place + 1)/\(count) "
    let right = " " + clock(state) + " "
    let room = size.columns - DisplayWidth.columns(of: left) - DisplayWidth.columns(of: right)
    let hint = hint(state)
    let bar = 12
    var middle = StyledText()
    if room > bar + 2 {
      let done = bar * (state.place + 1) / max(1, count)
      middle =
        StyledText(String(repeating: "█", count: done) + String(repeating: "░", count: bar - done))
        + StyledText("  " + hint, style: .dim)
    }
    let cut = middle.wrapped(to: max(1, room), breaking: .anywhere).first ?? StyledText()
    return StyledText(left, style: .bold) + cut.padded(to: max(0, room)) + StyledText(right)
  }

  private func hint(_ state: PresentationState) -> String {
    guard let slide = state.slide else { return "" }
    if slide.activity != nil { return "Enter starts it" }
    if slide.revealed.isEmpty { return state.place == 0 ? "h: keys" : "" }
    return state.reveals == 0 ? "k: the answer" : ""
  }

  private func clock(_ state: PresentationState) -> String {
    let seconds = Int(state.elapsed.components.seconds)
    let rest = seconds % 60
    var text = "\(seconds / 60):\(rest < 10 ? "0" : "")\(rest)"
    if state.isPaused { text += " (paused)" }
    guard let minutes = state.deck.minutes, let planned = state.planned else { return text }
    text += " of \(minutes) min"
    let behind = (seconds - Int(planned.components.seconds)) / 60
    if behind >= 2 { text += ", \(behind) min behind" }
    if behind <= -2 { text += ", \(-behind) min ahead" }
    return text
  }

  private static let help: [StyledText] = {
    let keys = [
      ("Space → ↓ PageDown", "the next slide"),
      ("← ↑ PageUp Backspace", "the slide before"),
      ("g G Home End", "the first, the last"),
      ("k", "reveal the key and explanation, hide them again"),
      ("Enter", "start the activity of the slide"),
      ("n", "show or hide the notes"),
      ("b .", "blank the screen; any key brings it back"),
      ("p", "stop the clock, let it run"),
      ("0", "set the clock to zero"),
      ("q", "quit"),
    ]
    return [StyledText("Keys", style: .bold), StyledText()]
      + keys.map { key, meaning in
        StyledText("  ") + StyledText(key, style: .bold).padded(to: 22) + StyledText(meaning)
      } + [StyledText(), StyledText("Any key goes back to the slides.", style: .dim)]
  }()
}
