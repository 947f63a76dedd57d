// SPDX-License-Identifier: Apache-2.0

package import CourseModel
package import LearnerProgress

extension QuizSession {
  /// How a command begins a quiz.
  package enum Opening: Hashable, Sendable {
    /// Draw anew.
    case new
    /// Go on with the quiz that was begun.
    case resume(QuizRun)
    /// Draw anew although one was begun, because another seed was asked for.
    case setAside(QuizRun)

    /// Decides.
    ///
    /// - Parameters:
    ///   - open: The quiz that was begun and not finished, if any.
    ///   - seed: The seed that was asked for, if any.
    ///   - lesson: The lesson as it reads today.
    ///   - isInteractive: Whether a person answers; answers from a pipe or a file are a quiz of their
    ///     own and leave a begun one as it is.
    package init(open: QuizRun?, seed: UInt64?, lesson: Lesson, isInteractive: Bool) {
      guard let open, isInteractive,
        open.draw.questions.contains(where: { id in
          lesson.bank.contains { $0.id == id }
        })
      else {
        self = .new
        return
      }
      if seed == nil || seed == open.draw.seed {
        self = .resume(open)
      } else {
        self = .setAside(open)
      }
    }
  }
}
