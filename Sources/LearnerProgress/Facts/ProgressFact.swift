// SPDX-License-Identifier: Apache-2.0

public import Foundation

/// Something that happened to a learner: the only thing the record keeps.
///
/// Facts are added and never changed. What a learner sees (where to go on, the best score, the
/// totals) is derived from them each time.
public enum ProgressFact: Sendable, Hashable {
  /// A question was answered, or left unanswered on purpose.
  case attempt(Attempt)
  /// A quiz was drawn; the identifier of this fact is that of the run.
  case quizStarted(QuizDraw)
  /// The reader reached a step of a lesson.
  case stepReached(lesson: String, step: String)
  /// A run of a quiz came to its end.
  case quizFinished(QuizOutcome)
  /// An activity was done.
  case activityFinished(ActivityOutcome)
}

/// The questions of one run of a quiz, in the order in which they are asked.
public struct QuizDraw: Sendable, Hashable {
  /// What a run of a quiz is for.
  public enum Purpose: String, Sendable, Hashable, CaseIterable, Codable {
    /// To show that the lesson was understood.
    case quiz
    /// To find out, before the lesson, whether it can be skipped.
    case pretest
    /// To ask again, with new values, only what was wrong in an earlier run.
    case retry
  }

  /// The identifier of the lesson whose quiz it is.
  public var lesson: String
  /// The seed of the draw.
  public var seed: UInt64
  /// The identifiers of the questions as drawn.
  public var questions: [String]
  /// What the run is for.
  public var purpose: Purpose

  /// Describes a draw; see the properties.
  public init(lesson: String, seed: UInt64, questions: [String], purpose: Purpose = .quiz) {
    self.lesson = lesson
    self.seed = seed
    self.questions = questions
    self.purpose = purpose
  }
}

/// How a run of a quiz ended.
public struct QuizOutcome: Sendable, Hashable {
  /// The run, as ``ProgressStore/startQuiz(_:)`` named it.
  public var run: UUID
  /// The points of all its questions together.
  public var score: RecordedScore
  /// Whether the learner has passed with it, by the rules of that day.
  public var isPassed: Bool

  /// Describes the end of a run; see the properties.
  public init(run: UUID, score: RecordedScore, isPassed: Bool) {
    self.run = run
    self.score = score
    self.isPassed = isPassed
  }
}

/// How an activity ended.
public struct ActivityOutcome: Sendable, Hashable {
  /// The identifier of the activity.
  public var activity: String
  /// The seed from which its case was made.
  public var seed: UInt64
  /// What it earned.
  public var score: RecordedScore
  /// What else is worth keeping, as a JSON value.
  public var details: String

  /// Describes the end of an activity; see the properties.
  public init(activity: String, seed: UInt64, score: RecordedScore, details: String = "{}") {
    self.activity = activity
    self.seed = seed
    self.score = score
    self.details = details
  }
}
