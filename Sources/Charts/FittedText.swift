// SPDX-License-Identifier: Apache-2.0

import TerminalText

/// A text of one line: newlines become spaces.
func singleLine(_ text: String, style: TextStyle = .plain) -> StyledText {
  StyledText(HarmlessText.harmless(text), style: style)
}

/// A text cut to at most `columns`, with an ellipsis where something is missing.
func fitted(_ text: StyledText, to columns: Int, _ glyphs: ChartGlyphs) -> StyledText {
  guard text.columns > columns else { return text }
  guard columns > 1 else { return columns == 1 ? StyledText(glyphs.ellipsis) : StyledText() }
  let kept = text.wrapped(to: columns - 1, breaking: .anywhere).first ?? StyledText()
  // A character of two columns does not fit into one: then nothing of it is kept.
  return (kept.columns < columns ? kept : StyledText()) + StyledText(glyphs.ellipsis)
}

/// Sets items side by side, so many spaces apart, on as few lines of `width` columns as hold them.
func packed(
  _ items: [StyledText], apart spaces: Int = 2, width: Int, _ glyphs: ChartGlyphs
) -> [StyledText] {
  var lines: [StyledText] = []
  for item in items.map({ fitted($0, to: width, glyphs) }) {
    if let last = lines.last, last.columns + spaces + item.columns <= width {
      lines[lines.count - 1] = last + StyledText(String(repeating: " ", count: spaces)) + item
    } else {
      lines.append(item)
    }
  }
  return lines
}

/// The title in bold, wrapped; no line for an empty title.
func titleLines(_ title: String, width: Int) -> [StyledText] {
  title.isEmpty ? [] : singleLine(title, style: .bold).wrapped(to: width)
}
