// SPDX-License-Identifier: Apache-2.0

import TerminalText

/// A bar of blocks and what it says in words.
struct Bar {
  var label: String
  /// How much of it is full, 0…1.
  var share: Double
  var text: String

  init(label: String, share: Double, text: String) {
    self.label = label
    self.share = share
    self.text = text
  }

  /// A part of a whole; nil when there is no whole.
  init?(label: String, _ part: Int, of whole: Int, remark: String = "") {
    if whole == 0 { return nil }
    self.init(
      label: label, share: Double(part) / Double(whole), text: "\(part) of \(whole)" + remark)
  }

  /// The blocks; all are full only where nothing is missing.
  static func blocks(_ share: Double, cells: Int) -> StyledText {
    let full = Int((min(max(share, 0), 1) * Double(cells)).rounded(.down))
    return StyledText(String(repeating: "█", count: full), style: .colored(.green))
      + StyledText(String(repeating: "░", count: cells - full), style: .dim)
  }

  /// A share in whole per cent, cut and not rounded.
  static func percent(_ share: Double) -> String {
    // What floating point takes away from a whole number is given back.
    "\(Int((min(max(share, 0), 1) * 100 + 1e-9).rounded(.down))) %"
  }

  /// Bars one under the other, their labels in a column; sentences where no blocks are wanted.
  static func lines(_ bars: [Bar], _ options: TerminalOptions) -> [StyledText] {
    let columns = bars.map(\.label.count).max() ?? 0
    let cells = min(30, options.width / 3)
    return bars.flatMap { bar in
      if options.plain {
        return StyledText(bar.label + ": " + bar.text).wrapped(to: options.width)
      }
      return HangingText.lines(
        StyledText(bar.label + "  ").padded(to: columns + 2),
        blocks(bar.share, cells: cells) + StyledText("  " + bar.text), width: options.width)
    }
  }
}
