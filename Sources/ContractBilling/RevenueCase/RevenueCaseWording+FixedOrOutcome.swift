// SPDX-License-Identifier: Apache-2.0

// Steps 7 and 8: the same month under a fixed fee and by outcomes.
extension RevenueCaseWording {
  func fixedFeeRevenue(_ fee: ExactAmount) throws(BillingError) -> RevenueCaseStep {
    guard let included = figures.includedAgentHours, let rate = figures.overageRate else {
      return try plainFixedFeeRevenue(fee)
    }
    let hours = comparison.agentHours
    let excess = max(.zero, try hours - included)
    let revenue = try fee + rate * excess
    let solution =
      excess.isZero
      ? "\(text(hours)) agent-hours are within the scope, so the fee is all: \(fee.brief)"
      : "\(text(hours)) − \(text(included)) = \(text(excess)) agent-hours beyond the scope; "
        + "\(fee.brief) + \(text(excess)) × \(rate.brief) = \(revenue.brief)"
    return try step(
      .fixedFeeRevenue, "Fixed fee",
      prompt: "The same month under contract 3: a fixed fee of \(fee.brief), which covers up to "
        + "\(text(included)) agent-hours. Each agent-hour beyond that earns \(rate.brief). "
        + "What does the BPO earn?",
      hints: [
        "Compare the agent-hours of step 1 with what the fee covers. Only hours beyond that change "
          + "the bill.",
        "Hours beyond the scope: \(text(hours)) − \(text(included)), or none if that is negative. "
          + "Multiply them by \(rate.brief) and add the fee.",
      ],
      formula: "revenue = fixed fee + hours beyond the scope × overage rate",
      solution: solution,
      expected: revenue.value, unit: .money(comparison.currency),
      mistakes: [
        (fee.value, "You left out the hours beyond the scope; they are charged on top."),
        (
          try fee.value + rate.value * hours,
          "You charged every hour on top of the fee. Only the hours beyond the scope are."
        ),
        (
          try fee.value + rate.value * (hours - included),
          "Hours that the fee covers but nobody worked are not paid back."
        ),
      ])
  }

  /// The step for a fee that no quantity changes.
  private func plainFixedFeeRevenue(_ fee: ExactAmount) throws(BillingError) -> RevenueCaseStep {
    try step(
      .fixedFeeRevenue, "Fixed fee",
      prompt:
        "The same month under contract 3: a fixed fee of \(fee.brief), however many hours the "
        + "work takes. What does the BPO earn?",
      hints: [
        "Ask which of the figures can change this bill.",
        "None of them: neither hours nor contacts are counted.",
      ],
      formula: "revenue = fixed fee",
      solution: "The fee is all: \(fee.brief)",
      expected: fee.value, unit: .money(comparison.currency), mistakes: [])
  }

  func outcomeRevenue() throws(BillingError) -> RevenueCaseStep {
    let (hours, perHour) = (comparison.agentHours, figures.outcomesPerHour)
    let (share, fee) = (figures.qualityPassShare, figures.outcomeFee)
    let closed = try hours * perHour
    let paid = try closed * share
    let revenue = try fee * paid
    return try step(
      .outcomeRevenue, "Outcome-based",
      prompt: "The same month under contract 4, which pays for results: \(fee.brief) for each sale "
        + "that passes the client's quality check, nothing for hours or contacts. The agents close "
        + "\(perHour) sales per agent-hour, and \(share.percentText) of them pass. "
        + "What does the BPO earn?",
      hints: [
        "Count the sales first, then those that pass. A contact without such a sale earns nothing.",
        "Sales: \(text(hours)) × \(perHour). Keep \(share.percentText) of them and multiply by "
          + "\(fee.brief).",
      ],
      formula: "revenue = agent-hours × sales per hour × share that passes × fee per sale",
      solution: "\(text(hours)) × \(perHour) = \(text(closed)) sales; \(share.percentText) pass: "
        + "\(text(paid)) × \(fee.brief) = \(revenue.brief)",
      expected: revenue.value, unit: .money(comparison.currency),
      mistakes: [
        (
          try fee.value * closed,
          "You counted every sale. A sale that fails the quality check earns nothing."
        ),
        (
          try fee.value * hours * self.perHour,
          "You counted contacts. This contract pays for sales only."
        ),
      ])
  }
}
