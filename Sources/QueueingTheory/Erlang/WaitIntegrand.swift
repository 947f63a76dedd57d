// SPDX-License-Identifier: Apache-2.0

import PlatformMath

/// The density of the wait of a contact with boundless patience in ``ErlangA``, but for a factor.
///
/// With s the wait in units of the patience it is `exp(x (1 − e⁻ˢ) − c s)`, which has its summit
/// at s = 0 under a load below the agents and at ln(load / agents) else.
struct WaitIntegrand {
  /// c, by which the integrals are to be multiplied.
  let factor: Double
  /// Where the summit is.
  ///
  /// Under overload the exponent falls steeply on both sides of it, so that
  /// the distance of a wait from it must be more exact than a `Double`.
  private let reference: DoubleDouble
  /// The exponent at the summit; the integrals are of the function over its exponential.
  let summit: Double
  private let tail: LogConcaveTail

  init(agents: Double, load: Double, ratio: Double) {
    factor = agents * ratio
    if load > agents {
      reference = DoubleDouble.logarithm(of: load, over: agents)
      summit = factor * LogConcaveTail.bend(-reference.high)
      tail = LogConcaveTail(slope: 0, curvature: factor)
    } else {
      reference = DoubleDouble(0)
      summit = 0
      tail = LogConcaveTail(slope: (load - agents) * ratio, curvature: load * ratio)
    }
  }

  /// Integrals of the function, and of it times the shares that are answered and have given up.
  struct Value {
    var answered: Double
    var abandoned: Double
    var whole: Double { answered + abandoned }
  }

  /// Integrates over waits from `start` to `end`, or without end, in units of the patience.
  func integral(from start: DoubleDouble, to end: DoubleDouble?) -> Value {
    // The integration goes out from the point between the bounds where the function is greatest.
    let lower = (start - reference).high
    let upper = end.map { ($0 - reference).high } ?? .infinity
    let origin = max(lower, min(0, upper))
    let (tail, rise) = tail.moved(by: origin)
    let scale = Real.exp(rise)
    let right = upper > origin ? tail.integral(to: upper - origin) : LogConcaveTail.Value()
    let left =
      lower < origin ? tail.integral(fromMinus: origin - lower) : LogConcaveTail.Value()
    let place = reference.high + origin
    let answered = Real.exp(-place) * (left.decayed + right.decayed)
    let abandoned =
      -Real.expm1(-place) * (left.whole + right.whole)
      + Real.exp(-place) * (left.risen + right.risen)
    return Value(answered: scale * answered, abandoned: scale * abandoned)
  }
}
