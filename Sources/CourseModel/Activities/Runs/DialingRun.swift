// SPDX-License-Identifier: Apache-2.0

public import ContactCenter
import ContractBilling
import DiscreteEventSimulation
import OutboundDialing

/// A prediction, a run of the simulated floor, and why it came out as it did.
///
/// The floor is simulated between predictions and explanations, so the run is made of its result;
/// what is asked before is ``DialingPredictions``.
public struct DialingRun: ActivityRun, Hashable {
  /// The modes side by side.
  public let comparison: StrategyComparison
  /// What was predicted.
  public let predictions: DialingPredictions
  private let explanations: [DialingExplanation]

  /// Makes the run of a comparison, whose seed also orders the options.
  public init(_ comparison: StrategyComparison) {
    self.comparison = comparison
    let modes = comparison.parameters.strategies.compactMap { try? StrategySpecification($0) }
    predictions = DialingPredictions(modes, on: comparison.parameters.scenario)
    explanations = DialingExplanation.questions(about: modes)
  }

  public var prompts: [ActivityPrompt] { predictions.prompts + explanationPrompts }

  public var details: ActivityResult.Details { .dialing(comparison) }

  /// The questions asked after the run.
  public var explanationPrompts: [ActivityPrompt] {
    explanations.enumerated().map { place, question in
      ActivityPrompt(
        id: question.id, heading: "Why? \(place + 1) of \(explanations.count)",
        text: question.question,
        options: question.order(seed: comparison.parameters.seed)
          .map { question.options[$0].text },
        expects: "a letter")
    }
  }

  public func feedback(
    on prompt: ActivityPrompt, _ answer: TypedAnswer?
  ) throws(AnswerFault) -> ActivityFeedback {
    if let prediction = predictions.predictions.first(where: { $0.id == prompt.id }) {
      return try feedback(on: prediction, answer)
    }
    guard let question = explanations.first(where: { $0.id == prompt.id }) else {
      throw AnswerFault(.notUnderstood, "There is no question “\(prompt.id)”.")
    }
    return try feedback(on: question, answer)
  }

  private func feedback(
    on prediction: DialingPredictions.Prediction, _ answer: TypedAnswer?
  ) throws(AnswerFault) -> ActivityFeedback {
    let measure = prediction.measure
    let simulated = comparison.results.first { $0.strategy == "\(prediction.mode)" }
      .flatMap { measure.value(in: $0) }
    var score = Rational.zero
    if let answer {
      let value = try predictions.value(of: answer.text, for: prediction)
      if let simulated { score = measure.score(predicted: value, simulated: simulated.mean) }
    }
    let right =
      simulated.map { "\(ActivityNumber.text($0, places: measure.places)) \(measure.unit)" }
      ?? "none: nobody answered"
    return ActivityFeedback(
      part: ActivityPart(
        id: prediction.id, label: "\(prediction.mode): \(measure.name)", given: answer?.text,
        right: right, score: score, hints: answer?.hints ?? 0),
      remarks: [ActivityFeedback.Remark(measure.rule)])
  }

  private func feedback(
    on question: DialingExplanation, _ answer: TypedAnswer?
  ) throws(AnswerFault) -> ActivityFeedback {
    let order = question.order(seed: comparison.parameters.seed)
    var chosen: Int?
    if let answer {
      let letter = TextComparison.normal(answer.text)
      guard let place = order.indices.first(where: { PresentedQuestion.letter($0) == letter })
      else {
        throw AnswerFault(
          .notUnderstood,
          "“\(answer.text)” is no option. Type a letter from a to "
            + "\(PresentedQuestion.letter(order.count - 1)).")
      }
      chosen = order[place]
    }
    let said = [chosen, 0].compactMap { $0 }
    let remarks = (said.first == 0 ? [0] : said)
      .map { ActivityFeedback.Remark(question.options[$0].feedback) }
    return ActivityFeedback(
      part: ActivityPart(
        id: question.id, label: question.question,
        given: chosen.map { question.options[$0].text }, right: question.options[0].text,
        score: chosen == 0 ? .one : .zero, hints: answer?.hints ?? 0),
      remarks: remarks)
  }
}

extension DialingMeasure {
  /// The figure in two or three words.
  fileprivate var name: String {
    switch self {
    case .talkMinutes: "talk minutes per agent-hour"
    case .idleShare: "idle time"
    case .abandonmentRate: "abandoned calls"
    }
  }
}
