// SPDX-License-Identifier: Apache-2.0

extension ServiceCredits {
  /// Returns credits that were earned back, then takes off those of this period.
  func adjust(_ draft: inout StatementDraft) throws(BillingError) {
    let owed = try creditLine(in: draft)
    try earnBack(&draft)
    guard let owed else { return }
    for (measure, reason) in owed.excluded {
      draft.remarks.append("\(measure.name) does not count in this period: \(reason)")
    }
    guard !owed.explanation.value.value.isZero else { return }
    let value = try draft.add(
      owed.explanation, of: id, title: title.isEmpty ? "Service credits" : title)
    guard earnBackPeriods != nil else { return }
    var missedWeight = Rational.zero
    for measure in owed.missed { missedWeight = try missedWeight + measure.weight }
    for measure in owed.missed where measure.weight > .zero {
      draft.carried.creditsOutstanding.append(
        OutstandingCredit(
          adjustment: id, measure: measure.id,
          amount: try -value.value * measure.weight / missedWeight))
    }
  }

  private struct Owed {
    var explanation: AmountExplanation
    var missed: [ServiceMeasure]
    var excluded: [(ServiceMeasure, reason: String)]
  }

  /// What the misses of this period cost, nil when nothing was missed or left out.
  private func creditLine(in draft: StatementDraft) throws(BillingError) -> Owed? {
    let context = draft.context
    let base = try amountAtRisk(in: draft)
    var terms: [AmountExplanation] = []
    var missed: [ServiceMeasure] = []
    var excluded: [(ServiceMeasure, reason: String)] = []
    for measure in measures {
      if let reason = context.facts.exclusions[measure.id] {
        excluded.append((measure, reason))
        continue
      }
      guard let value = context.facts.serviceLevels[measure.id] else {
        throw .missingFact(name: "value of \(measure.name)", owner: title.isEmpty ? id : title)
      }
      guard !measure.isMet(by: value) else { continue }
      missed.append(measure)
      terms.append(
        try .share(
          "\(measure.name) was \(value), promised \(measure.promise)", -measure.weight, of: base))
    }
    guard !missed.isEmpty || !excluded.isEmpty else { return nil }
    var sum = try AmountExplanation.sum("service credits", of: terms, in: context.currency)
    if let cap {
      sum = try Self.limited(
        sum, to: context.amount(cap) * context.cycles(), "not more than the cap")
    }
    if !mayExceedCharges {
      let charges = try draft.sum()
      sum = try Self.limited(
        sum, to: ExactAmount(max(.zero, charges.value), context.currency),
        "not more than the charges")
    }
    return Owed(explanation: sum, missed: missed, excluded: excluded)
  }

  private func amountAtRisk(in draft: StatementDraft) throws(BillingError) -> ExactAmount {
    let context = draft.context
    if let atRisk { return try context.amount(atRisk) * context.cycles() }
    let all = parts ?? context.contract.parts.map(\.id)
    let charges = try draft.sum { all.contains($0) }
    return try ExactAmount(max(.zero, charges.value), context.currency) * (atRiskShare ?? .zero)
  }

  /// A credit that gives back no more than a limit.
  private static func limited(
    _ credit: AmountExplanation, to limit: ExactAmount, _ rule: String
  ) throws(BillingError) -> AmountExplanation {
    let excess = try -credit.value - limit
    guard excess.value > .zero else { return credit }
    return try .sum(
      credit.rule, of: credit.parts + [.fee(rule, excess)], in: credit.value.currency)
  }

  /// Counts this period for credits of earlier ones and returns those whose average meets the
  /// target.
  private func earnBack(_ draft: inout StatementDraft) throws(BillingError) {
    let context = draft.context
    var returned: [AmountExplanation] = []
    for credit in context.facts.carried.creditsOutstanding where credit.adjustment == id {
      guard let periods = earnBackPeriods,
        let measure = measures.first(where: { $0.id == credit.measure })
      else { continue }
      guard context.facts.exclusions[measure.id] == nil,
        let value = context.facts.serviceLevels[measure.id]
      else {
        draft.carried.creditsOutstanding.append(credit)
        continue
      }
      var later = credit
      later.sum = try credit.sum + value
      later.periods = min(credit.periods, Int.max - 1) + 1
      guard later.periods >= periods else {
        draft.carried.creditsOutstanding.append(later)
        continue
      }
      let average = try later.sum / Rational(later.periods)
      guard measure.isMet(by: average) else { continue }
      returned.append(
        .fee(
          "\(measure.name) averaged \(average) over \(later.periods) periods, promised "
            + measure.promise, ExactAmount(credit.amount, context.currency)))
    }
    guard !returned.isEmpty else { return }
    try draft.add(
      .sum("service credits earned back", of: returned, in: context.currency), of: id,
      title: "\(title.isEmpty ? "Service credits" : title), earned back")
  }
}

extension ServiceMeasure {
  /// What a reader sees: the title, or the identifier where there is none.
  var name: String { title.isEmpty ? id : title }

  /// The target in words.
  fileprivate var promise: String { "\(meets == .atLeast ? "at least" : "at most") \(target)" }
}
