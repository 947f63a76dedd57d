// SPDX-License-Identifier: Apache-2.0

import ContractBilling
import CourseModel

/// The rules of a quiz in words, told before it begins.
enum PolicyText {
  /// What a learner must know before answering, one sentence each; nothing where one try is marked at
  /// once.
  static func sentences(_ policy: AttemptPolicy) -> [String] {
    var sentences: [String] = []
    if policy.tries > 1 {
      sentences.append(
        "Each question has \(policy.tries) tries"
          + (policy.penalty.isZero
            ? "."
            : "; each earlier one costs \(ScoreText.mixed(policy.penalty)) of it, and the best counts.")
      )
    }
    if let price = policy.hintPenalty {
      sentences.append(
        price.isZero
          ? "? gives a hint."
          : "? gives a hint, which costs \(ScoreText.mixed(price)) of the question.")
    }
    switch policy.reveal {
    case .afterEach: break
    case .atEnd: sentences.append("The right answers are shown at the end.")
    case .whenPassed: sentences.append("The right answers are shown once the quiz is passed.")
    case .never: sentences.append("The right answers are not shown.")
    }
    return sentences
  }
}
