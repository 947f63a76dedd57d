// SPDX-License-Identifier: Apache-2.0

import ContractBilling

extension ExpressionFunction {
  /// The most places a format may show.
  private static let places = 0...6

  static let money = ExpressionFunction(
    "money(x, \"INR\")",
    "The exact amount x in a currency of ISO 4217, shown rounded to the smallest coin.",
    positional: 2...2
  ) { (arguments, _) throws(ExpressionFault) in
    let code = try arguments.text(1)
    guard let currency = try? Currency(code: code) else {
      throw ExpressionFault(
        offset: arguments.positional[1].offset,
        message: "“\(code)” is not a currency code; write one such as INR or USD.")
    }
    guard case .exact(let value) = try arguments.number(0) else {
      throw ExpressionFault(
        offset: arguments.positional[0].offset,
        message: "Money must be exact; round the number first with fixed(x, places).")
    }
    return .money(ExactAmount(value, currency))
  }

  static let fixed = ExpressionFunction(
    "fixed(x, places)", "x rounded to so many decimal places, 0 to 6, half away from zero.",
    positional: 2...2
  ) { (arguments, _) throws(ExpressionFault) in
    let places = try arguments.integer(1, places)
    guard let value = try arguments.number(0).rounded(places: places) else {
      throw tooLarge(arguments)
    }
    return .rounded(value, places: places)
  }

  static let percent = ExpressionFunction(
    "percent(x, places)", "The share x in per cent, rounded: percent(0.25, 1) is 25.0 %.",
    positional: 2...2
  ) { (arguments, _) throws(ExpressionFault) in
    let places = try arguments.integer(1, places)
    let hundredfold: ExactOrReal
    switch try arguments.number(0) {
    case .exact(let share):
      guard let value = try? share * 100 else { throw tooLarge(arguments) }
      hundredfold = .exact(value)
    case .real(let share): hundredfold = .real(share * 100)
    }
    guard let value = hundredfold.rounded(places: places) else { throw tooLarge(arguments) }
    return .percent(value, places: places)
  }

  private static func tooLarge(_ arguments: ExpressionArguments) -> ExpressionFault {
    ExpressionFault(offset: arguments.offset, message: "The number is too large to be shown.")
  }
}
