// SPDX-License-Identifier: Apache-2.0

import ContractBilling
import DiscreteEventSimulation

/// The values that one name can take, each equally likely.
enum ValueGrid: Hashable, Sendable {
  /// `low`, `low + step`, …: so many numbers, exact on their grid.
  case steps(low: Rational, step: Rational, count: Int)
  /// Numbers or texts, one by one.
  case list([Lesson.Parameter])

  /// The most values of one grid.
  static let largest = 10_000

  /// How many values there are.
  var count: Int {
    switch self {
    case .steps(_, _, let count): count
    case .list(let values): values.count
    }
  }

  /// The value at a place from 0.
  func value(at index: Int) -> Lesson.Parameter {
    switch self {
    case .steps(let low, let step, _):
      // The reader made sure that the highest value exists, so no one below it overflows.
      .number((try? low.advanced(by: step, times: index)) ?? low)
    case .list(let values): values[index]
    }
  }

  /// A value drawn with a stream.
  func drawn(with stream: inout RandomStream) -> Lesson.Parameter {
    value(at: Int(Shuffle.below(UInt64(count), with: &stream)))
  }
}

extension Rational {
  /// The number some steps further on.
  fileprivate func advanced(by step: Rational, times: Int) throws(BillingError) -> Rational {
    try self + (try step * Rational(times))
  }
}
