// SPDX-License-Identifier: Apache-2.0

import DiscreteEventSimulation

extension QuizPaper {
  /// The most questions that a pre-test asks of one objective.
  public static let pretestQuestionsPerObjective = 2

  /// A pre-test: at most two questions of each objective of the lesson, in a shuffled order.
  public static func pretest(_ lesson: Lesson, seed: UInt64) -> QuizPaper {
    var room = Dictionary(
      lesson.objectives.map { ($0.id, pretestQuestionsPerObjective) }, uniquingKeysWith: max)
    return QuizPaper(lesson, seed: seed) { bank in
      bank.filter { question in
        guard let objective = question.objective, let left = room[objective], left > 0 else {
          return false
        }
        room[objective] = left - 1
        return true
      }
    }
  }

  /// Certain questions of the bank again, in a shuffled order; those that the lesson no longer has
  /// are left out.
  public static func again(_ questions: [String], of lesson: Lesson, seed: UInt64) -> QuizPaper {
    let wanted = Set(questions)
    return QuizPaper(lesson, seed: seed) { bank in bank.filter { wanted.contains($0.id) } }
  }
}
