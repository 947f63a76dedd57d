// SPDX-License-Identifier: Apache-2.0

import ContractBilling

/// An expression of the lessons' small language: exact arithmetic and the engine's functions.
///
/// It is a pure value of bounded size; evaluating one cannot loop, and reads nothing but the
/// parameters and functions it is handed.
///
///     let revenue = try LessonExpression(parsing: "money(agents * hours * rate, \"INR\")")
public struct LessonExpression: Hashable, Sendable {
  /// The longest expression, in bytes.
  public static let longest = 500
  /// The deepest nesting of parentheses, calls and signs.
  public static let deepest = 32

  /// The text as written.
  public var source: String
  var root: Node

  /// Parses an expression.
  public init(parsing source: String) throws(ExpressionFault) {
    var parser = ExpressionParser(source)
    self.root = try parser.parse()
    self.source = source
  }

  /// A part of an expression and where it begins.
  struct Node: Hashable, Sendable {
    var kind: Kind
    var offset: Int

    indirect enum Kind: Hashable, Sendable {
      case number(Rational)
      case text(String)
      case name(String)
      case negative(Node)
      case binary(BinaryOperator, Node, Node)
      case call(String, [Argument])
    }
  }

  /// One argument of a call, named or not.
  struct Argument: Hashable, Sendable {
    var label: String?
    var value: Node
    var offset: Int
  }

  /// The operators between two values.
  enum BinaryOperator: Character, Hashable, Sendable {
    case plus = "+"
    case minus = "-"
    case times = "*"
    case divided = "/"
    case power = "^"
  }
}
