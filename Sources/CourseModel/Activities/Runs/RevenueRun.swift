// SPDX-License-Identifier: Apache-2.0

public import ContractBilling

/// A revenue case whose steps are worked out one by one, with hints.
public struct RevenueRun: ActivityRun, Hashable {
  /// The case.
  public let revenueCase: RevenueCase

  /// Runs a case that has been drawn or saved.
  public init(_ revenueCase: RevenueCase) {
    self.revenueCase = revenueCase
  }

  /// Draws the case of a seed.
  ///
  /// - Throws: `BillingError` when a range of the activity holds no figure that can be billed.
  public init(_ activity: RevenueActivity, seed: UInt64) throws(BillingError) {
    self.init(try RevenueCase(seed: seed, ranges: activity.caseRanges()))
  }

  public var prompts: [ActivityPrompt] {
    revenueCase.steps.enumerated().map { place, step in
      ActivityPrompt(
        id: step.id.rawValue,
        heading: "Step \(place + 1) of \(revenueCase.steps.count): \(step.title)",
        text: step.prompt, expects: expectation(of: step), hints: step.hints)
    }
  }

  public var details: ActivityResult.Details { .revenue(revenueCase.comparison) }

  public func feedback(
    on prompt: ActivityPrompt, _ answer: TypedAnswer?
  ) throws(AnswerFault) -> ActivityFeedback {
    guard let step = revenueCase.steps.first(where: { $0.id.rawValue == prompt.id }) else {
      throw AnswerFault(.notUnderstood, "There is no step “\(prompt.id)”.")
    }
    var remarks = [
      ActivityFeedback.Remark(step.formula, label: "Formula"),
      ActivityFeedback.Remark(step.solution, label: "Worked out"),
    ]
    var score = Rational.zero
    if let answer {
      switch step.grade(try value(of: answer.text, for: step)) {
      case .right: score = .one
      case .wrong(let explanation):
        if let explanation { remarks.insert(ActivityFeedback.Remark(explanation), at: 0) }
      }
    }
    return ActivityFeedback(
      part: ActivityPart(
        id: prompt.id, label: step.title, given: answer?.text, right: step.expectedText,
        score: score, hints: answer?.hints ?? 0),
      remarks: remarks)
  }

  private func value(
    of text: String, for step: RevenueCaseStep
  ) throws(AnswerFault) -> Rational {
    do throws(AmountParseError) {
      return try step.answer(parsing: text)
    } catch {
      // A quiz understands more, such as 36k and ₹36,000/-.
      let typed: TypedNumber
      do throws(AnswerFault) {
        typed = try TypedNumber(text)
      } catch let fault {
        throw fault.reason == .ambiguous
          ? fault : AnswerFault(.notUnderstood, error.description)
      }
      guard typed.unit == nil || typed.unit == step.unit.answerUnit else {
        throw AnswerFault(.notUnderstood, error.description)
      }
      return typed.value
    }
  }

  private func expectation(of step: RevenueCaseStep) -> String {
    let tolerance = step.tolerance.isZero ? "exact" : "± \(step.tolerance)"
    return switch step.unit {
    case .money(let currency): "an amount in \(currency.code), \(tolerance)"
    default: "a number of \(step.unit.name), \(tolerance)"
    }
  }
}

extension RevenueCaseStep.Unit {
  /// The unit of an amount; nil for a count.
  fileprivate var answerUnit: AnswerUnit? {
    if case .money(let currency) = self { AnswerUnit(currency.code) } else { nil }
  }
}

extension RevenueActivity {
  /// The ranges as the drawing of cases takes them.
  ///
  /// - Throws: `BillingError` for a range that a case cannot be drawn from.
  public func caseRanges() throws(BillingError) -> RevenueCaseRanges {
    var result = RevenueCaseRanges(currency: currency)
    for quantity in Quantity.allCases {
      guard let range = ranges[quantity],
        let figure = RevenueCaseRanges.Figure(rawValue: quantity.rawValue)
      else { continue }
      try result.set(figure, from: range.low, through: range.high)
    }
    return result
  }
}
