// SPDX-License-Identifier: Apache-2.0

/// The revenue under one model as work per hour grows: one line of a chart.
public struct RevenueSeries: Hashable, Sendable, Codable {
  /// One point of the line.
  public struct Point: Hashable, Sendable, Codable {
    /// Outcomes or transactions per agent-hour.
    public let perHour: Rational
    /// What the vendor earns in the period, not rounded.
    public let revenue: ExactAmount
  }

  /// The model.
  public let model: BillingModelKind
  /// The points, from zero upwards, evenly spaced.
  public let points: [Point]
}

extension ContractComparison {
  /// The revenue of every model over a range of outcomes or transactions per hour.
  ///
  /// - Parameters:
  ///   - measure: What varies, ``BillableMeasure/outcomes`` or ``BillableMeasure/transactions``;
  ///     the other stays as it is.
  ///   - limit: The right end, more than zero; nil chooses one that shows the break-even in the
  ///     middle and the team's own figure.
  ///   - count: The number of points, 2 to 10,000.
  /// - Returns: One series per result, in the order of ``results``.
  /// - Throws: ``BillingError`` for other arguments, or an overflow.
  /// - Complexity: O(models × count).
  public func revenueSeries(
    varying measure: BillableMeasure = .outcomes, upTo limit: Rational? = nil,
    points count: Int = 21
  ) throws(BillingError) -> [RevenueSeries] {
    guard 2...10_000 ~= count else {
      throw .outOfRange(name: "points", value: "\(count)", requirement: "from 2 to 10,000")
    }
    let (breakEven, own) = try breakEvenAndOwn(measure)
    let widest = try max(breakEven * 2, own * Rational(5) / 4)
    let right = limit ?? widest
    try right.requirePositive(as: "upTo")
    let step = try right / Rational(count - 1)

    var series: [RevenueSeries] = []
    for (kind, model) in try parameters.models() {
      var points: [RevenueSeries.Point] = []
      for index in 0..<count {
        let perHour = try step * Rational(index)
        let activity = try parameters.activity(
          agentHours: agentHours,
          outcomesPerHour: measure == .outcomes ? perHour : parameters.outcomesPerHour,
          transactionsPerHour: measure == .transactions
            ? perHour : parameters.transactionsPerHour)
        var revenue = ExactAmount(.zero, currency)
        for charge in try model.charges(for: activity) { revenue = try revenue + charge.exact }
        points.append(RevenueSeries.Point(perHour: perHour, revenue: revenue))
      }
      series.append(RevenueSeries(model: kind, points: points))
    }
    return series
  }

  /// The break-even of a measure and the team's own figure.
  private func breakEvenAndOwn(
    _ measure: BillableMeasure
  ) throws(BillingError) -> (breakEven: Rational, own: Rational) {
    switch measure {
    case .outcomes:
      return (breakEvenOutcomesPerHour, parameters.outcomesPerHour)
    case .transactions:
      guard let breakEvenTransactionsPerHour, let own = parameters.transactionsPerHour else {
        throw .missingQuantity(.transactions, model: BillingModelKind.transaction.name)
      }
      return (breakEvenTransactionsPerHour, own)
    case .agents, .agentHours:
      throw .outOfRange(
        name: "varying", value: measure.rawValue, requirement: "outcomes or transactions")
    }
  }
}
