// SPDX-License-Identifier: Apache-2.0

/// Says when an item is to be reviewed next: FSRS-6 with its learning steps.
///
/// ```swift
/// let scheduler = ReviewScheduler.standard
/// let new = CardState(dueFrom: 1_790_000_000)
/// let seen = scheduler.reviewed(new, grade: .good, at: 1_790_000_000)
/// // seen.due is ten minutes later
/// let known = scheduler.reviewed(seen, grade: .good, at: seen.due)
/// // known.due is two days later
/// ```
///
/// A scheduler is a value and its functions are pure: the same reviews give the same schedule. Source
/// and formulas are those of ``MemoryModel``.
public struct ReviewScheduler: Hashable, Sendable {
  /// How memories fade and grow.
  public let model: MemoryModel
  /// The probability of recall at which a review falls due, 0.9 unless told otherwise.
  public let wantedRetention: Double
  /// Seconds to wait after each answer of a new item, 60 and 600 unless told otherwise.
  public let learningSteps: [EpochSeconds]
  /// Seconds to wait after each answer of an item that was failed, 600 unless told otherwise.
  public let relearningSteps: [EpochSeconds]
  /// The longest interval in days, 36,500 unless told otherwise.
  public let maximumInterval: Int
  /// How intervals are spread, nil for exact ones.
  public let fuzz: IntervalFuzz?

  /// FSRS-6 as published, without fuzz.
  public static let standard = ReviewScheduler(
    unchecked: MemoryModel(), wantedRetention: 0.9, learningSteps: [60, 600],
    relearningSteps: [600], maximumInterval: 36_500, fuzz: nil)

  /// The most learning or relearning steps.
  public static let mostSteps = 100

  /// Creates a scheduler.
  ///
  /// - Parameters:
  ///   - model: How memories fade and grow.
  ///   - wantedRetention: The probability of recall at which a review falls due, 0.01 to 0.999.
  ///   - learningSteps: Seconds to wait after each answer of a new item, each from 1 to 31,536,000 (a
  ///     year); without any a new item goes into review at once.
  ///   - relearningSteps: The same for an item that was failed.
  ///   - maximumInterval: The longest interval, 1 to 36,500 days.
  ///   - fuzz: How intervals are spread, nil for exact ones.
  /// - Throws: ``InvalidStudyParameter`` when a value is outside its range.
  public init(
    model: MemoryModel = MemoryModel(), wantedRetention: Double = 0.9,
    learningSteps: [EpochSeconds] = [60, 600], relearningSteps: [EpochSeconds] = [600],
    maximumInterval: Int = 36_500, fuzz: IntervalFuzz? = nil
  ) throws(InvalidStudyParameter) {
    try InvalidStudyParameter.require("wantedRetention", wantedRetention, in: 0.01...0.999)
    try InvalidStudyParameter.require("maximumInterval", maximumInterval, in: 1...36_500)
    for (name, steps) in [
      ("learningSteps", learningSteps), ("relearningSteps", relearningSteps),
    ] {
      try InvalidStudyParameter.require("count of \(name)", steps.count, in: 0...Self.mostSteps)
      for step in steps {
        try InvalidStudyParameter.require("one of \(name)", step, in: 1...31_536_000)
      }
    }
    self.init(
      unchecked: model, wantedRetention: wantedRetention, learningSteps: learningSteps,
      relearningSteps: relearningSteps, maximumInterval: maximumInterval, fuzz: fuzz)
  }

  init(
    unchecked model: MemoryModel, wantedRetention: Double, learningSteps: [EpochSeconds],
    relearningSteps: [EpochSeconds], maximumInterval: Int, fuzz: IntervalFuzz?
  ) {
    self.model = model
    self.wantedRetention = wantedRetention
    self.learningSteps = learningSteps
    self.relearningSteps = relearningSteps
    self.maximumInterval = maximumInterval
    self.fuzz = fuzz
  }

  /// Where a card stands after one more review.
  ///
  /// - Parameters:
  ///   - card: Where it stood.
  ///   - grade: How the item was recalled.
  ///   - moment: When; a moment before the last review counts as the same day.
  ///   - item: The item's id, at which only the fuzz looks.
  /// - Returns: Where the card stands now.
  /// - Complexity: O(1).
  public func reviewed(
    _ card: CardState, grade: ReviewGrade, at moment: EpochSeconds, item: String = ""
  ) -> CardState {
    let memory = memory(of: card, after: grade, at: moment)
    if let next = nextStep(of: card, after: grade) {
      return CardState(
        unchecked: next.phase, step: next.step, memory: memory,
        due: moment.adding(seconds: next.wait), lastReview: moment)
    }
    let exact = interval(stability: memory.stability)
    let days =
      fuzz?.days(exact, maximum: maximumInterval, item: item, moment: moment) ?? exact
    return CardState(
      unchecked: .review, step: 0, memory: memory,
      due: moment.adding(seconds: EpochSeconds(days) * .secondsPerDay), lastReview: moment)
  }

  /// Where a card stands after several reviews.
  ///
  /// - Parameters:
  ///   - reviews: The reviews; they are taken in the order of their moments, whatever the order here,
  ///     so that records of two machines give one state.
  ///   - card: Where it stood before them.
  ///   - item: The item's id, at which only the fuzz looks.
  /// - Returns: Where the card stands now.
  /// - Complexity: O(n log n).
  public func replayed(
    _ reviews: some Sequence<Review>, onto card: CardState, item: String = ""
  ) -> CardState {
    reviews.sorted().reduce(card) {
      reviewed($0, grade: $1.grade, at: $1.moment, item: item)
    }
  }

  /// The interval of a stability in whole days before fuzz.
  ///
  /// Rounded to the nearest day, halves to the even one, and from 1 to ``maximumInterval``.
  public func interval(stability: Double) -> Int {
    let days = model.interval(retention: wantedRetention, stability: stability)
    return Int(min(max(days.rounded(.toNearestOrEven), 1), Double(maximumInterval)))
  }

  private func memory(
    of card: CardState, after grade: ReviewGrade, at moment: EpochSeconds
  ) -> MemoryState {
    guard let memory = card.memory, let lastReview = card.lastReview else {
      return model.firstState(grade: grade)
    }
    return model.state(
      after: memory, grade: grade, elapsedDays: moment.wholeDays(since: lastReview))
  }
}

extension ReviewScheduler: Codable {
  private enum CodingKeys: String, CodingKey {
    case model, wantedRetention, learningSteps, relearningSteps, maximumInterval, fuzz
  }

  /// Reads and checks a scheduler.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    let model = try container.decode(MemoryModel.self, forKey: .model)
    let wantedRetention = try container.decode(Double.self, forKey: .wantedRetention)
    let learningSteps = try container.decode([EpochSeconds].self, forKey: .learningSteps)
    let relearningSteps = try container.decode([EpochSeconds].self, forKey: .relearningSteps)
    let maximumInterval = try container.decode(Int.self, forKey: .maximumInterval)
    let fuzz = try container.decodeIfPresent(IntervalFuzz.self, forKey: .fuzz)
    self = try decoder.checked { () throws(InvalidStudyParameter) in
      try ReviewScheduler(
        model: model, wantedRetention: wantedRetention, learningSteps: learningSteps,
        relearningSteps: relearningSteps, maximumInterval: maximumInterval, fuzz: fuzz)
    }
  }
}
