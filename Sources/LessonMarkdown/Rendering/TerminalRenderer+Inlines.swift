// SPDX-License-Identifier: Apache-2.0

internal import TerminalText

extension TerminalRenderer {
  func text(of inlines: [Inline], style: TextStyle) -> StyledText {
    inlines.reduce(into: StyledText()) { $0 += text(of: $1, style: style) }
  }

  private func text(of inline: Inline, style: TextStyle) -> StyledText {
    switch inline.kind {
    case .text(let text):
      return StyledText(HarmlessText.harmless(text), style: style)
    case .code(let code):
      let code = HarmlessText.harmless(code)
      if isStyled { return StyledText(code, style: style.adding(.colored(.cyan))) }
      return StyledText("`\(code)`")
    case .emphasis(let content):
      return text(of: content, style: style.adding(.italic))
    case .strong(let content):
      return text(of: content, style: style.adding(.bold))
    case .strikethrough(let content):
      let struck = text(of: content, style: style.adding(.struck))
      if options.plain { return StyledText("(deleted: ") + struck + StyledText(")") }
      return isStyled ? struck : StyledText("~~") + struck + StyledText("~~")
    case .link(let destination, _, let content):
      return link(to: destination, content, style: style)
    case .image(let destination, _, let alternative):
      let label = Inline(.text("[image: \(alternative.plainText)]"), range: inline.range)
      return link(to: destination, [label], style: style)
    case .softBreak:
      return StyledText(" ", style: style)
    case .lineBreak:
      return "\n"
    case .html:
      return StyledText()
    case .footnoteReference(let number):
      return StyledText("[\(number)]", style: style.adding(.dim))
    }
  }

  private func link(to destination: String, _ content: [Inline], style: TextStyle) -> StyledText {
    let words = content.plainText
    if hyperlink(destination) != nil {
      let look = style.adding(TextStyle(isUnderlined: true, color: .blue))
      let link = text(of: content, style: look).linked(to: destination)
      // Words that look like an address must not hide another one.
      let claimsAddress = words.contains("://") || words.hasPrefix("www.") || words.contains("@")
      guard claimsAddress, let address = address(of: destination, unless: words) else {
        return link
      }
      return link + StyledText(" (\(address))", style: style)
    }
    let link = text(of: content, style: style)
    guard let address = address(of: destination, unless: words) else { return link }
    return link + StyledText(" (\(address))", style: style.adding(.dim))
  }

  /// The link to write, where the terminal knows links and this one may be opened.
  func hyperlink(_ destination: String) -> TerminalHyperlink? {
    options.hyperlinks && !options.plain ? TerminalHyperlink(destination) : nil
  }

  /// An address to show in the text: of the web, of mail or of a file of the course; nil when the
  /// words say it already, and for a heading within the course, which they name.
  func address(of destination: String, unless words: String) -> String? {
    let isKnown = ["", "mailto:", "http://", "https://"].contains { $0 + words == destination }
    if destination.isEmpty || destination.hasPrefix("#") || isKnown { return nil }
    let hasScheme = destination.prefix { $0 != "/" && $0 != "?" && $0 != "#" }.contains(":")
    if hasScheme, TerminalHyperlink(destination) == nil { return nil }
    if !hasScheme, destination.contains("#") { return nil }
    return HarmlessText.harmless(destination)
  }
}
