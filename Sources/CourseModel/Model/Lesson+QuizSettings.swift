// SPDX-License-Identifier: Apache-2.0

public import ContractBilling

extension Lesson {
  /// How many questions a quiz draws, when it is passed, and how they may be answered.
  public struct QuizSettings: Hashable, Sendable {
    /// The number of questions drawn; nil for the whole bank.
    public var draw: Int?
    /// The score at which the quiz is passed, 0…1.
    public var pass: Rational
    /// The time for the whole quiz; nil for as long as it takes.
    public var time: Duration?
    /// Tries, their price, and when the right answers are shown.
    public var policy: AttemptPolicy

    /// The pass mark of a lesson that names none: four fifths.
    public static let usualPass: Rational =
      (try? Rational(numerator: 4, denominator: 5)) ?? .one

    /// Creates settings.
    public init(
      draw: Int?, pass: Rational, time: Duration? = nil, policy: AttemptPolicy = .graded
    ) {
      self.draw = draw
      self.pass = pass
      self.time = time
      self.policy = policy
    }
  }
}

/// What holds in a lesson that says nothing else: usual values, or those of `course.yml`.
struct LessonDefaults: Hashable, Sendable {
  var quiz = Lesson.QuizSettings(draw: nil, pass: Lesson.QuizSettings.usualPass)
  var practice = AttemptPolicy.practice
}
