// SPDX-License-Identifier: Apache-2.0

extension Proposal {
  /// The document as Markdown (GFM); a figure is told as a table.
  ///
  /// Every text is escaped, so that a prospect's name cannot become markup.
  public var markdown: String {
    var text = "# \(Self.escaped(title))\n\n\(Self.escaped(subtitle))\n"
    for (number, section) in sections.enumerated() {
      text += "\n## \(number + 1) \(Self.escaped(section.title))\n"
      for block in section.blocks { text += "\n" + Self.markdown(block) }
    }
    return text
  }

  private static func markdown(_ block: Block) -> String {
    switch block {
    case .paragraph(let text): return escaped(text) + "\n"
    case .callout(let text): return "> **\(escaped(text))**\n"
    case .list(let items): return items.map { "- \(escaped($0))\n" }.joined()
    case .table(let header, let rows): return table(header, rows)
    case .bars(let figure):
      return table(["\(figure.title)", "value"], figure.bars.map { [$0.label, $0.text] })
    case .tornado(let figure):
      return table(
        ["\(figure.title), stated \(figure.baseText)", "a fifth lower", "a fifth higher"],
        figure.bars.map { [$0.label, $0.lowText, $0.highText] })
    case .line(let figure):
      return table(
        [figure.title, "value"],
        [["month 0", figure.firstText], ["month \(figure.values.count - 1)", figure.lastText]])
    }
  }

  private static func table(_ header: [String], _ rows: [[String]]) -> String {
    func line(_ cells: [String]) -> String {
      "| " + cells.map(escaped).joined(separator: " | ") + " |\n"
    }
    let rule =
      "| --- |" + String(repeating: " ---: |", count: max(0, header.count - 1)) + "\n"
    return line(header) + rule + rows.map(line).joined()
  }

  /// A text that Markdown takes for nothing but text, on one line.
  private static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\\", "`", "*", "_", "[", "]", "|", "#", "~", "!":
        result += "\\"
        result.unicodeScalars.append(scalar)
      case "&": result += "&amp;"
      case _ where scalar.isControl: result += " "
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}

extension Unicode.Scalar {
  /// Whether a scalar could do something to a reader's screen: controls, and marks that turn the
  /// direction of text.
  var isControl: Bool {
    switch properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate: true
    default: false
    }
  }
}
