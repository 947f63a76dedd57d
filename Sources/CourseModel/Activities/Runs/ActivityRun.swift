// SPDX-License-Identifier: Apache-2.0

/// An activity with its seed: everything it asks, and what each answer is worth.
///
/// A run is a value without a terminal, so the same activity, seed and answers give the same
/// result wherever they come from.
public protocol ActivityRun: Sendable {
  /// What is asked, in order.
  var prompts: [ActivityPrompt] { get }
  /// What the result shows beside the parts.
  var details: ActivityResult.Details { get }
  /// Grades one answer.
  ///
  /// - Parameters:
  ///   - prompt: One of ``prompts``.
  ///   - answer: The answer; nil when there is none.
  /// - Returns: What the answer earned and what to say about it.
  /// - Throws: ``AnswerFault`` when the text is no answer: a person is asked again. Nil never
  ///   throws.
  func feedback(
    on prompt: ActivityPrompt, _ answer: TypedAnswer?
  ) throws(AnswerFault) -> ActivityFeedback
}

extension ActivityRun {
  /// Grades all answers at once; one that cannot be understood counts as none.
  ///
  /// - Parameter answers: Answers by the names of their prompts.
  /// - Returns: One part for each prompt, in order.
  public func parts(for answers: [ActivityPrompt.ID: TypedAnswer]) -> [ActivityPart] {
    prompts.compactMap { prompt in
      let understood = try? feedback(on: prompt, answers[prompt.id])
      return (understood ?? (try? feedback(on: prompt, nil)))?.part
    }
  }
}
