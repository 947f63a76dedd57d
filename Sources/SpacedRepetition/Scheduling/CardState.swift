// SPDX-License-Identifier: Apache-2.0

/// Where one item stands in the schedule of one learner.
///
/// A card is new until its first review, then goes through the learning steps into review; a failure
/// there takes it through the relearning steps. States come from ``ReviewScheduler`` or from storage,
/// which is checked, so a state cannot be invalid.
public struct CardState: Hashable, Sendable {
  /// The phases of a card.
  public enum Phase: String, CaseIterable, Codable, Hashable, Sendable {
    /// New, or on one of the short learning steps.
    case learning
    /// Reviewed at growing intervals of whole days.
    case review
    /// Failed in review, and on one of the short relearning steps.
    case relearning
  }

  /// The phase.
  public let phase: Phase
  /// Which learning or relearning step, from 0; 0 in review.
  public let step: Int
  /// Stability and difficulty, nil for a new card.
  public let memory: MemoryState?
  /// When the next review is due.
  public let due: EpochSeconds
  /// When the last review was, nil for a new card.
  public let lastReview: EpochSeconds?

  /// Creates a new card, which is due from a moment on.
  public init(dueFrom moment: EpochSeconds) {
    self.init(unchecked: .learning, step: 0, memory: nil, due: moment, lastReview: nil)
  }

  /// Restores a state that was stored.
  ///
  /// - Parameters:
  ///   - phase: The phase.
  ///   - step: Which learning or relearning step, from 0; 0 in review.
  ///   - memory: Stability and difficulty, nil for a new card.
  ///   - due: When the next review is due.
  ///   - lastReview: When the last review was, nil for a new card.
  /// - Throws: ``InvalidStudyParameter`` when the parts contradict each other.
  public init(
    phase: Phase, step: Int, memory: MemoryState?, due: EpochSeconds, lastReview: EpochSeconds?
  ) throws(InvalidStudyParameter) {
    let isNew = memory == nil
    guard isNew == (lastReview == nil) else {
      throw InvalidStudyParameter(
        name: "lastReview", value: lastReview.map { "\($0)" } ?? "missing",
        requirement: isNew ? "be missing as the memory is" : "be given with the memory")
    }
    guard !isNew || (phase == .learning && step == 0) else {
      throw InvalidStudyParameter(
        name: "memory", value: "missing",
        requirement: "be given for a card past the first learning step")
    }
    try InvalidStudyParameter.require(
      "step", step, in: 0...(phase == .review ? 0 : ReviewScheduler.mostSteps))
    self.init(unchecked: phase, step: step, memory: memory, due: due, lastReview: lastReview)
  }

  init(
    unchecked phase: Phase, step: Int, memory: MemoryState?, due: EpochSeconds,
    lastReview: EpochSeconds?
  ) {
    self.phase = phase
    self.step = step
    self.memory = memory
    self.due = due
    self.lastReview = lastReview
  }

  /// Whether the card has never been reviewed.
  public var isNew: Bool { lastReview == nil }

  /// Whether a review is due at a moment.
  public func isDue(at moment: EpochSeconds) -> Bool { due <= moment }

  /// The probability of recalling the item at a moment; 0 for a new card.
  ///
  /// Time counts in whole days of twenty-four hours, as in FSRS.
  public func retrievability(at moment: EpochSeconds, by model: MemoryModel) -> Double {
    guard let memory, let lastReview else { return 0 }
    return model.retrievability(
      elapsedDays: Double(moment.wholeDays(since: lastReview)), stability: memory.stability)
  }
}

extension CardState: Codable {
  private enum CodingKeys: String, CodingKey {
    case phase, step, memory, due, lastReview
  }

  /// Reads and checks a state.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    let phase = try container.decode(Phase.self, forKey: .phase)
    let step = try container.decode(Int.self, forKey: .step)
    let memory = try container.decodeIfPresent(MemoryState.self, forKey: .memory)
    let due = try container.decode(EpochSeconds.self, forKey: .due)
    let lastReview = try container.decodeIfPresent(EpochSeconds.self, forKey: .lastReview)
    self = try decoder.checked { () throws(InvalidStudyParameter) in
      try CardState(phase: phase, step: step, memory: memory, due: due, lastReview: lastReview)
    }
  }
}
