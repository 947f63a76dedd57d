// SPDX-License-Identifier: Apache-2.0

internal import TerminalText

extension TerminalRenderer {
  func lines(of blocks: [Block], in frame: Frame) -> [StyledText] {
    var result: [StyledText] = []
    var hasFootnotes = false
    for block in blocks {
      var lines = lines(of: block, in: frame)
      if lines.isEmpty { continue }
      var isSpaced = !result.isEmpty && !(frame.isTight && isRunningText(block))
      if case .footnote = block.kind {
        if hasFootnotes {
          isSpaced = false
        } else {
          lines.insert(footnoteSeparator, at: 0)
          hasFootnotes = true
        }
      }
      if isSpaced { result.append(StyledText()) }
      result += lines
    }
    return result
  }

  private func lines(of block: Block, in frame: Frame) -> [StyledText] {
    switch block.kind {
    case .heading(let level, let content):
      return heading(level: level, content, in: frame)
    case .paragraph(let content):
      if content.count == 1, case .image(let destination, _, let alternative) = content[0].kind {
        return image(destination: destination, alternative.plainText, in: frame)
      }
      let text = text(of: content)
      return text.plainText.allSatisfy(\.isWhitespace) ? [] : text.wrapped(to: frame.width)
    case .list(let list):
      return lines(of: list, in: frame)
    case .quote(let blocks):
      if let alert = MarkdownAlert(quote: blocks) { return lines(of: alert, in: frame) }
      return quote(blocks, in: frame)
    case .code(let info, let text):
      return code(text, info: info, in: frame)
    case .table(let table):
      return lines(of: table, in: frame)
    case .rule:
      if options.plain { return ["* * *"] }
      return [StyledText(String(repeating: "─", count: frame.width), style: .dim)]
    case .footnote(let number, let blocks):
      var frame = frame
      frame.isTight = true
      return lines(of: blocks, marked: StyledText("[\(number)]", style: .dim), in: frame)
    case .comment, .html:
      return []
    }
  }

  /// Whether a block follows another in a tight list without a blank line.
  private func isRunningText(_ block: Block) -> Bool {
    switch block.kind {
    case .paragraph, .list: true
    default: false
    }
  }

  private func heading(level: Int, _ content: [Inline], in frame: Frame) -> [StyledText] {
    let style: TextStyle =
      switch level {
      case 1: TextStyle(isBold: true, color: .magenta)
      case 2: TextStyle(isBold: true, color: .cyan)
      case 3: .bold
      default: TextStyle(isBold: true, isItalic: true)
      }
    let text = text(of: content)
    if text.plainText.allSatisfy(\.isWhitespace) { return [] }
    let lines = text.styled(style).wrapped(to: frame.width)
    guard let underline = underline(ofHeading: level) else { return lines }
    let columns = lines.map(\.columns).max() ?? 0
    let line = String(repeating: underline, count: columns)
    return lines + [StyledText(line, style: TextStyle(isDim: true, color: style.color))]
  }

  /// Lower headings need a shape of their own only where looks are missing.
  private func underline(ofHeading level: Int) -> String? {
    switch (level, options.plain) {
    case (1, true): "="
    case (2, true): "-"
    case (3, true): "~"
    case (_, true): "."
    case (1, false): "━"
    case (2, false): "─"
    default: isStyled ? nil : "┄"
    }
  }

  private func quote(_ blocks: [Block], in frame: Frame) -> [StyledText] {
    guard let inner = frame.indented(by: 2) else { return lines(of: blocks, in: frame) }
    let bar = StyledText(options.plain ? ">" : "│", style: .dim)
    return lines(of: blocks, in: inner).map { $0.isEmpty ? bar : bar + StyledText(" ") + $0 }
  }

  private func code(_ text: String, info: String, in frame: Frame) -> [StyledText] {
    let language = info.prefix { !$0.isWhitespace && $0 != "," }
    var lines: [StyledText] = []
    if options.plain {
      let label = language.isEmpty ? "Code:" : "Code (\(language)):"
      lines += StyledText(label).wrapped(to: frame.width)
    } else if !language.isEmpty {
      lines += StyledText(String(language), style: .dim).wrapped(to: frame.width)
    }
    let margin = frame.width < 40 ? 2 : 4
    let width = frame.indented(by: margin)?.width ?? frame.width
    let indentation = StyledText(String(repeating: " ", count: frame.width - width))
    var source = text.split(separator: "\n", omittingEmptySubsequences: false)
    if source.last?.isEmpty == true { source.removeLast() }
    if source.isEmpty { return lines }
    let expanded = source.map(expandingTabs).joined(separator: "\n")
    let known = CodeLanguage(info: info)
    let program =
      known?.highlighted(expanded) ?? StyledText(expanded, style: .colored(.cyan))
    let wrapped =
      switch known {
      case .shell: ShellWrapping.lines(program, width: width, hasPrompts: false)
      case .console: ShellWrapping.lines(program, width: width, hasPrompts: true)
      default: program.wrapped(to: width, breaking: .anywhere)
      }
    return lines + wrapped.map { indentation + $0 }
  }

  private func expandingTabs(in line: Substring) -> String {
    guard line.utf8.contains(0x09) else { return String(line) }
    var result = ""
    for (index, part) in line.split(separator: "\t", omittingEmptySubsequences: false).enumerated()
    {
      if index > 0 {
        let columns = DisplayWidth.columns(of: result)
        result += String(repeating: " ", count: 4 - columns % 4)
      }
      result += part
    }
    return result
  }

  private func image(destination: String, _ alternative: String, in frame: Frame) -> [StyledText] {
    let title = alternative.isEmpty ? "(no description)" : alternative
    let address = hyperlink(destination) == nil ? address(of: destination, unless: title) : nil
    var text = StyledText(HarmlessText.harmless(title))
    if hyperlink(destination) != nil { text = text.linked(to: destination) }
    if options.plain || frame.width < 20 {
      let suffix = address.map { StyledText(" (\($0))") } ?? StyledText()
      return (StyledText("Image: ") + text + suffix).wrapped(to: frame.width)
    }
    var content = text.wrapped(to: frame.width - 4)
    if let address { content += StyledText(address, style: .dim).wrapped(to: frame.width - 4) }
    let columns = max(7, content.map(\.columns).max() ?? 0)
    let top = "┌─ Image " + String(repeating: "─", count: columns - 6) + "┐"
    let bottom = "└" + String(repeating: "─", count: columns + 2) + "┘"
    let side = StyledText("│", style: .dim).placed()
    return [StyledText(top, style: .dim)]
      + content.map { side + StyledText(" ") + $0.padded(to: columns) + StyledText(" ") + side }
      + [StyledText(bottom, style: .dim)]
  }

  private func lines(of table: MarkdownTable, in frame: Frame) -> [StyledText] {
    let alignments = table.alignments.map { alignment -> TextAlignment in
      switch alignment {
      case .none, .left: .left
      case .center: .center
      case .right: .right
      }
    }
    let drawn = TextTable(
      header: table.header.map { text(of: $0.content) },
      rows: table.rows.map { $0.map { text(of: $0.content) } }, alignments: alignments)
    return drawn.lines(width: frame.width, plain: options.plain)
  }

  private var footnoteSeparator: StyledText {
    options.plain ? "Notes:" : StyledText("────────", style: .dim)
  }
}
