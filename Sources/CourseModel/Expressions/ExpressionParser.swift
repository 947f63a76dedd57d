// SPDX-License-Identifier: Apache-2.0

/// Parses an expression by recursive descent with a bounded depth.
///
///     chain   = sum { ("<" | "<=" | ">" | ">=" | "==" | "!=") sum }, in constraints only
///     sum     = product { ("+" | "-") product }
///     product = signed { ("*" | "/") signed }
///     signed  = "-" signed | power
///     power   = atom [ "^" signed ]
///     atom    = number | "text" | name | name "(" arguments ")" | "(" sum ")"
struct ExpressionParser {
  private typealias Node = LessonExpression.Node

  private let source: String
  private var lexer: ExpressionLexer
  private var token = ExpressionLexer.Token.end
  private var offset = 0
  private var depth = 0

  init(_ source: String) {
    self.source = source
    lexer = ExpressionLexer(source)
  }

  mutating func parse() throws(ExpressionFault) -> LessonExpression.Node {
    try start()
    let root = try sum()
    guard token == .end else { throw unexpected("an operator or the end") }
    return root
  }

  private mutating func start() throws(ExpressionFault) {
    guard source.utf8.count <= LessonExpression.longest else {
      throw ExpressionFault(
        offset: 0,
        message: "The expression is longer than \(LessonExpression.longest) bytes.")
    }
    try advance()
    if token == .end {
      throw ExpressionFault(offset: 0, message: "The expression is empty.")
    }
  }

  /// Parses a chain of comparisons, such as `1 <= a < b`; without any, the chain is one expression.
  mutating func parseComparisons() throws(ExpressionFault) -> ExpressionConstraint.Chain {
    try start()
    var chain = ExpressionConstraint.Chain(first: try sum(), links: [])
    while case .comparison(let comparison) = token {
      let place = offset
      try advance()
      chain.links.append(.init(comparison: comparison, right: try sum(), offset: place))
    }
    guard token == .end else { throw unexpected("a comparison such as “<” or the end") }
    return chain
  }

  private mutating func advance() throws(ExpressionFault) {
    (token, offset) = try lexer.next()
  }

  private func unexpected(_ wanted: String) -> ExpressionFault {
    ExpressionFault(offset: offset, message: "Expected \(wanted), not \(token.description).")
  }

  private mutating func sum() throws(ExpressionFault) -> Node {
    var left = try product()
    while token == .sign("+") || token == .sign("-") {
      left = try joined(left) { (parser) throws(ExpressionFault) in try parser.product() }
    }
    return left
  }

  private mutating func product() throws(ExpressionFault) -> Node {
    var left = try signed()
    while token == .sign("*") || token == .sign("/") {
      left = try joined(left) { (parser) throws(ExpressionFault) in try parser.signed() }
    }
    return left
  }

  private mutating func joined(
    _ left: Node, right: (inout Self) throws(ExpressionFault) -> Node
  ) throws(ExpressionFault) -> Node {
    guard case .sign(let sign) = token, let kind = LessonExpression.BinaryOperator(rawValue: sign)
    else { throw unexpected("an operator") }
    let place = offset
    try advance()
    return Node(kind: .binary(kind, left, try right(&self)), offset: place)
  }

  private mutating func signed() throws(ExpressionFault) -> Node {
    depth += 1
    defer { depth -= 1 }
    guard depth <= LessonExpression.deepest else {
      throw ExpressionFault(
        offset: offset,
        message: "The expression is nested deeper than \(LessonExpression.deepest) levels.")
    }
    if token == .sign("-") {
      let place = offset
      try advance()
      return Node(kind: .negative(try signed()), offset: place)
    }
    let base = try atom()
    guard token == .sign("^") else { return base }
    return try joined(base) { (parser) throws(ExpressionFault) in try parser.signed() }
  }

  private mutating func atom() throws(ExpressionFault) -> Node {
    let place = offset
    switch token {
    case .number(let value):
      try advance()
      return Node(kind: .number(value), offset: place)
    case .text(let text):
      try advance()
      return Node(kind: .text(text), offset: place)
    case .name(let name):
      try advance()
      guard token == .sign("(") else { return Node(kind: .name(name), offset: place) }
      return Node(kind: .call(name, try arguments()), offset: place)
    case .sign("("):
      try advance()
      let inner = try sum()
      try expect(")")
      return inner
    default:
      throw unexpected("a number, a name or “(”")
    }
  }

  private mutating func arguments() throws(ExpressionFault) -> [LessonExpression.Argument] {
    try advance()
    var arguments: [LessonExpression.Argument] = []
    while token != .sign(")") {
      if !arguments.isEmpty { try expect(",") }
      let place = offset
      let first = try sum()
      if case .name(let label) = first.kind, token == .sign(":") {
        try advance()
        arguments.append(.init(label: label, value: try sum(), offset: place))
      } else {
        arguments.append(.init(label: nil, value: first, offset: place))
      }
    }
    try advance()
    return arguments
  }

  private mutating func expect(_ sign: Character) throws(ExpressionFault) {
    guard token == .sign(sign) else { throw unexpected("“\(sign)”") }
    try advance()
  }
}
