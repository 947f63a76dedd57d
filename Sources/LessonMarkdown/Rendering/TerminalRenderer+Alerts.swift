// SPDX-License-Identifier: Apache-2.0

internal import TerminalText

extension TerminalRenderer {
  func lines(of alert: MarkdownAlert, in frame: Frame) -> [StyledText] {
    options.plain ? spoken(alert, in: frame) : barred(alert, in: frame)
  }

  /// A heavy bar and the kind in words: colour only adds to them.
  private func barred(_ alert: MarkdownAlert, in frame: Frame) -> [StyledText] {
    let color = color(of: alert.kind)
    let title = StyledText(alert.kind.rawValue, style: TextStyle(isBold: true, color: color))
    var inner = frame.indented(by: 2) ?? frame
    inner.isTight = false
    let content = lines(of: alert.blocks, in: inner)
    guard inner.width < frame.width else { return title.wrapped(to: frame.width) + content }
    let bar = StyledText("┃", style: .colored(color))
    return ([title] + content).map { $0.isEmpty ? bar : bar + StyledText(" ") + $0 }
  }

  /// The kind is said first, and the end too where several blocks belong to it.
  private func spoken(_ alert: MarkdownAlert, in frame: Frame) -> [StyledText] {
    let title = alert.kind.rawValue
    var inner = frame
    inner.isTight = false
    var blocks = alert.blocks
    var result: [StyledText]
    if case .paragraph(let content)? = blocks.first?.kind, !isImage(content) {
      result = (StyledText("\(title): ") + text(of: content)).wrapped(to: frame.width)
      blocks.removeFirst()
      let rest = lines(of: blocks, in: inner)
      if rest.isEmpty { return result }
      result += [StyledText()] + rest
    } else {
      result = StyledText("\(title):").wrapped(to: frame.width) + lines(of: blocks, in: inner)
    }
    return result + [StyledText()]
      + StyledText("End of the \(title.lowercased()).").wrapped(to: frame.width)
  }

  private func isImage(_ content: [Inline]) -> Bool {
    if content.count == 1, case .image = content[0].kind { return true }
    return false
  }

  private func color(of kind: MarkdownAlert.Kind) -> TextStyle.Color {
    switch kind {
    case .note: .cyan
    case .tip: .green
    case .important: .magenta
    case .warning: .yellow
    case .caution: .red
    }
  }
}
