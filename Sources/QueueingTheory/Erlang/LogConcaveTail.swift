// SPDX-License-Identifier: Apache-2.0

import PlatformMath

/// The integrals over waits that ``ErlangA`` consists of.
///
/// The integrand is `exp(g r − k (r − 1 + e⁻ʳ))`, times `1`, `e⁻ʳ` or `1 − e⁻ʳ`: a smooth function
/// with one summit. It is written from a point of reference `r = 0` at or beside the summit, so that no part
/// of the exponent cancels another. Gauss's rule of 16 points, on pieces along which the exponent
/// changes by a few units, is exact to the accuracy of a `Double`.
struct LogConcaveTail {
  /// Slope of the exponent at the reference.
  var slope: Double
  /// Minus the second derivative of the exponent at the reference.
  var curvature: Double

  /// The same function with the reference moved by `distance`, but for the factor `exp(rise)`.
  func moved(by distance: Double) -> (tail: LogConcaveTail, rise: Double) {
    let tail = LogConcaveTail(
      slope: slope + curvature * Real.expm1(-distance),
      curvature: curvature * Real.exp(-distance))
    return (tail, exponent(distance))
  }

  /// The exponent at `r`.
  func exponent(_ r: Double) -> Double { slope * r - curvature * Self.bend(r) }

  /// `r − 1 + e⁻ʳ`, accurate near 0.
  static func bend(_ r: Double) -> Double {
    guard abs(r) < 1 else { return Real.expm1(-r) + r }
    // r²/2 − r³/6 + …, from its end: 18 terms reach beyond 10⁻¹⁷ of the first.
    var sum = 0.0
    for power in stride(from: 20, through: 3, by: -1) { sum = (1 - sum) * r / Double(power) }
    return (1 - sum) * r * r / 2
  }

  /// The integrals of the function, of it times `e⁻ʳ`, and of it times `1 − e⁻ʳ`.
  struct Value {
    var whole = 0.0
    var decayed = 0.0
    var risen = 0.0

    mutating func add(_ other: Value) {
      whole += other.whole
      decayed += other.decayed
      risen += other.risen
    }
  }

  /// Integrates from 0 to `end` (right of it, perhaps infinite), where the exponent only falls.
  func integral(to end: Double) -> Value {
    var value = Value()
    var start = 0.0
    // Each piece takes the exponent down by 3 at least, or is as long as e⁻ʳ needs; 60 times its
    // length e⁻ʳ is gone. The bound is never reached.
    for _ in 0..<500 where start < end {
      let here = moved(by: start)
      let fall = abs(here.tail.slope) + here.tail.curvature.squareRoot()
      let step = start < 60 ? min(1, 3 / fall) : 3 / fall
      let stop = min(end, start + step)
      let piece = piece(from: start, to: stop)
      value.add(piece)
      if start >= 60 || piece.decayed < value.decayed * 0x1p-60,
        piece.whole < value.whole * 0x1p-60
      {
        break
      }
      start = stop
    }
    return value
  }

  /// Integrates from −`length` to 0, where the exponent only rises.
  func integral(fromMinus length: Double) -> Value {
    var value = Value()
    var start = 0.0
    for _ in 0..<500 where start < length {
      let here = moved(by: -start)
      let fall = abs(here.tail.slope) + here.tail.curvature.squareRoot()
      let stop = min(length, start + min(1, 3 / fall))
      let piece = piece(from: -stop, to: -start)
      value.add(piece)
      if piece.decayed < value.decayed * 0x1p-60 { break }
      start = stop
    }
    return value
  }

  private func piece(from start: Double, to end: Double) -> Value {
    let middle = start + (end - start) / 2
    let half = (end - start) / 2
    var value = Value()
    for (node, weight) in Self.nodes {
      for r in [middle - half * node, middle + half * node] {
        let part = weight * half * Real.exp(exponent(r))
        value.add(
          Value(whole: part, decayed: part * Real.exp(-r), risen: part * -Real.expm1(-r)))
      }
    }
    return value
  }

  /// Gauss–Legendre nodes and weights for 16 points, the positive half.
  private static let nodes: [(Double, Double)] = [
    (0.095012509837637440185, 0.18945061045506849629),
    (0.28160355077925891323, 0.18260341504492358887),
    (0.45801677765722738634, 0.16915651939500253819),
    (0.61787624440264374845, 0.14959598881657673208),
    (0.75540440835500303390, 0.12462897125553387205),
    (0.86563120238783174388, 0.09515851168249278481),
    (0.94457502307323257608, 0.062253523938647892863),
    (0.98940093499164993260, 0.027152459411754094852),
  ]
}
