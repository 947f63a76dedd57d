// SPDX-License-Identifier: Apache-2.0

import ContractBilling

extension ExpressionFunction {
  static let arithmetic = [
    ExpressionFunction("min(a, b, …)", "The least of up to eight numbers.", positional: 1...8) {
      (arguments, _) throws(ExpressionFault) in
      try extreme(arguments) { $0 < $1 }
    },
    ExpressionFunction("max(a, b, …)", "The greatest of up to eight numbers.", positional: 1...8) {
      (arguments, _) throws(ExpressionFault) in
      try extreme(arguments) { $0 > $1 }
    },
    ExpressionFunction("abs(x)", "x without its sign.", positional: 1...1) {
      (arguments, _) throws(ExpressionFault) in
      let number = try arguments.number(0)
      return .number(number.real < 0 ? number.negated : number)
    },
    ExpressionFunction("floor(x)", "The greatest whole number not above x.", positional: 1...1) {
      (arguments, _) throws(ExpressionFault) in
      try whole(arguments, .floor, .down)
    },
    ExpressionFunction("ceiling(x)", "The least whole number not below x.", positional: 1...1) {
      (arguments, _) throws(ExpressionFault) in
      try whole(arguments, .ceiling, .up)
    },
  ]

  private static func extreme(
    _ arguments: ExpressionArguments, _ isBetter: (ExactOrReal, ExactOrReal) -> Bool
  ) throws(ExpressionFault) -> ExpressionValue {
    var best = try arguments.number(0)
    for index in arguments.positional.indices.dropFirst() {
      let next = try arguments.number(index)
      if isBetter(next, best) { best = next }
    }
    return .number(best)
  }

  private static func whole(
    _ arguments: ExpressionArguments, _ mode: RoundingMode, _ rule: FloatingPointRoundingRule
  ) throws(ExpressionFault) -> ExpressionValue {
    switch try arguments.number(0) {
    case .exact(let value): return .number(.exact(value.rounded(mode)))
    case .real(let value): return .number(.real(value.rounded(rule)))
    }
  }
}

extension ExactOrReal {
  static func < (left: Self, right: Self) -> Bool {
    if case .exact(let first) = left, case .exact(let second) = right { return first < second }
    return left.real < right.real
  }

  static func > (left: Self, right: Self) -> Bool { right < left }
}
