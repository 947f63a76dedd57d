// SPDX-License-Identifier: Apache-2.0

package import ArgumentParser
package import TerminalText

/// How a command writes: the options that every command has.
package struct OutputOptions: ParsableArguments, Sendable {
  @Option(
    parsing: .unconditional,
    help: "The columns of a line, 20 to 200 (by default those of the terminal, else 80).")
  package var width: Int?

  @Option(help: "Whether colours are used.")
  package var color = ColorChoice.auto

  @Option(
    help: "For which background colours are chosen (by default $BPO_THEME, else auto).")
  package var theme: ThemeChoice?

  @Flag(help: "Write for screen readers and logs: no colours, boxes or redrawing.")
  package var plain = false

  @Flag(help: "Write the result as JSON.")
  package var json = false

  package init() {}

  package func validate() throws {
    if let width, !(20...200).contains(width) {
      throw ValidationError("--width is \(width); it must be from 20 to 200.")
    }
  }

  /// The options and the terminal together.
  package func rendering(on terminal: Terminal) -> TerminalOptions {
    let usesColor =
      !plain
      && color.allowsColor(isTerminal: terminal.isOutputTerminal, environment: terminal.environment)
    return TerminalOptions(
      width: columns(on: terminal), color: usesColor,
      hyperlinks: usesColor && terminal.knowsHyperlinks, plain: plain,
      placesBorders: !plain && terminal.isOutputTerminal && terminal.movesCursor,
      theme: ThemeChoice.theme(theme, environment: terminal.environment))
  }

  private func columns(on terminal: Terminal) -> Int {
    let usual = 80
    if let width { return width }
    if terminal.isOutputTerminal, let size = terminal.size() { return size.columns }
    guard let text = terminal.environment["COLUMNS"], let columns = Int(text), columns > 0 else {
      return usual
    }
    return columns
  }
}

extension Terminal {
  /// Whether links (OSC 8) are worth writing.
  ///
  /// A terminal cannot be asked; most that do not know them ignore them. `FORCE_HYPERLINK`
  /// decides where it is set.
  var knowsHyperlinks: Bool {
    if let forced = environment["FORCE_HYPERLINK"], !forced.isEmpty { return forced != "0" }
    let firstVTEWithLinks = 5_000
    if let version = environment["VTE_VERSION"].flatMap({ Int($0) }) {
      return isOutputTerminal && version >= firstVTEWithLinks
    }
    let without: Set = ["", "dumb", "linux", "ansi", "vt100", "vt220"]
    return isOutputTerminal && !without.contains(environment["TERM", default: ""])
  }

  /// Whether something that moves can be shown: lines are drawn over in place.
  package func canRedraw(_ options: TerminalOptions) -> Bool {
    isOutputTerminal && !options.plain && movesCursor
  }

  /// Whether the terminal knows more than to write one line after another.
  var movesCursor: Bool { !["", "dumb"].contains(environment["TERM", default: ""]) }
}
