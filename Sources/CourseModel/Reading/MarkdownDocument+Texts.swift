// SPDX-License-Identifier: Apache-2.0

import LessonMarkdown

extension MarkdownDocument {
  /// Visits every piece of running text, outermost first.
  func forEachInline(_ visit: (Inline) -> Void) {
    blocks.forEachInline(visit)
  }

  /// Visits every decoded text: literal text, code, link destinations and titles, info strings.
  func forEachText(_ visit: (String, SourceRange) -> Void) {
    forEachInline { inline in
      switch inline.kind {
      case .text(let text), .code(let text): visit(text, inline.range)
      case .link(let destination, let title, _), .image(let destination, let title, _):
        visit(destination + title, inline.range)
      default: break
      }
    }
    blocks.forEachBlock { block in
      if case .code(let info, let text) = block.kind { visit(info + text, block.range) }
    }
  }
}

extension [Block] {
  /// Visits every block, outermost first.
  func forEachBlock(_ visit: (Block) -> Void) {
    for block in self {
      visit(block)
      switch block.kind {
      case .quote(let inner), .footnote(_, let inner): inner.forEachBlock(visit)
      case .list(let list): for item in list.items { item.blocks.forEachBlock(visit) }
      default: break
      }
    }
  }

  /// Visits every piece of running text, outermost first.
  func forEachInline(_ visit: (Inline) -> Void) {
    forEachBlock { block in
      for inlines in block.ownInlines { inlines.forEachInline(visit) }
    }
  }
}

extension Block {
  /// The running texts that belong to the block itself: a table has one for each cell.
  var ownInlines: [[Inline]] {
    switch kind {
    case .heading(_, let inlines), .paragraph(let inlines): [inlines]
    case .table(let table): ([table.header] + table.rows).flatMap { $0 }.map(\.content)
    case .list, .quote, .code, .rule, .comment, .html, .footnote: []
    }
  }
}

extension [Inline] {
  /// Visits every piece, outermost first.
  func forEachInline(_ visit: (Inline) -> Void) {
    for inline in self {
      visit(inline)
      switch inline.kind {
      case .emphasis(let inner), .strong(let inner), .strikethrough(let inner),
        .link(_, _, let inner), .image(_, _, let inner):
        inner.forEachInline(visit)
      default: break
      }
    }
  }
}
