// SPDX-License-Identifier: Apache-2.0

import NameMatching
import ContractBilling

/// The arguments of one call, evaluated.
struct ExpressionArguments {
  let function: ExpressionFunction
  let offset: Int
  private(set) var positional: [(value: ExpressionValue, offset: Int)] = []
  private(set) var labelled: [(label: String, value: ExpressionValue, offset: Int)] = []

  init(function: ExpressionFunction, offset: Int) {
    self.function = function
    self.offset = offset
  }

  mutating func add(
    _ value: ExpressionValue, label: String?, at offset: Int
  ) throws(ExpressionFault) {
    guard let label else {
      positional.append((value, offset))
      return
    }
    guard function.labels.contains(label) else {
      throw ExpressionFault(
        offset: offset,
        message: "\(function.name) has no argument “\(label)”. "
          + NearNames.suggestion(for: label, among: function.labels))
    }
    guard !labelled.contains(where: { $0.label == label }) else {
      throw ExpressionFault(offset: offset, message: "The argument “\(label)” stands twice.")
    }
    labelled.append((label, value, offset))
  }

  func checkCount() throws(ExpressionFault) {
    guard function.positional.contains(positional.count) else {
      throw ExpressionFault(offset: offset, message: "Write \(function.signature).")
    }
  }

  /// The number at a place.
  func number(_ index: Int) throws(ExpressionFault) -> ExactOrReal {
    let argument = positional[index]
    return try Self.number(argument.value, at: argument.offset, in: function)
  }

  /// The whole number at a place.
  func integer(_ index: Int, _ range: ClosedRange<Int>) throws(ExpressionFault) -> Int {
    if case .exact(let value) = try number(index), value.isInteger,
      let whole = Int(exactly: value.numerator), range.contains(whole)
    {
      return whole
    }
    throw ExpressionFault(
      offset: positional[index].offset,
      message: "Expected a whole number from \(range.lowerBound) to \(range.upperBound).")
  }

  /// The text at a place.
  func text(_ index: Int) throws(ExpressionFault) -> String {
    if case .text(let text) = positional[index].value { return text }
    throw ExpressionFault(
      offset: positional[index].offset, message: "Expected a text in quotation marks.")
  }

  /// The named arguments as floating-point values.
  func namedReals() throws(ExpressionFault) -> [String: Double] {
    var reals: [String: Double] = [:]
    for (label, value, offset) in labelled {
      reals[label] = try Self.number(value, at: offset, in: function).real
    }
    return reals
  }

  private static func number(
    _ value: ExpressionValue, at offset: Int, in function: ExpressionFunction
  ) throws(ExpressionFault) -> ExactOrReal {
    switch value {
    case .number(let number): return number
    case .rounded(let number, _): return .exact(number)
    case .percent, .money, .text:
      throw ExpressionFault(
        offset: offset, message: "\(function.name) expects a number, not \(value.kindName).")
    }
  }
}
