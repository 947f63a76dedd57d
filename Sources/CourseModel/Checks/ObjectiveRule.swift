// SPDX-License-Identifier: Apache-2.0

import NameMatching
import LessonMarkdown

/// Each question tests an objective the lesson has, and each objective is tested.
enum ObjectiveRule {
  static func check(_ lesson: Lesson, isComplete: Bool, in log: inout FaultLog) {
    let known = lesson.objectives.map(\.id)
    for question in lesson.questions {
      guard let objective = question.objective, !known.contains(objective) else { continue }
      log.report(
        .unknownObjective, at: question.range,
        "The question “\(question.id)” tests the objective “\(objective)”, which the lesson does "
          + "not have.",
        repair: NearNames.suggestion(for: objective, among: known))
    }
    guard isComplete else { return }
    let tested = Set(lesson.questions.compactMap(\.objective))
    for objective in known where !tested.contains(objective) {
      log.report(
        .untestedObjective, at: .top, "No question tests the objective “\(objective)”.",
        repair: "Put “<!-- objective: \(objective) -->” below the heading of a question on it.")
    }
  }
}
