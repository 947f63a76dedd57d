// SPDX-License-Identifier: Apache-2.0

/// How far a learner has come.
public enum LearnerProgressStanding: String, CaseIterable, Codable, Hashable, Sendable {
  /// There is no answer of this learner.
  case notStarted
  /// There are answers and no finished attempt.
  case unfinished
  /// There is a finished attempt.
  case finished
}

/// One learner's work in a few figures.
public struct LearnerSummary: Hashable, Codable, Sendable {
  /// Who.
  public var learner: String
  /// How far.
  public var standing: LearnerProgressStanding
  /// How many attempts with at least one answer.
  public var attempts: Int
  /// How many of them are finished.
  public var finishedAttempts: Int
  /// The most items that were answered in one attempt.
  public var itemsAnswered: Int
  /// The share of all marks in the first finished attempt, unanswered items earning none.
  public var firstShare: Double?
  /// The share of all marks in the best finished attempt.
  public var bestShare: Double?
  /// The hints taken in all attempts.
  public var hintsUsed: Int
  /// The seconds spent in all attempts; nil when no response says.
  public var seconds: Int?
  /// How many responses two sources tell differently.
  public var disputedResponses: Int

  /// The summaries of all learners, by name.
  ///
  /// - Parameters:
  ///   - sheet: The marks.
  ///   - enrolled: Learners who should be there, also when the sheet does not have them.
  /// - Returns: One summary for each learner.
  public static func all(in sheet: MarkSheet, enrolled: [String] = []) -> [LearnerSummary] {
    var summaries = sheet.attemptsByLearner.map { LearnerSummary($0, in: sheet) }
    let known = Set(summaries.map(\.learner))
    summaries += Set(enrolled).subtracting(known).map {
      LearnerSummary(nobody: $0)
    }
    return summaries.sorted { $0.learner < $1.learner }
  }

  private init(nobody learner: String) {
    self.learner = learner
    standing = .notStarted
    attempts = 0
    finishedAttempts = 0
    itemsAnswered = 0
    hintsUsed = 0
    disputedResponses = 0
  }

  private init(_ ofOne: ArraySlice<LearnerAttempt>, in sheet: MarkSheet) {
    let started = ofOne.filter { !$0.responses.isEmpty }
    let finished = started.filter(\.isFinished)
    learner = ofOne[ofOne.startIndex].learner
    standing = !finished.isEmpty ? .finished : started.isEmpty ? .notStarted : .unfinished
    attempts = started.count
    finishedAttempts = finished.count
    itemsAnswered = started.map(\.responses.count).max() ?? 0
    let responses = started.flatMap(\.responses)
    hintsUsed = responses.reduce(0) { $0.addingClamped($1.hintsUsed) }
    let times = responses.compactMap(\.seconds)
    seconds = times.isEmpty ? nil : times.reduce(0) { $0.addingClamped($1) }
    disputedResponses = responses.count(where: \.isDisputed)
    firstShare = Self.share(.first, of: finished, in: sheet)
    bestShare = Self.share(.best, of: finished, in: sheet)
  }

  private static func share(
    _ choice: AttemptChoice, of attempts: [LearnerAttempt], in sheet: MarkSheet
  ) -> Double? {
    guard let attempt = choice.chosen(of: attempts, in: sheet) else { return nil }
    let matrix = ScoreMatrix(items: sheet.items, attempts: [attempt])
    let possible = matrix.maxima.reduce(0, +)
    return possible == 0 ? nil : Double(matrix.totals[0]) / Double(possible)
  }
}

extension Int {
  /// A sum of counts that stops at the greatest number: counts come from files.
  func addingClamped(_ other: Int) -> Int {
    let (sum, overflow) = addingReportingOverflow(other)
    return overflow ? .max : sum
  }
}
