// SPDX-License-Identifier: Apache-2.0

package import TerminalText

/// Draws somebody's place in a lesson on a whole screen.
package struct ReadingView: Sendable {
  private let options: TerminalOptions
  private let size: TerminalSize

  /// The widest lines of a lesson; longer ones are hard to follow.
  package static let widestText = 100

  /// Draws for a screen.
  package init(_ options: TerminalOptions, _ size: TerminalSize) {
    self.options = options
    self.size = size
  }

  /// The lines of the screen.
  ///
  /// - Parameters:
  ///   - state: The place.
  ///   - remarks: What stands in a box below the text, such as faults of the file.
  /// - Returns: As many lines as the screen has, or fewer.
  package func lines(_ state: ReadingState, remarks: [StyledText] = []) -> [StyledText] {
    let shown: [StyledText] =
      switch state.mode {
      case .text, .typing: text(state)
      case .contents(let selected): contents(state, selected)
      case .help: Self.help(width: size.columns)
      }
    let rows = max(1, size.rows - 1 - remarks.count)
    let blank = Array(repeating: StyledText(), count: max(0, rows - shown.count))
    return Array(shown.prefix(rows)) + blank + remarks + [status(state)]
  }

  /// The lines of text that a screen holds beside the remarks.
  package static func rows(of size: TerminalSize, remarks: Int = 0) -> Int {
    max(1, size.rows - 1 - remarks)
  }

  private func text(_ state: ReadingState) -> [StyledText] {
    let end = min(state.page.lines.count, state.top + state.rows)
    // A place that begins further up has ended before the first line shown.
    let longest = 100
    let near = (state.search?.matches ?? []).enumerated()
      .filter { (state.top - longest..<end).contains($0.element.line) }
    return (state.top..<max(state.top, end)).map { line in
      let ranges = near.compactMap { place, match in match.parts[line].map { (place, $0) } }
      return ranges.reduce(state.page.lines[line]) { text, found in
        let isCurrent = found.0 == state.match
        let look = TextStyle(isBold: isCurrent, isUnderlined: !isCurrent, isReversed: true)
        return text.adding(look, at: [found.1])
      }
    }
  }

  private func contents(_ state: ReadingState, _ selected: Int) -> [StyledText] {
    let heading = [StyledText("Contents", style: .bold), StyledText()]
    let rows = max(1, state.rows - heading.count)
    let first = max(0, min(selected - rows / 2, state.page.contents.count - rows))
    let entries = state.page.contents.enumerated().dropFirst(first).prefix(rows)
    return heading
      + entries.map { place, entry in
        let mark = place == selected ? "▸ " : "  "
        let text = mark + String(repeating: "  ", count: max(0, entry.level - 1)) + entry.title
        return StyledText(text, style: place == selected ? .reversed : .plain)
      }
  }

  private func status(_ state: ReadingState) -> StyledText {
    if case .typing(let typed) = state.mode {
      return StyledText("/" + typed, style: .bold) + StyledText("█", style: .dim)
    }
    let left = " " + (state.message ?? section(state))
    let share =
      state.lastTop == 0 ? "all" : "\(state.top * 100 / state.lastTop) %"
    let right = "\(share) · h help · q quit "
    let room = size.columns - DisplayWidth.columns(of: right) - 1
    let cut = StyledText(left).wrapped(to: max(1, room), breaking: .anywhere).first ?? StyledText()
    return (cut.padded(to: max(0, room + 1)) + StyledText(right)).styled(.reversed)
  }

  private func section(_ state: ReadingState) -> String {
    let entry = state.page.contents.last { $0.line <= state.top && $0.level <= 2 }
    guard let entry, entry.title != state.page.title else { return state.page.title }
    return state.page.title + " · " + entry.title
  }

  private static let keys: [(String, String)] = [
    ("↓ ↑  j k  Enter", "a line on or back"),
    ("Space  b  PageDown PageUp", "a screen on or back"),
    ("d u", "half a screen on or back"),
    ("g G  Home End", "the beginning, the end"),
    ("/", "look for a text, Enter begins"),
    ("n N", "the next place, the one before"),
    ("Esc", "forget what was looked for"),
    ("t", "the table of contents; Enter goes there"),
    ("h", "this help"),
    ("q", "quit"),
  ]

  private static func help(width: Int) -> [StyledText] {
    let columns = keys.map { DisplayWidth.columns(of: $0.0) }.max() ?? 0
    return [StyledText("Keys", style: .bold), StyledText()]
      + keys.map { key, meaning in
        StyledText("  ") + StyledText(key, style: .bold).padded(to: columns + 2)
          + StyledText(meaning)
      } + [StyledText(), StyledText("Any key goes back to the text.", style: .dim)]
  }
}
