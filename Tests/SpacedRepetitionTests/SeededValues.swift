// SPDX-License-Identifier: Apache-2.0

import SpacedRepetition

/// Random values for laws, the same in every run.
struct SeededValues: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  mutating func grade() -> ReviewGrade { .allCases.randomElement(using: &self) ?? .good }

  /// The published weights, or some from the whole of their bounds.
  mutating func weights() throws -> FSRSWeights {
    if Bool.random(using: &self) { return .published }
    return try FSRSWeights(FSRSWeights.bounds.map { .random(in: $0, using: &self) })
  }

  mutating func scheduler(fuzz: IntervalFuzz? = nil) throws -> ReviewScheduler {
    try ReviewScheduler(
      model: MemoryModel(weights: weights()),
      wantedRetention: .random(in: 0.05...0.99, using: &self),
      learningSteps: steps(), relearningSteps: steps(),
      maximumInterval: .random(in: 1...36_500, using: &self), fuzz: fuzz)
  }

  private mutating func steps() -> [EpochSeconds] {
    (0..<Int.random(in: 0...4, using: &self)).map { _ in .random(in: 1...100_000, using: &self) }
  }

  /// Reviews in order, with gaps from none to years.
  mutating func reviews(_ count: Int) -> [Review] {
    var moment = EpochSeconds.random(in: -2_000_000_000...2_000_000_000, using: &self)
    let drawn = (0..<count).map { _ in
      let scale = EpochSeconds(1) << EpochSeconds.random(in: 0...28, using: &self)
      moment += .random(in: 0...scale, using: &self)
      return Review(moment: moment, grade: grade())
    }
    return drawn.sorted()
  }

  /// A state that a review left, or a new card.
  mutating func card(_ scheduler: ReviewScheduler) -> CardState {
    let reviews = reviews(.random(in: 0...12, using: &self))
    return scheduler.replayed(reviews, onto: CardState(dueFrom: 0))
  }
}
