// SPDX-License-Identifier: Apache-2.0

public import Foundation

/// One answer to one question, as it was given and marked.
public struct Attempt: Sendable, Hashable {
  /// Where a question was asked.
  public enum Context: Sendable, Hashable {
    /// Inside the text of a lesson, where the reader stops and thinks.
    case inPlace
    /// In the run of a quiz with this identifier.
    case quiz(run: UUID)
    /// As a step of the activity with this identifier.
    case activity(String)
    /// In a daily review, which asks again what is about to be forgotten.
    case review
  }

  /// The identifier of the lesson.
  public var lesson: String
  /// The identifier of the question, unique in its lesson.
  public var question: String
  /// A hash of the question as it stood, by which an edited question is told from the one answered.
  public var contentHash: String
  /// Where it was asked.
  public var context: Context
  /// The answer as the learner gave it, or nil when the question was left unanswered.
  public var answer: String?
  /// What the answer earned.
  public var score: RecordedScore
  /// How many hints were shown before the answer, at least 0.
  public var hints: Int
  /// The time from showing the question to the answer, or nil where nobody measured it.
  public var timeTaken: Duration?
  /// The seed from which options were shuffled and numbers drawn.
  public var seed: UInt64

  /// Describes an answer; see the properties.
  public init(
    lesson: String, question: String, contentHash: String, context: Context = .inPlace,
    answer: String?, score: RecordedScore, hints: Int = 0, timeTaken: Duration? = nil, seed: UInt64
  ) {
    self.lesson = lesson
    self.question = question
    self.contentHash = contentHash
    self.context = context
    self.answer = answer
    self.score = score
    self.hints = hints
    self.timeTaken = timeTaken
    self.seed = seed
  }
}

/// An attempt as it stands in the record.
public struct RecordedAttempt: Sendable, Hashable {
  /// The identifier of the fact.
  public let id: UUID
  /// When it was recorded, to the millisecond.
  public let instant: Date
  /// What was answered and how it was marked.
  public let attempt: Attempt
}
