// SPDX-License-Identifier: Apache-2.0

extension [Inline] {
  /// The words alone: no marks, link targets, raw HTML or footnote numbers.
  ///
  /// An image gives its alternative text, a line end gives a space.
  public var plainText: String {
    reduce(into: "") { text, inline in
      switch inline.kind {
      case .text(let string), .code(let string): text += string
      case .emphasis(let content), .strong(let content), .strikethrough(let content),
        .link(_, _, let content), .image(_, _, let content):
        text += content.plainText
      case .softBreak, .lineBreak: text += " "
      case .html, .footnoteReference: break
      }
    }
  }

  /// Appends a piece; text after text becomes one piece.
  mutating func append(joining inline: Inline) {
    if let last, case .text(let before) = last.kind, case .text(let after) = inline.kind {
      let end = inline.range.end.line > 0 ? inline.range.end : last.range.end
      self[count - 1] = Inline(
        .text(before + after), range: SourceRange(start: last.range.start, end: end))
    } else {
      append(inline)
    }
  }
}
