// SPDX-License-Identifier: Apache-2.0

internal import TerminalText

extension TerminalRenderer {
  func lines(of list: MarkdownList, in frame: Frame) -> [StyledText] {
    let markers = list.items.indices.map { marker(ofItem: $0, in: list, depth: frame.listDepth) }
    let widest = markers.map(\.columns).max() ?? 0
    var inner = frame
    inner.listDepth += 1
    inner.isTight = list.isTight
    var result: [StyledText] = []
    for (item, marker) in zip(list.items, markers) {
      if !list.isTight, !result.isEmpty { result.append(StyledText()) }
      var marker = marker
      if list.start != nil { marker = marker.padded(to: widest, alignment: .right) }
      if !options.plain { marker = marker.padded(to: widest) }
      result += lines(of: item.blocks, marked: marker, in: inner)
    }
    return result
  }

  /// Draws blocks beside a marker; where that would leave too little room, below it.
  func lines(of blocks: [Block], marked marker: StyledText, in frame: Frame) -> [StyledText] {
    let margin = marker.columns + 1
    guard let inner = frame.indented(by: margin) else {
      return marker.wrapped(to: frame.width) + lines(of: blocks, in: frame)
    }
    let lines = lines(of: blocks, in: inner)
    guard let first = lines.first else { return [marker] }
    let indentation = StyledText(String(repeating: " ", count: margin))
    return [marker + StyledText(" ") + first]
      + lines.dropFirst().map { $0.isEmpty ? $0 : indentation + $0 }
  }

  private func marker(ofItem index: Int, in list: MarkdownList, depth: Int) -> StyledText {
    let number = list.start.map { "\($0 + index)." }
    let box = list.items[index].isChecked.map { isChecked in
      switch (options.plain, isChecked) {
      case (true, true): StyledText("Done:")
      case (true, false): StyledText("To do:")
      case (false, true): StyledText("☑", style: .colored(.green))
      case (false, false): StyledText("☐")
      }
    }
    switch (number, box) {
    case (let number?, let box?): return StyledText(number + " ") + box
    case (let number?, nil): return StyledText(number)
    case (nil, let box?): return options.plain ? StyledText("- ") + box : box
    case (nil, nil):
      return StyledText(options.plain ? "-" : ["•", "◦", "▪"][depth % 3])
    }
  }
}
