// SPDX-License-Identifier: Apache-2.0

internal import CCmarkGFM
import Synchronization

/// Parses with libcmark-gfm and copies its tree into Swift values.
///
/// All C of this module is in this file, and no pointer leaves ``blocks(parsing:lineOffset:)``.
/// Node kinds are told apart by their type string, since those of extensions have no fixed number;
/// only footnotes, whose string is `<unknown>`, are told by number.
struct CommonMarkConverter {
  /// Deeper trees are refused: they would cost stack and cannot be drawn.
  private static let deepestNesting = 100

  private let lineOffset: Int
  private var footnotes = 0

  /// The library guards its registration with a plain flag, so Swift's once does it.
  private static let registered: Void = cmark_gfm_core_extensions_ensure_registered()

  /// While it reads inlines, the library marks the characters of its extensions in a table that
  /// all parsers share, and unmarks them afterwards: parsers must take turns.
  private static let turn = Mutex(())

  /// Parses a text that ``StructuralLimits`` has passed.
  ///
  /// - Parameters:
  ///   - text: Markdown without front matter.
  ///   - lineOffset: The lines of the file before it.
  /// - Returns: The blocks, footnotes last.
  /// - Throws: ``MarkdownRefusal`` when the tree is too deep.
  static func blocks(parsing text: String, lineOffset: Int) throws(MarkdownRefusal) -> [Block] {
    try turn.withLock { (_) throws(MarkdownRefusal) in
      try convert(text, lineOffset: lineOffset)
    }
  }

  private static func convert(
    _ text: String, lineOffset: Int
  ) throws(MarkdownRefusal) -> [Block] {
    _ = registered
    let options = CMARK_OPT_FOOTNOTES | CMARK_OPT_STRIKETHROUGH_DOUBLE_TILDE
    guard let parser = unsafe cmark_parser_new(options) else { return [] }
    defer { unsafe cmark_parser_free(parser) }
    for name in ["table", "tasklist", "strikethrough", "autolink"] {
      if let syntax = unsafe cmark_find_syntax_extension(name) {
        unsafe cmark_parser_attach_syntax_extension(parser, syntax)
      }
    }
    var text = text
    text.withUTF8 { bytes in
      unsafe bytes.withMemoryRebound(to: CChar.self) { buffer in
        unsafe cmark_parser_feed(parser, buffer.baseAddress, buffer.count)
      }
    }
    guard let root = unsafe cmark_parser_finish(parser) else { return [] }
    defer { unsafe cmark_node_free(root) }
    var converter = CommonMarkConverter(lineOffset: lineOffset)
    return try unsafe converter.blocks(in: root, depth: 0)
  }

  private init(lineOffset: Int) {
    self.lineOffset = lineOffset
  }

  // MARK: Blocks

  private mutating func blocks(
    in parent: OpaquePointer, depth: Int
  ) throws(MarkdownRefusal) -> [Block] {
    var blocks: [Block] = []
    var child = unsafe cmark_node_first_child(parent)
    while let node = unsafe child {
      if let kind = try unsafe blockKind(of: node, depth: depth + 1) {
        blocks.append(Block(kind, range: unsafe range(of: node)))
      }
      unsafe child = cmark_node_next(node)
    }
    return blocks
  }

  private mutating func blockKind(
    of node: OpaquePointer, depth: Int
  ) throws(MarkdownRefusal) -> Block.Kind? {
    try unsafe checkDepth(depth, at: node)
    if unsafe cmark_node_get_type(node) == CMARK_NODE_FOOTNOTE_DEFINITION {
      footnotes += 1
      return .footnote(number: footnotes, try unsafe blocks(in: node, depth: depth))
    }
    switch unsafe typeString(of: node) {
    case "paragraph":
      return .paragraph(try unsafe inlines(in: node, depth: depth))
    case "heading":
      let level = Int(unsafe cmark_node_get_heading_level(node))
      return .heading(level: level, try unsafe inlines(in: node, depth: depth))
    case "list":
      return .list(try unsafe list(node, depth: depth))
    case "block_quote":
      return .quote(try unsafe blocks(in: node, depth: depth))
    case "code_block":
      let info = unsafe string(cmark_node_get_fence_info(node))
      return .code(info: info, text: unsafe string(cmark_node_get_literal(node)))
    case "table":
      return .table(try unsafe table(node, depth: depth))
    case "thematic_break":
      return .rule
    case "html_block":
      return HTMLComment.blockKind(of: unsafe string(cmark_node_get_literal(node)))
    default:
      return nil
    }
  }

  private mutating func list(
    _ node: OpaquePointer, depth: Int
  ) throws(MarkdownRefusal) -> MarkdownList {
    let isOrdered = unsafe cmark_node_get_list_type(node) == CMARK_ORDERED_LIST
    var items: [MarkdownList.Item] = []
    var child = unsafe cmark_node_first_child(node)
    while let item = unsafe child {
      let isTask = unsafe typeString(of: item) == "tasklist"
      items.append(
        MarkdownList.Item(
          isChecked: isTask ? unsafe cmark_gfm_extensions_get_tasklist_item_checked(item) : nil,
          blocks: try unsafe blocks(in: item, depth: depth + 1),
          range: unsafe range(of: item)))
      unsafe child = cmark_node_next(item)
    }
    return MarkdownList(
      start: isOrdered ? Int(unsafe cmark_node_get_list_start(node)) : nil,
      isTight: unsafe cmark_node_get_list_tight(node) != 0, items: items)
  }

  private func table(
    _ node: OpaquePointer, depth: Int
  ) throws(MarkdownRefusal) -> MarkdownTable {
    let count = Int(unsafe cmark_gfm_extensions_get_table_columns(node))
    var alignments = Array(repeating: MarkdownTable.Alignment.none, count: count)
    if let letters = unsafe cmark_gfm_extensions_get_table_alignments(node) {
      for index in 0..<count {
        switch unsafe letters[index] {
        case UInt8(ascii: "l"): alignments[index] = .left
        case UInt8(ascii: "c"): alignments[index] = .center
        case UInt8(ascii: "r"): alignments[index] = .right
        default: break
        }
      }
    }
    var header: [MarkdownTable.Cell] = []
    var rows: [[MarkdownTable.Cell]] = []
    var child = unsafe cmark_node_first_child(node)
    while let row = unsafe child {
      var cells: [MarkdownTable.Cell] = []
      var next = unsafe cmark_node_first_child(row)
      while let cell = unsafe next, cells.count < count {
        cells.append(
          MarkdownTable.Cell(
            content: try unsafe inlines(in: cell, depth: depth + 2),
            range: unsafe range(of: cell)))
        unsafe next = cmark_node_next(cell)
      }
      while cells.count < count {
        cells.append(MarkdownTable.Cell(content: [], range: unsafe range(of: row)))
      }
      if unsafe typeString(of: row) == "table_header" { header = cells } else { rows.append(cells) }
      unsafe child = cmark_node_next(row)
    }
    return MarkdownTable(alignments: alignments, header: header, rows: rows)
  }

  // MARK: Inlines

  private func inlines(
    in parent: OpaquePointer, depth: Int
  ) throws(MarkdownRefusal) -> [Inline] {
    var inlines: [Inline] = []
    var child = unsafe cmark_node_first_child(parent)
    while let node = unsafe child {
      if let kind = try unsafe inlineKind(of: node, depth: depth + 1) {
        inlines.append(joining: Inline(kind, range: unsafe range(of: node)))
      }
      unsafe child = cmark_node_next(node)
    }
    return inlines
  }

  private func inlineKind(
    of node: OpaquePointer, depth: Int
  ) throws(MarkdownRefusal) -> Inline.Kind? {
    try unsafe checkDepth(depth, at: node)
    if unsafe cmark_node_get_type(node) == CMARK_NODE_FOOTNOTE_REFERENCE {
      return Int(unsafe string(cmark_node_get_literal(node))).map(Inline.Kind.footnoteReference)
    }
    switch unsafe typeString(of: node) {
    case "text": return .text(unsafe string(cmark_node_get_literal(node)))
    case "code": return .code(unsafe string(cmark_node_get_literal(node)))
    case "html_inline": return .html(unsafe string(cmark_node_get_literal(node)))
    case "softbreak": return .softBreak
    case "linebreak": return .lineBreak
    case "emph": return .emphasis(try unsafe inlines(in: node, depth: depth))
    case "strong": return .strong(try unsafe inlines(in: node, depth: depth))
    case "strikethrough": return .strikethrough(try unsafe inlines(in: node, depth: depth))
    case "link":
      return .link(
        destination: unsafe string(cmark_node_get_url(node)),
        title: unsafe string(cmark_node_get_title(node)), try unsafe inlines(in: node, depth: depth)
      )
    case "image":
      return .image(
        destination: unsafe string(cmark_node_get_url(node)),
        title: unsafe string(cmark_node_get_title(node)), try unsafe inlines(in: node, depth: depth)
      )
    default: return nil
    }
  }

  // MARK: Copies

  private func checkDepth(_ depth: Int, at node: OpaquePointer) throws(MarkdownRefusal) {
    guard depth > Self.deepestNesting else { return }
    var line = 0
    var ancestor: OpaquePointer? = unsafe node
    while line == 0, let current = unsafe ancestor {
      line = Int(unsafe cmark_node_get_start_line(current))
      unsafe ancestor = cmark_node_parent(current)
    }
    throw MarkdownRefusal(
      .tooMany(.nesting, count: depth, limit: Self.deepestNesting),
      at: SourcePosition(line: line + lineOffset, column: 1))
  }

  private func typeString(of node: OpaquePointer) -> String {
    unsafe string(cmark_node_get_type_string(node))
  }

  private func string(_ pointer: UnsafePointer<CChar>?) -> String {
    guard let pointer = unsafe pointer else { return "" }
    return unsafe String(cString: pointer)
  }

  /// A place in the file; where the library knows none, line 0.
  private func range(of node: OpaquePointer) -> SourceRange {
    let start = position(
      line: unsafe cmark_node_get_start_line(node),
      column: unsafe cmark_node_get_start_column(node))
    let end = position(
      line: unsafe cmark_node_get_end_line(node), column: unsafe cmark_node_get_end_column(node))
    return SourceRange(start: start, end: max(start, end))
  }

  private func position(line: Int32, column: Int32) -> SourcePosition {
    guard line > 0 else { return SourcePosition(line: 0, column: 0) }
    return SourcePosition(line: Int(line) + lineOffset, column: Int(column))
  }
}
