// SPDX-License-Identifier: Apache-2.0

/// The quantity that went through a price's tiers before this period.
struct TierRun {
  let part: ContractPart
  let context: StatementContext

  /// The earlier quantity of a group, zero where tiers begin anew.
  func earlier(_ group: UsageGroup) throws(BillingError) -> Rational {
    let carried = context.facts.carried
    let begins =
      switch part.tierReset {
      case .period: true
      case .year: (carried.contractYear ?? context.contractYear) != context.contractYear
      case .never: false
      }
    let quantity = begins ? .zero : carried.tierQuantities[group.key(of: part)] ?? .zero
    try quantity.requireNotNegative(as: "carried quantity of tiers")
    return quantity
  }

  /// The price of a quantity of a group, which is added to the quantities to carry.
  func price(
    _ price: Price, of quantity: Rational, unit: String, _ group: UsageGroup,
    into charges: inout PartCharges
  ) throws(BillingError) -> AmountExplanation {
    let earlier = try earlier(group)
    try carry(earlier + quantity, of: group, into: &charges)
    if earlier.isZero { try remarkCliff(price, quantity, unit, into: &charges) }
    return try price.explanation(
      of: quantity, after: earlier, unit: unit, in: context.currency)
  }

  /// Keeps a quantity for the next period; quantities of a year or more begin below in the next.
  func carry(
    _ quantity: Rational, of group: UsageGroup, into charges: inout PartCharges
  ) throws(BillingError) {
    guard part.tierReset != .period else { return }
    charges.tierQuantities[group.key(of: part)] = max(.zero, quantity)
  }

  /// The quantities of groups that had no usage in this period.
  func carryOthers(into charges: inout PartCharges) throws(BillingError) {
    guard part.tierReset != .period else { return }
    let prefix = part.id + "/"
    for (key, quantity) in context.facts.carried.tierQuantities
    where charges.tierQuantities[key] == nil && (key == part.id || key.hasPrefix(prefix)) {
      let isOld =
        part.tierReset == .year
        && (context.facts.carried.contractYear ?? context.contractYear) != context.contractYear
      if !isOld { charges.tierQuantities[key] = quantity }
    }
  }

  /// Tells the parties when more units would have cost less.
  private func remarkCliff(
    _ price: Price, _ quantity: Rational, _ unit: String, into charges: inout PartCharges
  ) throws(BillingError) {
    if case .graduated = price.kind { return }
    for cliff in try price.cliffs()
    where cliff.dearFrom <= quantity && quantity <= cliff.quantity {
      let next = try cliff.quantity + 1
      charges.remarks.append(
        "\(part.name): \(quantity) units (\(unit)) cost more than \(next) would, "
          + "\(ExactAmount(cliff.next, context.currency)).")
    }
  }
}
