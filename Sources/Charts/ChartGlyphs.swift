// SPDX-License-Identifier: Apache-2.0

import TerminalText

/// The characters a chart is drawn with.
struct ChartGlyphs {
  let isASCII: Bool

  var ellipsis: String { isASCII ? "~" : "…" }
  var plusMinus: String { isASCII ? "+/-" : "±" }
  var unbounded: String { isASCII ? "unbounded" : "∞" }

  // Bars.
  var block: String { isASCII ? "#" : "█" }
  /// Blocks of one to seven eighths of a cell, from the left.
  static let eighths = ["▏", "▎", "▍", "▌", "▋", "▊", "▉"]
  var zeroLine: String { isASCII ? "|" : "│" }
  var intervalLow: String { isASCII ? "[" : "├" }
  var intervalHigh: String { isASCII ? "]" : "┤" }
  var intervalInside: String { isASCII ? "-" : "─" }
  var intervalCenter: String { isASCII ? "+" : "┼" }

  // Axes.
  var axisUp: String { isASCII ? "|" : "│" }
  var axisAcross: String { isASCII ? "-" : "─" }
  var corner: String { isASCII ? "+" : "└" }
  var tickLeft: String { isASCII ? "+" : "┤" }
  var tickBelow: String { isASCII ? "+" : "┬" }
  var marker: String { isASCII ? ":" : "┊" }
  var level: String { isASCII ? "-" : "┄" }
  var band: String { isASCII ? "." : "░" }

  // Whiskers and curves of scatter charts.
  var curve: String { isASCII ? "." : "·" }
  var whiskerUp: String { isASCII ? "|" : "│" }
  var whiskerTop: String { isASCII ? "-" : "┬" }
  var whiskerBottom: String { isASCII ? "-" : "┴" }
  var beyondRight: String { isASCII ? ">" : "▶" }
  var beyondLeft: String { isASCII ? "<" : "◀" }

  /// The fill of the part at `index` of a divided bar.
  func fill(_ index: Int) -> String {
    Self.pick(index, isASCII ? ["#", "=", "+", "-", ":", "."] : ["█", "▓", "▒", "░", "▞", "·"])
  }

  /// The mark of the series at `index` of a line chart.
  func mark(_ index: Int) -> String {
    Self.pick(index, isASCII ? ["*", "o", "x", "@", "%", "&"] : ["●", "▲", "■", "◆", "○", "△"])
  }

  /// The colour of the part or series at `index`; never the only thing that tells them apart.
  static func style(_ index: Int) -> TextStyle {
    let colors: [TextStyle.Color] = [.blue, .magenta, .green, .yellow, .cyan, .red]
    return .colored(colors[index % colors.count])
  }

  /// Letters follow where the characters come to an end.
  private static func pick(_ index: Int, _ characters: [String]) -> String {
    if index < characters.count { return characters[index] }
    let letters = Array("abcdefghijklmnopqrstuvwxyz")
    return String(letters[(index - characters.count) % letters.count])
  }
}
