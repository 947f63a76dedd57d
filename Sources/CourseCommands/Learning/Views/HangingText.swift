// SPDX-License-Identifier: Apache-2.0

import TerminalText

/// Text behind a label, whose further lines begin where the first one does.
enum HangingText {
  /// Columns below which a text stands under its label and not beside it.
  private static let narrowest = 10

  /// Lays out a label and its text.
  ///
  /// - Parameters:
  ///   - label: Stands before the first line: `a) `.
  ///   - text: The text.
  ///   - width: The columns of a line.
  /// - Returns: The lines.
  static func lines(_ label: StyledText, _ text: StyledText, width: Int) -> [StyledText] {
    lines(label, text.wrapped(to: max(narrowest, width - label.columns)), width: width)
  }

  /// Lays out a label and lines that are wrapped already.
  static func lines(_ label: StyledText, _ lines: [StyledText], width: Int) -> [StyledText] {
    let margin = label.columns
    guard width - margin >= narrowest else { return label.wrapped(to: width) + lines }
    let space = StyledText(String(repeating: " ", count: margin))
    return lines.enumerated().map { place, line in
      place == 0 ? label + line : line.isEmpty ? line : space + line
    }
  }
}

extension [StyledText] {
  /// Appends lines after a blank one, unless nothing stands before or follows.
  mutating func append(spaced lines: [StyledText]) {
    if lines.isEmpty { return }
    if !isEmpty { append(StyledText()) }
    self += lines
  }
}
