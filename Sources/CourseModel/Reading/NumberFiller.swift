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

  /// Adds what another one asked for and evaluated.
  mutating func add(_ other: NumberFiller) {
    requests += other.requests
    computed += other.computed
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
    blocks.mappingInlines { filled($0, in: &log) }
  }

  /// The pieces with every computed number filled in.
  mutating func filled(_ inlines: [Inline], in log: inout FaultLog) -> [Inline] {
    inlines.mappingInlines { filled($0, in: &log) }
  }

  private mutating func filled(_ inline: Inline, in log: inout FaultLog) -> Inline {
    guard case .code(let source) = inline.kind, source.hasPrefix("= "),
      let value = value(of: String(source.dropFirst(2)), at: inline.range, in: &log)
    else { return inline }
    return Inline(.text(value.text), range: inline.range)
  }
}
