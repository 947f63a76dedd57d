// SPDX-License-Identifier: Apache-2.0

extension Money {
  /// Splits the amount in proportion to ratios so that the parts add up to it exactly.
  ///
  /// Each part gets the whole minor units of its exact share; the units left over go one each to the
  /// largest remainders, to the earlier part where they tie (the method of Hamilton; see
  /// M. L. Balinski and H. P. Young, *Fair Representation*, 2nd edition, 2001). So each part lies
  /// within one minor unit of its exact share, a ratio of zero gets nothing, and the parts of −x are
  /// the negated parts of x.
  ///
  ///     try Money(parsing: "100 JPY").allocated(by: [1, 1, 1])   // 34, 33, 33
  ///
  /// - Throws: ``BillingError/outOfRange(name:value:requirement:)`` when a ratio is negative or none
  ///   is above zero, or ``BillingError/overflow(operation:)``.
  /// - Complexity: O(n log n) for n ratios.
  public func allocated(by ratios: [Rational]) throws(BillingError) -> [Money] {
    try allocation(by: ratios, method: .largestRemainder).parts
  }

  /// Splits the amount in proportion to ratios; the method says who gets the units left over.
  ///
  /// Whatever the method, parts and remainder add up to the amount, each part lies within one minor
  /// unit of its exact share, a ratio of zero gets nothing, and −x splits into the negated parts of
  /// x.
  ///
  /// - Throws: ``BillingError/outOfRange(name:value:requirement:)`` when a ratio is negative or none
  ///   is above zero, or ``BillingError/overflow(operation:)``.
  /// - Complexity: O(n log n) for n ratios.
  public func allocation(
    by ratios: [Rational], method: AllocationMethod
  ) throws(BillingError) -> MoneyAllocation {
    var sum = Rational.zero
    for ratio in ratios {
      try ratio.requireNotNegative(as: "ratio")
      sum = try sum + ratio
    }
    try sum.requirePositive(as: "sum of the ratios")

    let whole = Rational(reducedNumerator: Int128(minorUnits.magnitude), denominator: 1)
    var parts: [Int128] = []
    var remainders: [Rational] = []
    for ratio in ratios {
      let share = try whole * (ratio / sum)
      let units = share.rounded(.down)
      parts.append(units.numerator)
      remainders.append(try share - units)
    }
    var left = Int128(minorUnits.magnitude) - parts.reduce(0, +)
    let order = method.order(ratios: ratios, remainders: remainders)
    for index in order.prefix(Int(clamping: left)) {
      parts[index] += 1
      left -= 1
    }
    let sign: Int128 = minorUnits < 0 ? -1 : 1
    func money(_ units: Int128) -> Money {
      Money(minorUnits: Int64(clamping: sign * units), currency)
    }
    return MoneyAllocation(parts: parts.map(money), remainder: money(left))
  }
}

extension AllocationMethod {
  /// The places of the parts in the order in which they get one unit each.
  fileprivate func order(ratios: [Rational], remainders: [Rational]) -> [Int] {
    func descending(_ values: [Rational]) -> [Int] {
      values.indices.sorted { (values[$1], $0) < (values[$0], $1) }
    }
    return switch self {
    case .largestRemainder: descending(remainders)
    case .first: ratios.indices.filter { !ratios[$0].isZero }
    case .largestRatio: descending(ratios)
    case .separate: []
    }
  }
}
