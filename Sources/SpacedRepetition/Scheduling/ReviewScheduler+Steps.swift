// SPDX-License-Identifier: Apache-2.0

extension ReviewScheduler {
  /// A short wait within one of the two ladders of steps.
  struct Step {
    var phase: CardState.Phase
    var step: Int
    var wait: EpochSeconds
  }

  /// The step that a card takes, nil when it goes into review or stays there.
  ///
  /// Again goes back to the first step, good one step on, easy out of the ladder; hard stays, and on
  /// the first step waits for the mean of the first two, or half as long again where there is but
  /// one. Half seconds are dropped. A failure in review enters the relearning steps.
  func nextStep(of card: CardState, after grade: ReviewGrade) -> Step? {
    switch card.phase {
    case .learning:
      return Self.next(.learning, learningSteps, from: card.step, after: grade)
    case .relearning:
      return Self.next(.relearning, relearningSteps, from: card.step, after: grade)
    case .review:
      guard grade == .again else { return nil }
      return relearningSteps.first.map { Step(phase: .relearning, step: 0, wait: $0) }
    }
  }

  private static func next(
    _ phase: CardState.Phase, _ steps: [EpochSeconds], from step: Int, after grade: ReviewGrade
  ) -> Step? {
    guard let first = steps.first else { return nil }
    if grade == .again { return Step(phase: phase, step: 0, wait: first) }
    // A card of a scheduler that had more steps may stand beyond the last one.
    guard step < steps.count else { return nil }
    switch grade {
    case .hard where step == 0:
      let second = steps.count > 1 ? steps[1] : 2 * first
      return Step(phase: phase, step: 0, wait: (first + second) / 2)
    case .hard:
      return Step(phase: phase, step: step, wait: steps[step])
    case .good where step + 1 < steps.count:
      return Step(phase: phase, step: step + 1, wait: steps[step + 1])
    case .again, .good, .easy:
      return nil
    }
  }
}
