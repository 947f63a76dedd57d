// SPDX-License-Identifier: Apache-2.0

extension MarkdownDocument {
  /// Transforms every piece of running text, for instance a code span that stands for a number.
  ///
  /// - Parameter transform: Called for each piece after the pieces inside it, in document order.
  /// - Returns: The document with the pieces replaced.
  /// - Throws: What `transform` throws.
  public func mappingInlines<Failure: Error>(
    _ transform: (Inline) throws(Failure) -> Inline
  ) throws(Failure) -> Self {
    Self(frontMatter: frontMatter, blocks: try blocks.mappingInlines(transform))
  }
}

extension [Block] {
  /// Transforms every piece of running text in the blocks.
  ///
  /// - Parameter transform: Called for each piece after the pieces inside it, in document order.
  /// - Returns: The blocks with the pieces replaced.
  /// - Throws: What `transform` throws.
  public func mappingInlines<Failure: Error>(
    _ transform: (Inline) throws(Failure) -> Inline
  ) throws(Failure) -> Self {
    try map { block throws(Failure) in
      Block(try block.kind.mappingInlines(transform), range: block.range)
    }
  }
}

extension [Inline] {
  /// Transforms every piece, those inside others first.
  ///
  /// - Parameter transform: Called for each piece after the pieces inside it.
  /// - Returns: The pieces replaced.
  /// - Throws: What `transform` throws.
  public func mappingInlines<Failure: Error>(
    _ transform: (Inline) throws(Failure) -> Inline
  ) throws(Failure) -> Self {
    try map { inline throws(Failure) in
      let kind: Inline.Kind =
        switch inline.kind {
        case .emphasis(let content): .emphasis(try content.mappingInlines(transform))
        case .strong(let content): .strong(try content.mappingInlines(transform))
        case .strikethrough(let content): .strikethrough(try content.mappingInlines(transform))
        case .link(let destination, let title, let content):
          .link(
            destination: destination, title: title, try content.mappingInlines(transform))
        case .image(let destination, let title, let content):
          .image(
            destination: destination, title: title, try content.mappingInlines(transform))
        case .text, .code, .softBreak, .lineBreak, .html, .footnoteReference: inline.kind
        }
      return try transform(Inline(kind, range: inline.range))
    }
  }
}

extension Block.Kind {
  fileprivate func mappingInlines<Failure: Error>(
    _ transform: (Inline) throws(Failure) -> Inline
  ) throws(Failure) -> Self {
    switch self {
    case .heading(let level, let content):
      return .heading(level: level, try content.mappingInlines(transform))
    case .paragraph(let content):
      return .paragraph(try content.mappingInlines(transform))
    case .list(var list):
      for index in list.items.indices {
        list.items[index].blocks = try list.items[index].blocks.mappingInlines(transform)
      }
      return .list(list)
    case .quote(let blocks):
      return .quote(try blocks.mappingInlines(transform))
    case .table(let table):
      return .table(try table.mappingInlines(transform))
    case .footnote(let number, let blocks):
      return .footnote(number: number, try blocks.mappingInlines(transform))
    case .code, .rule, .comment, .html:
      return self
    }
  }
}

extension MarkdownTable {
  fileprivate func mappingInlines<Failure: Error>(
    _ transform: (Inline) throws(Failure) -> Inline
  ) throws(Failure) -> Self {
    func mapped(_ cells: [Cell]) throws(Failure) -> [Cell] {
      try cells.map { cell throws(Failure) in
        Cell(content: try cell.content.mappingInlines(transform), range: cell.range)
      }
    }
    return Self(
      alignments: alignments, header: try mapped(header),
      rows: try rows.map { row throws(Failure) in try mapped(row) })
  }
}
