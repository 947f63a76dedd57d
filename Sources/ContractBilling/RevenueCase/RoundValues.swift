// SPDX-License-Identifier: Apache-2.0

/// The values of a range that are easy to reckon with.
///
/// They are the multiples of the widest step among 1, 2 and 5 times a power of ten that has at least
/// five of them in the range: 250, 300, 350, 400 and 450 between 250 and 450. A range too narrow for
/// five at the finest step has fewer; one that holds none is represented by its lower end.
///
/// - Parameters:
///   - range: The range.
///   - finest: The finest step, itself 1, 2 or 5 times a power of ten from 10⁻⁴ to 10¹².
/// - Returns: At least one value, in rising order.
/// - Throws: ``BillingError/overflow(operation:)``.
func roundValues(
  in range: ClosedRange<Rational>, finest: Rational
) throws(BillingError) -> [Rational] {
  let widest = max(finest, try (range.upperBound - range.lowerBound) / 4)
  for step in widestStepFirst where step <= widest {
    let first = try (range.lowerBound / step).rounded(.ceiling)
    let last = try (range.upperBound / step).rounded(.floor)
    let stepsInside = try last - first
    guard stepsInside >= 4 || step <= finest else { continue }
    // A range so wide that its values would not end soon shows its lower hundred.
    var values: [Rational] = []
    var multiple = first
    while multiple <= last, values.count < 100 {
      values.append(try multiple * step)
      multiple = try multiple + 1
    }
    return values.isEmpty ? [range.lowerBound] : values
  }
  return [range.lowerBound]
}

/// 5, 2 and 1 times the powers of ten from 10¹² down to 10⁻⁴.
private let widestStepFirst: [Rational] = {
  var steps: [Rational] = []
  var power: Int64 = 10_000_000_000_000_000
  while power > 0 {
    for factor in [5, 2, 1] as [Int64] {
      if let step = try? Rational(factor) * Rational(power) / 10_000 { steps.append(step) }
    }
    power /= 10
  }
  return steps
}()
