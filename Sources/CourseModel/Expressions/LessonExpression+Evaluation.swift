// SPDX-License-Identifier: Apache-2.0

import NameMatching
import ContractBilling
import Foundation

extension LessonExpression {
  /// The value of the expression; `requests` grows by each simulated value it asks for, found or not.
  public func value(
    in context: ExpressionContext, requests: inout [SimulatedRequest]
  ) throws(ExpressionFault) -> ExpressionValue {
    var evaluation = Evaluation(context: context)
    defer {
      for request in evaluation.requests where !requests.contains(request) {
        requests.append(request)
      }
    }
    do {
      return try evaluation.value(of: root)
    } catch {
      if error.reason == .notComputed { evaluation.collectRequests(root) }
      throw error
    }
  }

  /// The value of the expression.
  public func value(in context: ExpressionContext) throws(ExpressionFault) -> ExpressionValue {
    var requests: [SimulatedRequest] = []
    return try value(in: context, requests: &requests)
  }
}

/// One evaluation and the simulated values it asked for.
struct Evaluation {
  let context: ExpressionContext
  var requests: [SimulatedRequest] = []

  init(context: ExpressionContext) {
    self.context = context
  }

  mutating func value(of node: LessonExpression.Node) throws(ExpressionFault) -> ExpressionValue {
    switch node.kind {
    case .number(let number):
      return .number(.exact(number))
    case .text(let text):
      return .text(text)
    case .name(let name):
      return try parameter(name, at: node.offset)
    case .negative(let inner):
      switch try value(of: inner) {
      case .money(let amount): return .money(-amount)
      case let other: return .number(try number(other, at: inner.offset).negated)
      }
    case .binary(let operation, let left, let right):
      let first = try value(of: left)
      let second = try value(of: right)
      return try combine(operation, first, second, at: node.offset)
    case .call(let name, let arguments):
      return try call(name, arguments, at: node.offset)
    }
  }

  /// Asks for every simulated value, also behind the first one that has not been computed.
  mutating func collectRequests(_ node: LessonExpression.Node) {
    switch node.kind {
    case .number, .text, .name: break
    case .negative(let inner): collectRequests(inner)
    case .binary(_, let left, let right):
      collectRequests(left)
      collectRequests(right)
    case .call(_, let arguments):
      for argument in arguments { collectRequests(argument.value) }
      _ = try? value(of: node)
    }
  }

  private func parameter(_ name: String, at offset: Int) throws(ExpressionFault) -> ExpressionValue
  {
    switch context.parameters[name] {
    case .number(let number): return .number(.exact(number))
    case .text(let text): return .text(text)
    case nil:
      throw ExpressionFault(
        offset: offset,
        message: "There is no parameter “\(name)”. "
          + NearNames.suggestion(for: name, among: context.parameters.keys.sorted()))
    }
  }

  private mutating func call(
    _ name: String, _ arguments: [LessonExpression.Argument], at offset: Int
  ) throws(ExpressionFault) -> ExpressionValue {
    guard let function = ExpressionFunction.all.first(where: { $0.name == name }) else {
      throw ExpressionFault(
        offset: offset,
        message: "There is no function “\(name)”. "
          + NearNames.suggestion(for: name, among: ExpressionFunction.all.map(\.name)))
    }
    var values = ExpressionArguments(function: function, offset: offset)
    for argument in arguments {
      let value = try value(of: argument.value)
      try values.add(value, label: argument.label, at: argument.offset)
    }
    try values.checkCount()
    return try function.apply(values, &self)
  }

  /// A value as a number, where nothing else will do.
  func number(_ value: ExpressionValue, at offset: Int) throws(ExpressionFault) -> ExactOrReal {
    switch value {
    case .number(let number): return number
    case .rounded(let number, _): return .exact(number)
    case .percent, .money, .text:
      throw ExpressionFault(
        offset: offset,
        message: "Expected a number, not \(value.kindName); calculate first, then format.")
    }
  }

  private func combine(
    _ operation: LessonExpression.BinaryOperator, _ first: ExpressionValue,
    _ second: ExpressionValue, at offset: Int
  ) throws(ExpressionFault) -> ExpressionValue {
    do {
      switch (operation, first, second) {
      case (.plus, .money(let left), .money(let right)): return .money(try left + right)
      case (.minus, .money(let left), .money(let right)): return .money(try left - right)
      case (.divided, .money(let left), .money(let right)):
        return .number(.exact(try left / right))
      case (.times, .money(let amount), let other), (.times, let other, .money(let amount)):
        return .money(try amount * exact(other, at: offset))
      case (.divided, .money(let amount), let other):
        return .money(try amount / exact(other, at: offset))
      default:
        return .number(
          try number(first, at: offset).combined(operation, with: number(second, at: offset)))
      }
    } catch let fault as ExpressionFault {
      throw fault
    } catch {
      throw ExpressionFault(offset: offset, message: "\(error)")
    }
  }

  /// A value as an exact number: money never meets a floating-point value.
  private func exact(_ value: ExpressionValue, at offset: Int) throws(ExpressionFault) -> Rational {
    if case .exact(let number) = try number(value, at: offset) { return number }
    throw ExpressionFault(
      offset: offset,
      message: "Money can only be combined with an exact number; round the other one with "
        + "fixed(x, places).")
  }
}

extension ExactOrReal {
  var negated: ExactOrReal {
    switch self {
    case .exact(let value): .exact(-value)
    case .real(let value): .real(-value)
    }
  }

  /// The result of an operation, exact when both sides are.
  func combined(
    _ operation: LessonExpression.BinaryOperator, with other: ExactOrReal
  ) throws -> ExactOrReal {
    if case .exact(let left) = self, case .exact(let right) = other {
      switch operation {
      case .plus: return .exact(try left + right)
      case .minus: return .exact(try left - right)
      case .times: return .exact(try left * right)
      case .divided: return .exact(try left / right)
      case .power:
        if right.isInteger, right.magnitude <= 64 {
          return .exact(try left.raised(to: Int(right.numerator)))
        }
      }
    }
    let (left, right) = (real, other.real)
    let result =
      switch operation {
      case .plus: left + right
      case .minus: left - right
      case .times: left * right
      case .divided: left / right
      case .power: pow(left, right)
      }
    guard result.isFinite else { throw BillingError.overflow(operation: "calculation") }
    return .real(result)
  }
}
