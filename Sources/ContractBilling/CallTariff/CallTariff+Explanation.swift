// SPDX-License-Identifier: Apache-2.0

extension CallTariff.Compiled {
  /// Where the charge of one call comes from.
  ///
  /// - Parameters:
  ///   - start: The second since 1970-01-01T00:00:00Z at which the call was answered.
  ///   - seconds: The seconds of talk, 0 for a call that was not answered.
  /// - Returns: A sum of fees, increments by window and rate, and what bounds and rounding change;
  ///   its value is that of ``charge(startSeconds:seconds:)``.
  /// - Throws: ``BillingError`` as ``charge(startSeconds:seconds:)`` does, and
  ///   ``BillingError/overflow(operation:)``.
  public func explanation(
    startSeconds start: Int64, seconds: Int64
  ) throws(BillingError) -> AmountExplanation {
    let charge = try charge(startSeconds: start, seconds: seconds)
    var parts: [AmountExplanation] = []
    if charge.isBilled {
      if connectFee != 0 {
        parts.append(.fee("connect fee", ExactAmount(tariff.connectFee, currency)))
      }
      var runs: [IncrementRun] = []
      let home = schedule?.window(at: start) ?? (0, .max)
      forEachRun(startSeconds: start, seconds: seconds, home: home) { runs.append($0) }
      for run in runs { parts += try terms(of: run) }
      if owesDisconnectFee(seconds) {
        parts.append(.fee("disconnect fee", ExactAmount(tariff.disconnectFee, currency)))
      }
      parts += try boundTerms(of: parts)
    }
    var sum = try AmountExplanation.sum("call of \(seconds) s", of: parts, in: currency)
    sum.quantity = try Rational(charge.billedSeconds) / Rational(tariff.per.seconds)
    sum.unit = tariff.per.rawValue
    return sum
  }

  private func terms(of run: IncrementRun) throws(BillingError) -> [AmountExplanation] {
    let rate = rates[run.window][run.rate]
    let increments = "\(run.count) increment\(run.count == 1 ? "" : "s") of \(run.length) s"
    let step = run.rate == 0 ? "" : " after \(rate.after) s"
    let product = try AmountExplanation.product(
      "\(windowNames[run.window])\(step), \(increments)",
      quantity: Rational(run.seconds) / Rational(tariff.per.seconds), unit: tariff.per.rawValue,
      rate: ExactAmount(rate.rate, currency))
    let difference = try amount(ofUnits: run.units) - product.value.value
    guard !difference.isZero else { return [product] }
    return [product, .fee(roundingRule, ExactAmount(difference, currency))]
  }

  /// What minimum, maximum and the rounding of the call add to its parts.
  private func boundTerms(
    of parts: [AmountExplanation]
  ) throws(BillingError) -> [AmountExplanation] {
    var value = Rational.zero
    for part in parts { value = try value + part.value.value }
    var changes: [AmountExplanation] = []
    func change(to bound: Rational, _ rule: String) throws(BillingError) {
      changes.append(.fee(rule, ExactAmount(try bound - value, currency)))
      value = bound
    }
    if let minimum = tariff.minimum, value < minimum {
      try change(to: minimum, "raised to the minimum per call")
    }
    if let maximum = tariff.maximum, value > maximum {
      try change(to: maximum, "cut to the maximum per call")
    }
    if rounding.level == .call {
      let rounded = try rounding.rounded(value, in: currency)
      if rounded != value { try change(to: rounded, roundingRule) }
    }
    return changes
  }

  private var roundingRule: String { "rounded \(rounding.name(in: currency))" }
}
