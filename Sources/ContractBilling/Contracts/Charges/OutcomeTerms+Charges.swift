// SPDX-License-Identifier: Apache-2.0

extension OutcomeTerms {
  func charges(
    of part: ContractPart, in context: StatementContext
  ) throws(BillingError) -> PartCharges {
    let run = TierRun(part: part, context: context)
    var charges = PartCharges()
    var priced: [(UsageGroup, [AmountExplanation])] = []
    for group in try context.groups(of: part) {
      try group.requireCategories([
        acceptedCategory, Self.clawedBack, "rejected by quality", "outside attribution",
        "duplicate",
      ])
      try group.requireNotNegative(besides: clawback == nil ? nil : Self.clawedBack)
      let accepted = group.cell(acceptedCategory)
      let cancelled = group.cell(Self.clawedBack)
      if let price {
        priced.append((group, try fees(price, accepted, cancelled, group, run, into: &charges)))
      } else if let share {
        priced.append((group, try shares(share, accepted, cancelled, group, run, into: &charges)))
      }
    }
    try run.carryOthers(into: &charges)
    try charges.add(priced, of: part, in: context.currency)
    return charges
  }

  /// The category of what cancellations take back.
  static let clawedBack = "clawed back"

  /// Fees for outcomes; what is taken back leaves the tiers from their upper end.
  private func fees(
    _ price: Price, _ accepted: UsageTotals.Cell, _ cancelled: UsageTotals.Cell,
    _ group: UsageGroup, _ run: TierRun, into charges: inout PartCharges
  ) throws(BillingError) -> [AmountExplanation] {
    let currency = run.context.currency
    let earlier = try run.earlier(group)
    let net = try accepted.quantity + cancelled.quantity
    try run.carry(earlier + net, of: group, into: &charges)
    let fee = try price.explanation(
      of: accepted.quantity, after: earlier, unit: "outcome", in: currency)
    guard !cancelled.quantity.isZero else { return [fee] }
    let due: Rational
    if !net.isNegative {
      due = try price.amount(of: net, after: earlier)
    } else if try !(earlier + net).isNegative {
      due = try -price.amount(of: -net, after: earlier + net)
    } else {
      // Below zero the price goes on as its mirror image.
      due = try price.amount(of: .zero) * 2 - price.amount(of: -net)
    }
    let difference = ExactAmount(try due - fee.value.value, currency)
    return [
      fee,
      try .product(
        Self.clawedBack, quantity: cancelled.quantity, unit: "outcome",
        rate: difference / cancelled.quantity),
    ]
  }

  /// Shares of the value of outcomes; what is taken back leaves the bands from their upper end.
  private func shares(
    _ share: SharePrice, _ accepted: UsageTotals.Cell, _ cancelled: UsageTotals.Cell,
    _ group: UsageGroup, _ run: TierRun, into charges: inout PartCharges
  ) throws(BillingError) -> [AmountExplanation] {
    let currency = run.context.currency
    if share.pricesEachEvent {
      // Records were priced one by one; the amounts are fees already.
      var terms = [
        AmountExplanation(
          rule: "shares with bounds for each event", quantity: Rational(accepted.events),
          unit: "event", value: ExactAmount(accepted.amount, currency))
      ]
      if !cancelled.amount.isZero {
        terms.append(.fee(Self.clawedBack, ExactAmount(cancelled.amount, currency)))
      }
      return terms
    }
    let earlier = try run.earlier(group)
    let net = try accepted.amount + cancelled.amount
    try run.carry(earlier + net, of: group, into: &charges)
    let fee = try share.explanation(
      of: accepted.amount, after: earlier, events: accepted.events, in: currency)
    guard !cancelled.amount.isZero else { return [fee] }
    let due =
      try net.isNegative
      ? -share.explanation(of: -net, events: 0, in: currency).value
        + share.explanation(of: .zero, events: accepted.events, in: currency).value
      : share.explanation(of: net, after: earlier, events: accepted.events, in: currency).value
    return [
      fee,
      try .share(
        Self.clawedBack, (due - fee.value).value / cancelled.amount,
        of: ExactAmount(cancelled.amount, currency)),
    ]
  }
}
