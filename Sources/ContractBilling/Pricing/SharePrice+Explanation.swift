// SPDX-License-Identifier: Apache-2.0

extension SharePrice {
  /// What one event costs, bounds on each event included, in major units of the currency.
  ///
  /// For a price with ``pricesEachEvent``. An event with a negative amount takes back what one of
  /// the opposite amount costs.
  ///
  /// - Throws: ``BillingError/overflow(operation:)``.
  public func charge(forEventOf amount: Rational) throws(BillingError) -> Rational {
    if amount.isNegative { return try -charge(forEventOf: -amount) }
    let priced = try max(.zero, amount - freeAmount)
    let share =
      switch kind {
      case .percentage(let share): try priced * share
      case .markUp(let share): try amount + priced * share
      case .graduatedPercentage(let table): try Price(.graduated(table)).amount(of: priced)
      }
    let charge = try max(
      freeEvents < 1 ? share + fixed : share, minimumPerEvent ?? .zero)
    return maximumPerEvent.map { min(charge, $0) } ?? charge
  }

  /// The price of amounts of money, with its terms, which add up to it.
  ///
  /// - Parameters:
  ///   - amount: The sum of the amounts in major units of the currency; below zero when more was
  ///     taken back than came in.
  ///   - earlier: What was priced before and counts for the bands and the free amount, zero or more.
  ///   - events: How many events the amount is the sum of, zero or more.
  ///   - currency: The currency of the contract.
  /// - Returns: A sum, one term for each share and fixed price.
  /// - Throws: ``BillingError/outOfRange(name:value:requirement:)`` when a price with
  ///   ``pricesEachEvent`` is asked for the sum of several events, ``BillingError/overflow(operation:)``.
  public func explanation(
    of amount: Rational, after earlier: Rational = .zero, events: Int64, in currency: Currency
  ) throws(BillingError) -> AmountExplanation {
    try Rational(events).requireNotNegative(as: "events")
    try earlier.requireNotNegative(as: "earlier amount")
    guard !amount.isNegative else {
      return try explanation(of: -amount, after: .zero, events: events, in: currency).negated
    }
    let sum = try unbounded(of: amount, after: earlier, events: events, in: currency)
    guard pricesEachEvent, events > 0 else { return sum }
    guard events == 1 else {
      throw .outOfRange(
        name: "events", value: "\(events)",
        requirement: "1, since the price has a minimum or maximum for each event")
    }
    let charge = ExactAmount(try charge(forEventOf: amount), currency)
    guard charge != sum.value else { return sum }
    let rule = charge.value > sum.value.value ? "raised to the minimum" : "cut to the maximum"
    return try .sum(
      sum.rule, of: sum.parts + [.fee("\(rule) of an event", charge - sum.value)], in: currency)
  }

  private func unbounded(
    of amount: Rational, after earlier: Rational, events: Int64, in currency: Currency
  ) throws(BillingError) -> AmountExplanation {
    let all = try earlier + amount
    let begin = try max(.zero, earlier - freeAmount)
    let end = try max(.zero, all - freeAmount)
    let priced = ExactAmount(try end - begin, currency)
    var parts: [AmountExplanation] = []
    if priced.value < amount, table == nil {
      let free = ExactAmount(try amount - priced.value, currency)
      parts.append(try .share("free of the share", .zero, of: free))
    }
    let rule: String
    switch kind {
    case .percentage(let share):
      rule = "percentage"
      parts.append(try .share("share", share, of: priced))
    case .markUp(let share):
      rule = "cost with mark-up"
      parts.append(.fee("cost", ExactAmount(amount, currency)))
      parts.append(try .share("mark-up", share, of: priced))
    case .graduatedPercentage(let table):
      rule = "graduated percentage"
      let price = Price(.graduated(table), included: freeAmount)
      for term in try price.terms(of: amount, after: earlier) {
        guard let quantity = term.quantity else {
          parts.append(.fee(term.rule, ExactAmount(term.rate, currency)))
          continue
        }
        parts.append(
          try .share(term.rule, term.rate, of: ExactAmount(quantity, currency)))
      }
    }
    let charged = max(0, events - freeEvents)
    if !fixed.isZero, charged > 0 {
      parts.append(
        try .product(
          "fixed part", quantity: Rational(charged), unit: "event",
          rate: ExactAmount(fixed, currency)))
    }
    return try .sum(rule, of: parts, in: currency)
  }

  private var table: TierTable? {
    if case .graduatedPercentage(let table) = kind { table } else { nil }
  }
}
