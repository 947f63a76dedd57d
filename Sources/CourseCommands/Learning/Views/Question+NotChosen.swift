// SPDX-License-Identifier: Apache-2.0

import CourseModel
import LessonMarkdown

extension Question {
  /// What an author wrote of the options that an answer leaves out, in the order of the file.
  func feedbackIfNotChosen(_ answer: Answer?) -> [[Block]] {
    guard case .choice(let chosen)? = answer, let choices else { return [] }
    return choices.filter { !chosen.contains($0.id) && !$0.feedbackIfNotChosen.isEmpty }
      .map(\.feedbackIfNotChosen)
  }
}
