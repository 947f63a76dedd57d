// SPDX-License-Identifier: Apache-2.0

import LessonMarkdown

/// Puts the values of expressions in the place of the code spans that hold them.
struct NumberFiller {
  var context: ExpressionContext
  /// The simulated values asked for so far.
  private(set) var requests: [LessonReading.Request] = []
  /// The expressions evaluated so far.
  private(set) var computed: [Lesson.ComputedNumber] = []

  init(context: ExpressionContext) {
    self.context = context
  }

  /// The value of an expression; reports and gives nil when it has none.
  mutating func value(
    of source: String, at range: SourceRange, in log: inout FaultLog
  ) -> ExpressionValue? {
    var asked: [SimulatedRequest] = []
    defer { requests += asked.map { LessonReading.Request(request: $0, range: range) } }
    do {
      let expression = try LessonExpression(parsing: source)
      let value = try expression.value(in: context, requests: &asked)
      computed.append(
        Lesson.ComputedNumber(
          range: range, expression: source.trimmingSpaces, text: value.text))
      return value
    } catch {
      if error.reason == .notComputed {
        log.report(
          .computedMissing, at: range, error.message, repair: "Run “bpo check --update”.")
      } else {
        log.report(
          .badExpression, at: range,
          "The expression “\(source.trimmingSpaces)” has no value. \(error.message)",
          repair: "Mend it at its character \(error.offset + 1); AUTHORING.md lists the functions.")
      }
      return nil
    }
  }

  /// The blocks with every computed number filled in.
  mutating func filled(_ blocks: [Block], in log: inout FaultLog) -> [Block] {
    blocks.map { filled($0, in: &log) }
  }

  /// The pieces with every computed number filled in.
  mutating func filled(_ inlines: [Inline], in log: inout FaultLog) -> [Inline] {
    inlines.map { filled($0, in: &log) }
  }

  private mutating func filled(_ block: Block, in log: inout FaultLog) -> Block {
    let kind: Block.Kind =
      switch block.kind {
      case .heading(let level, let inlines): .heading(level: level, filled(inlines, in: &log))
      case .paragraph(let inlines): .paragraph(filled(inlines, in: &log))
      case .quote(let blocks): .quote(filled(blocks, in: &log))
      case .footnote(let number, let blocks):
        .footnote(number: number, filled(blocks, in: &log))
      case .list(let list): .list(filled(list, in: &log))
      case .table(let table): .table(filled(table, in: &log))
      case .code, .rule, .comment, .html: block.kind
      }
    return Block(kind, range: block.range)
  }

  private mutating func filled(_ list: MarkdownList, in log: inout FaultLog) -> MarkdownList {
    var list = list
    for index in list.items.indices {
      list.items[index].blocks = filled(list.items[index].blocks, in: &log)
    }
    return list
  }

  private mutating func filled(_ table: MarkdownTable, in log: inout FaultLog) -> MarkdownTable {
    var table = table
    for column in table.header.indices {
      table.header[column].content = filled(table.header[column].content, in: &log)
    }
    for row in table.rows.indices {
      for column in table.rows[row].indices {
        table.rows[row][column].content = filled(table.rows[row][column].content, in: &log)
      }
    }
    return table
  }

  private mutating func filled(_ inline: Inline, in log: inout FaultLog) -> Inline {
    let kind: Inline.Kind =
      switch inline.kind {
      case .code(let source) where source.hasPrefix("= "):
        value(of: String(source.dropFirst(2)), at: inline.range, in: &log)
          .map { .text($0.text) } ?? inline.kind
      case .emphasis(let inner): .emphasis(filled(inner, in: &log))
      case .strong(let inner): .strong(filled(inner, in: &log))
      case .strikethrough(let inner): .strikethrough(filled(inner, in: &log))
      case .link(let destination, let title, let inner):
        .link(destination: destination, title: title, filled(inner, in: &log))
      case .image(let destination, let title, let inner):
        .image(destination: destination, title: title, filled(inner, in: &log))
      case .text, .code, .softBreak, .lineBreak, .html, .footnoteReference: inline.kind
      }
    return Inline(kind, range: inline.range)
  }
}
