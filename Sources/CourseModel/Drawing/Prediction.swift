// SPDX-License-Identifier: Apache-2.0

public import ContractBilling

/// A figure of the simulated floor that the learner predicts before the floor is run.
///
/// The run is asked of the engine when an answer is marked and not before. It is wholly determined by
/// the request, seed included, so marking the same answer again gives the same grade; the engine keeps
/// the floors it has run.
public struct Prediction: Hashable, Sendable {
  /// What the engine is asked.
  public let request: SimulatedRequest
  /// How the figure is stated.
  public let measure: Measure
  private let engine: EngineFunctions

  init(request: SimulatedRequest, measure: Measure, engine: EngineFunctions) {
    self.request = request
    self.measure = measure
    self.engine = engine
  }

  /// A measure that can be predicted.
  public enum Measure: String, Hashable, Codable, Sendable, CaseIterable {
    case utilisation, abandonmentRate, idleShare, dialingShare, previewingShare, talkShare
    case wrapUpShare, talkMinutesPerAgentHour, contactsPerAgentHour, attemptsPerAgentHour

    /// The unit the learner answers in; nil for a plain count.
    public var unit: AnswerUnit? {
      switch self {
      case .talkMinutesPerAgentHour: AnswerUnit("minutes")
      case .contactsPerAgentHour, .attemptsPerAgentHour: nil
      default: AnswerUnit("%")
      }
    }

    /// The factor from the engine's figure to the unit.
    var scale: Double { unit?.name == "%" ? 100 : 1 }
  }

  /// What a run came to, in the measure's unit, to two places.
  public struct Outcome: Hashable, Sendable {
    /// The mean.
    public var mean: Rational
    /// The lower end of the interval of 95 %.
    public var low: Rational
    /// The upper end of the interval of 95 %.
    public var high: Rational
  }

  /// Runs the floor.
  ///
  /// - Complexity: one short simulation, well below a second, or none when the floor was run before.
  public func outcome() throws(EngineFault) -> Outcome {
    let figure = try engine.simulated(request)
    let scale = measure.scale
    func rounded(_ value: Double) throws(EngineFault) -> Rational {
      guard value.isFinite, let number = ExactOrReal.real(value).rounded(places: 2) else {
        throw EngineFault("The result is not a finite number.")
      }
      return number
    }
    return Outcome(
      mean: try rounded(figure.mean * scale),
      low: try rounded((figure.mean - figure.halfWidth) * scale),
      high: try rounded((figure.mean + figure.halfWidth) * scale))
  }

  /// Predictions are equal when they ask the same.
  public static func == (left: Self, right: Self) -> Bool {
    left.request == right.request && left.measure == right.measure
  }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(request)
    hasher.combine(measure)
  }
}
