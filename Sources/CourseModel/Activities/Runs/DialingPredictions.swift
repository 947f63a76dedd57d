// SPDX-License-Identifier: Apache-2.0

public import ContactCenter
import ContractBilling
import DiscreteEventSimulation
public import OutboundDialing

/// What is to be predicted before the modes are simulated.
public struct DialingPredictions: Hashable, Sendable {
  /// One prediction.
  public struct Prediction: Hashable, Sendable {
    /// The mode it is about.
    public var mode: StrategySpecification
    /// The figure.
    public var measure: DialingMeasure

    /// The name of its prompt, such as `talk-manual`.
    public var id: String { "\(measure.rawValue)-\(mode)" }
  }

  /// The predictions: talk minutes of every mode, idle share of every mode, and the abandonment
  /// rate of those that can dial more lines than there are agents waiting for them.
  public let predictions: [Prediction]
  /// What is asked, in the same order.
  public let prompts: [ActivityPrompt]

  /// Asks about a floor.
  public init(_ modes: [StrategySpecification], on scenario: FloorScenario) {
    let predictions = DialingMeasure.allCases.flatMap { measure in
      modes.filter { measure != .abandonmentRate || $0.dialsAhead }
        .map { Prediction(mode: $0, measure: measure) }
    }
    self.predictions = predictions
    prompts = predictions.enumerated().map { place, prediction in
      ActivityPrompt(
        id: prediction.id, heading: "Prediction \(place + 1) of \(predictions.count)",
        text: prediction.question, expects: prediction.expectation,
        hints: prediction.hints(scenario))
    }
  }

  /// Understands a typed prediction, such as `38`, `38 min`, `2.5 %`.
  ///
  /// - Throws: ``AnswerFault`` for what is no number, has another unit, or is out of range.
  public func value(
    of text: String, for prediction: Prediction
  ) throws(AnswerFault) -> Double {
    let number = try TypedNumber(text)
    let measure = prediction.measure
    // Minutes may be per something: “min per hour”.
    let unit = measure == .talkMinutes ? "minute" : "%"
    if let typed = number.unit?.name, typed != unit, !typed.hasPrefix(unit + " per ") {
      throw AnswerFault(
        .notUnderstood, "Type a number in \(measure == .talkMinutes ? "minutes" : "per cent").")
    }
    let value = Double(number.value.numerator) / Double(number.value.denominator)
    guard measure.range.contains(value) else {
      throw AnswerFault(
        .notUnderstood,
        "\(text) is not possible; type a number from 0 to \(Int(measure.range.upperBound)).")
    }
    return value
  }

  /// Checks that an answer to a prompt can be graded, before there is anything to grade it by.
  ///
  /// - Throws: ``AnswerFault`` as ``value(of:for:)`` does.
  public func check(_ text: String, for prompt: ActivityPrompt) throws(AnswerFault) {
    guard let prediction = predictions.first(where: { $0.id == prompt.id }) else {
      throw AnswerFault(.notUnderstood, "There is no prediction “\(prompt.id)”.")
    }
    _ = try value(of: text, for: prediction)
  }
}

extension DialingPredictions.Prediction {
  fileprivate var question: String {
    switch measure {
    case .talkMinutes: "\(mode): how many minutes of an hour does an agent talk with customers?"
    case .idleShare:
      "\(mode): what share of an agent's time is idle, that is, ready and without a call of any "
        + "kind?"
    case .abandonmentRate:
      "\(mode): of all calls that a person answers, what share is abandoned because no agent is "
        + "free in time?"
    }
  }

  fileprivate var expectation: String {
    switch measure {
    case .talkMinutes: "minutes of 60"
    case .idleShare, .abandonmentRate: "per cent, such as 7 for 7 %"
    }
  }

  fileprivate func hints(_ scenario: FloorScenario) -> [String] {
    let talk = ActivityNumber.text(scenario.talkTime.mean, places: 0)
    let wrapUp = ActivityNumber.text(scenario.wrapUpTime.mean, places: 0)
    let rate = scenario.attempts.answerRate
    switch measure {
    case .talkMinutes:
      return [
        "A conversation takes \(talk) seconds on average, the wrap-up after it \(wrapUp).",
        "One attempt in \(ActivityNumber.text(1 / rate, places: 1)) is answered. Ask who listens "
          + "to the others, the agent or the system.",
      ]
    case .idleShare:
      return [
        "Keying in a number and listening to it ring is not idle time: the agent has an attempt "
          + "of his own."
      ]
    case .abandonmentRate:
      return mode.abandonmentLimit.map { limit in
        [
          "This mode holds a limit of \(ActivityNumber.text(limit * 100, places: 1)) %. Ask how "
            + "much of its limit a dialer that wants to be fast will use."
        ]
      } ?? ["This mode holds no limit: only the lines it dials for each idle agent decide."]
    }
  }
}

extension StrategySpecification {
  /// Whether an answer can find no agent waiting for it.
  var dialsAhead: Bool {
    switch self {
    case .manual, .preview, .progressive: false
    case .power, .predictive: true
    }
  }

  /// The share of abandoned calls that the mode holds.
  var abandonmentLimit: Double? {
    if case .predictive(let rule) = self { rule.limit } else { nil }
  }
}
