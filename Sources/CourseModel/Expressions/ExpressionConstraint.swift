// SPDX-License-Identifier: Apache-2.0

import ContractBilling

/// The comparisons of constraints.
enum ExpressionComparison: String, Hashable, Sendable {
  case less = "<"
  case atMost = "<="
  case more = ">"
  case atLeast = ">="
  case equal = "=="
  case unequal = "!="

  /// The ways to write them, longer ones before their beginnings.
  static let spellings: [(String, ExpressionComparison)] = [
    ("<=", .atMost), (">=", .atLeast), ("==", .equal), ("!=", .unequal), ("≤", .atMost),
    ("≥", .atLeast), ("≠", .unequal), ("<", .less), (">", .more), ("=", .equal),
  ]
}

/// What drawn values must fulfil: comparisons, `whole(x)`, or `whole` for the answer.
///
///     try ExpressionConstraint(parsing: "agents * rate < 20000", answer: nil)
struct ExpressionConstraint: Hashable, Sendable {
  /// Comparisons in a row, each between neighbours: `1 <= a < b`.
  struct Chain: Hashable, Sendable {
    var first: LessonExpression.Node
    var links: [Link]

    struct Link: Hashable, Sendable {
      var comparison: ExpressionComparison
      var right: LessonExpression.Node
      var offset: Int
    }
  }

  private enum Kind: Hashable, Sendable {
    case comparisons(Chain)
    case whole(LessonExpression.Node)
  }

  /// The text as written.
  let source: String
  private let kind: Kind

  /// Parses a constraint; `whole` alone is about the answer, the expression of the question's key.
  init(parsing source: String, answer: LessonExpression?) throws(ExpressionFault) {
    self.source = source
    var parser = ExpressionParser(source)
    let chain = try parser.parseComparisons()
    if !chain.links.isEmpty {
      kind = .comparisons(chain)
      return
    }
    switch chain.first.kind {
    case .name("whole"):
      guard let answer else {
        throw ExpressionFault(
          offset: chain.first.offset,
          message: "“whole” alone is about a number that is computed, and this question asks for "
            + "none; write whole(x).")
      }
      kind = .whole(answer.root)
    case .call("whole", let arguments) where arguments.count == 1 && arguments[0].label == nil:
      kind = .whole(arguments[0].value)
    default:
      throw ExpressionFault(
        offset: chain.first.offset,
        message: "Expected a comparison such as “a < b”, “whole(x)” or “whole”.")
    }
  }

  /// Whether the constraint holds.
  func holds(in context: ExpressionContext) throws(ExpressionFault) -> Bool {
    var evaluation = Evaluation(context: context)
    switch kind {
    case .whole(let node):
      return try evaluation.value(of: node).key?.value.isInteger ?? false
    case .comparisons(let chain):
      var left = try evaluation.value(of: chain.first)
      for link in chain.links {
        let right = try evaluation.value(of: link.right)
        guard try evaluation.compares(left, link.comparison, right, at: link.offset) else {
          return false
        }
        left = right
      }
      return true
    }
  }
}

extension Evaluation {
  /// Whether a comparison holds: of two numbers, two amounts of one currency, or two texts for
  /// equality.
  func compares(
    _ left: ExpressionValue, _ comparison: ExpressionComparison, _ right: ExpressionValue,
    at offset: Int
  ) throws(ExpressionFault) -> Bool {
    switch (left, right, comparison) {
    case (.text(let first), .text(let second), .equal): return first == second
    case (.text(let first), .text(let second), .unequal): return first != second
    default: break
    }
    let first = try comparable(left, with: right, at: offset)
    let second = try comparable(right, with: left, at: offset)
    return switch comparison {
    case .less: first < second
    case .atMost: !(second < first)
    case .more: second < first
    case .atLeast: !(first < second)
    case .equal: !(first < second) && !(second < first)
    case .unequal: first < second || second < first
    }
  }

  private func comparable(
    _ value: ExpressionValue, with other: ExpressionValue, at offset: Int
  ) throws(ExpressionFault) -> ExactOrReal {
    if case .money(let amount) = value, case .money(let second) = other,
      amount.currency == second.currency
    {
      return .exact(amount.value)
    }
    return try number(value, at: offset)
  }
}
