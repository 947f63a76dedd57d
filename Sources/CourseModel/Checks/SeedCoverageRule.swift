// SPDX-License-Identifier: Apache-2.0

/// Whatever the seed, a quiz has a question for each objective that its bank tests.
enum SeedCoverageRule {
  static func check(_ lesson: Lesson, in log: inout FaultLog) {
    guard let draw = lesson.quiz.draw else { return }
    let tested = Set(lesson.bank.compactMap(\.objective))
    guard draw < tested.count else { return }
    log.report(
      .quizSkipsObjective, at: .top,
      "The quiz draws \(draw) questions, and its bank tests \(tested.count) objectives: every paper "
        + "leaves some out.",
      repair: "Draw at least \(tested.count), or split the lesson.")
  }
}
