// SPDX-License-Identifier: Apache-2.0

import LessonMarkdown

extension [Block] {
  /// The text of all blocks without markup, separated by spaces; comments and HTML give nothing.
  var plainText: String {
    map(\.plainText).filter { !$0.isEmpty }.joined(separator: " ")
  }
}

extension Block {
  /// The text of the block without markup.
  var plainText: String {
    switch kind {
    case .heading(_, let inlines), .paragraph(let inlines): inlines.plainText
    case .list(let list): list.items.map(\.blocks.plainText).joined(separator: " ")
    case .quote(let blocks), .footnote(_, let blocks): blocks.plainText
    case .code(_, let text): text
    case .table(let table):
      ([table.header] + table.rows).flatMap { $0 }.map(\.content.plainText).joined(separator: " ")
    case .rule, .comment, .html: ""
    }
  }
}
