// SPDX-License-Identifier: Apache-2.0

extension MinimumCommitment {
  /// Adds the true-up when a cycle of the commitment ends.
  func adjust(_ draft: inout StatementDraft) throws(BillingError) {
    let context = draft.context
    let kind = every ?? context.contract.billing
    let counted = context.contract.counted(parts, credits: countsCredits)
    let eligible =
      try ExactAmount(
        context.facts.carried.towardsCommitment[id] ?? .zero, context.currency)
      + draft.sum { counted.contains($0) }
    var fraction = Rational.zero
    var isDue = false
    for cycle in try kind.overlapping(context.days) where context.isOver(cycle) {
      fraction = try fraction + context.coverage(of: cycle, every: kind)
      isDue = true
    }
    guard isDue else {
      draft.carried.towardsCommitment[id] = eligible.value
      return
    }
    let commitment = try draft.payable(
      .product(
        "commitment", quantity: fraction, unit: kind.rawValue, rate: context.amount(amount)))
    guard eligible.value < commitment.value.value else { return }
    try draft.add(
      draft.difference("true-up to the commitment", commitment, over: eligible), of: id,
      title: title.isEmpty ? "True-up to the minimum commitment" : title)
  }
}

extension SpendingCap {
  /// Takes off what a cycle's charges are above the cap.
  func adjust(_ draft: inout StatementDraft) throws(BillingError) {
    let context = draft.context
    let kind = every ?? context.contract.billing
    let counted = context.contract.counted(parts, credits: false)
    let eligible =
      try ExactAmount(
        context.facts.carried.towardsCommitment[id] ?? .zero, context.currency)
      + draft.sum { counted.contains($0) }
    var fraction = Rational.zero
    var goesOn = false
    for cycle in try kind.overlapping(context.days) {
      fraction = try fraction + context.coverage(of: cycle, every: kind)
      goesOn = !context.isOver(cycle)
    }
    let cap = try draft.payable(
      .product("cap", quantity: fraction, unit: kind.rawValue, rate: context.amount(amount)))
    if eligible.value > cap.value.value {
      try draft.add(
        draft.difference("down to the cap", cap, over: eligible), of: id,
        title: title.isEmpty ? "Charges above the cap" : title)
    }
    if goesOn {
      draft.carried.towardsCommitment[id] = min(eligible.value, cap.value.value)
    }
  }
}

extension Contract {
  /// The identifiers of what counts towards a commitment or a cap.
  fileprivate func counted(_ named: [String]?, credits: Bool) -> Set<String> {
    var counted = Set(named ?? parts.filter { $0.terms.kind != .passThrough }.map(\.id))
    if credits { counted.formUnion(adjustments.map(\.id)) }
    return counted
  }
}
