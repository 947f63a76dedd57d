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
    var sum = Rational.zero
    for ratio in ratios {
      try ratio.requireNotNegative(as: "ratio")
      sum = try sum + ratio
    }
    try sum.requirePositive(as: "sum of the ratios")

    let whole = Rational(reducedNumerator: Int128(minorUnits.magnitude), denominator: 1)
    var parts: [Int128] = []
    var remainders: [(rest: Rational, index: Int)] = []
    for (index, ratio) in ratios.enumerated() {
      let share = try whole * (ratio / sum)
      let units = share.rounded(.down)
      parts.append(units.numerator)
      remainders.append((try share - units, index))
    }
    remainders.sort { ($1.rest, $0.index) < ($0.rest, $1.index) }
    let left = Int128(minorUnits.magnitude) - parts.reduce(0, +)
    for (_, index) in remainders.prefix(Int(clamping: left)) { parts[index] += 1 }

    let sign: Int128 = minorUnits < 0 ? -1 : 1
    return parts.map { Money(minorUnits: Int64(clamping: sign * $0), currency) }
  }
}
