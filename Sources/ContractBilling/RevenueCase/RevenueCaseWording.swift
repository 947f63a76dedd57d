// SPDX-License-Identifier: Apache-2.0

/// Puts the steps of a case into words.
struct RevenueCaseWording {
  let comparison: ContractComparison
  let figures: ComparisonParameters
  let perHour: Rational
  let fee: ExactAmount

  init(_ comparison: ContractComparison) throws(BillingError) {
    let figures = comparison.parameters
    guard let perHour = figures.transactionsPerHour, let fee = figures.transactionFee else {
      throw .missingQuantity(.transactions, model: BillingModelKind.transaction.name)
    }
    self.comparison = comparison
    self.figures = figures
    self.perHour = perHour
    self.fee = fee
  }

  func steps() throws(BillingError) -> [RevenueCaseStep] {
    var steps = [
      try agentHours(), try agentHourRevenue(), try transactions(), try transactionRevenue(),
      try difference(), try breakEven(),
    ]
    if let fixedFee = figures.fixedFee { steps.append(try fixedFeeRevenue(fixedFee)) }
    steps.append(try outcomeRevenue())
    return steps
  }

  func text(_ number: Rational) -> String { number.text(in: comparison.currency) }

  func step(
    _ id: RevenueCaseStep.ID, _ title: String, prompt: String, hints: [String], formula: String,
    solution: String, expected: Rational, unit: RevenueCaseStep.Unit,
    mistakes: [(Rational, String)]
  ) throws(BillingError) -> RevenueCaseStep {
    let tolerance: Rational =
      switch unit {
      case .money: .hundredths(50)
      case .transactionsPerHour: try .hundredths(1) / 2
      case .agentHours, .transactions: expected.isInteger ? .zero : .hundredths(50)
      }
    var known: [RevenueCaseStep.KnownMistake] = []
    for (value, explanation) in mistakes
    where try (value - expected).magnitude > tolerance {
      known.append(RevenueCaseStep.KnownMistake(value: value, explanation: explanation))
    }
    let expectedText =
      switch unit {
      case .money(let currency): ExactAmount(expected, currency).brief
      default: "\(text(expected)) \(unit.name)"
      }
    return RevenueCaseStep(
      id: id, title: title, prompt: prompt, hints: hints, formula: formula, solution: solution,
      expected: expected, unit: unit, tolerance: tolerance, knownMistakes: known,
      expectedText: expectedText)
  }
}
