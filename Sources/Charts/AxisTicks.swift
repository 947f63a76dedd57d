// SPDX-License-Identifier: Apache-2.0

import Foundation

/// Round numbers along an axis: multiples of 1, 2 or 5 times a power of ten.
struct AxisTicks {
  /// Distance of two ticks.
  let step: Double
  /// The ticks within the range, rising.
  let values: [Double]
  /// The range widened to whole steps.
  let outer: ClosedRange<Double>

  /// Digits after the decimal point that tell the ticks apart after multiplication by `factor`.
  func places(factor: Double) -> Int {
    let exponent = log10(abs(step * factor))
    return exponent.isFinite ? min(max(Int((-exponent - 1e-9).rounded(.up)), 0), 9) : 0
  }

  /// Finds about `count` ticks within a range of finite numbers up to ±10³⁰⁰.
  init(_ range: ClosedRange<Double>, count: Int) {
    let range = Self.widened(range)
    let rough = (range.upperBound - range.lowerBound) / Double(max(count, 1))
    let power = pow(10, log10(rough).rounded(.down))
    let step = power * ([1, 2, 5, 10].first { $0 * power >= rough * 0.999_999 } ?? 10)
    let first = (range.lowerBound / step + 1e-9).rounded(.down)
    let last = (range.upperBound / step - 1e-9).rounded(.up)
    self.step = step
    outer = first * step...last * step
    let within = range.lowerBound - step * 1e-6...range.upperBound + step * 1e-6
    values = stride(from: first, through: last, by: 1).map { $0 * step }
      .filter { within.contains($0) }
  }

  /// A range of one value, or of values too close to tell apart, gets some room.
  static func widened(_ range: ClosedRange<Double>) -> ClosedRange<Double> {
    let size = max(abs(range.lowerBound), abs(range.upperBound))
    guard range.upperBound - range.lowerBound <= max(size * 1e-9, 1e-290) else { return range }
    let room = size <= 1e-280 ? 1 : size / 2
    return range.lowerBound - room...range.upperBound + room
  }
}
