// SPDX-License-Identifier: Apache-2.0

package import TerminalText

/// A block of lines that is drawn over in place, for a live view.
///
/// Does nothing where lines cannot be drawn over (a pipe, a file, `plain`, a dumb terminal), so
/// a command draws its frames unconditionally and prints its result afterwards.
///
/// ```swift
/// var screen = ScreenRefresh(terminal, options)
/// defer { screen.end() }
/// for frame in frames { screen.draw(frame.lines) }
/// ```
package struct ScreenRefresh: Sendable {
  private let terminal: Terminal
  private let options: TerminalOptions
  private let now: @Sendable () -> ContinuousClock.Instant
  private let interval: Duration
  private let isActive: Bool
  private var drawnRows = 0
  private var lastFrame: ContinuousClock.Instant?

  /// Makes a block that is drawn from the cursor's line downwards.
  ///
  /// - Parameters:
  ///   - terminal: Where to draw.
  ///   - options: How to render.
  ///   - framesPerSecond: How often at most, at least 1.
  ///   - now: Tells the time.
  package init(
    _ terminal: Terminal, _ options: TerminalOptions, framesPerSecond: Int = 20,
    now: @escaping @Sendable () -> ContinuousClock.Instant = { ContinuousClock.now }
  ) {
    self.terminal = terminal
    self.options = options
    self.now = now
    interval = .seconds(1) / max(1, framesPerSecond)
    isActive = terminal.canRedraw(options)
  }

  /// Draws the lines over those drawn before, or leaves a frame out that comes too soon.
  ///
  /// Lines that are wider and blocks that are higher than the terminal are cut, since a line that
  /// wraps or scrolls would be drawn over at the wrong place.
  ///
  /// - Parameters:
  ///   - lines: The block.
  ///   - isDue: Draws the frame even if it comes soon: for the last one, and for an answer to a key.
  package mutating func draw(_ lines: [StyledText], isDue: Bool = false) {
    guard isActive else { return }
    let instant = now()
    if !isDue, let lastFrame, lastFrame.duration(to: instant) < interval { return }
    let size = terminal.size() ?? TerminalSize(columns: options.width, rows: 24)
    // The last column stays free: some terminals move on to the next line from there.
    let width = max(1, min(options.width, size.columns - 1))
    let shown = lines.prefix(max(1, size.rows - 1))
      .map { $0.wrapped(to: width, breaking: .anywhere).first ?? StyledText() }

    if lastFrame == nil { terminal.setCursorHidden(true) }
    var frame = ControlSequence.beginningOfLine(up: drawnRows)
    for line in options.render(shown).split(separator: "\n", omittingEmptySubsequences: false)
      .prefix(shown.count)
    {
      frame += line + ControlSequence.eraseToEndOfLine + "\n"
    }
    terminal.write(frame + ControlSequence.eraseBelow)
    drawnRows = shown.count
    lastFrame = instant
  }

  /// Takes the block away, so that what is written next stands in its place.
  package mutating func erase() {
    guard drawnRows > 0 else { return }
    terminal.write(
      ControlSequence.beginningOfLine(up: drawnRows) + ControlSequence.eraseBelow)
    drawnRows = 0
  }

  /// Leaves the last frame where it is and shows the cursor again.
  package mutating func end() {
    guard lastFrame != nil else { return }
    terminal.setCursorHidden(false)
    drawnRows = 0
    lastFrame = nil
  }
}

/// The control sequences of ECMA-48 that redrawing needs, beside those of the renderer.
private enum ControlSequence {
  /// CR, and CUU with a number of lines.
  static func beginningOfLine(up rows: Int) -> String { rows > 0 ? "\r\u{1B}[\(rows)A" : "\r" }
  /// EL to the right.
  static let eraseToEndOfLine = "\u{1B}[K"
  /// ED downwards.
  static let eraseBelow = "\u{1B}[J"
}
