// SPDX-License-Identifier: Apache-2.0

import LessonMarkdown

/// Who always picks the longest option must not pass.
///
/// The rule counts the single choices of a lesson whose key is longer than every other option, and
/// objects when they are more than half. T. M. Haladyna, S. M. Downing and M. C. Rodriguez, “A Review of
/// Multiple-Choice Item-Writing Guidelines”, Applied Measurement in Education 15 (2002),
/// doi:10.1207/S15324818AME1503_5, guideline 24: keep the length of choices about equal.
enum LongestOptionRule {
  /// With fewer questions the share says nothing.
  private static let fewestQuestions = 4

  static func check(_ lesson: Lesson, in log: inout FaultLog) {
    let choices = lesson.questions.filter { question in
      if case .singleChoice = question.kind { true } else { false }
    }
    let telling = choices.filter(isKeyLongest)
    guard choices.count >= fewestQuestions, telling.count * 2 > choices.count,
      let first = telling.first
    else { return }
    let names = telling.map(\.id).joined(separator: ", ")
    log.report(
      .longestOptionIsKey, at: first.range,
      "In \(telling.count) of \(choices.count) single choices the longest option is right: \(names).",
      repair: "Shorten keys, or give wrong options the same detail.")
  }

  private static func isKeyLongest(_ question: Question) -> Bool {
    guard case .singleChoice(let options) = question.kind else { return false }
    let key = options.filter(\.isCorrect).map { $0.text.plainText.count }.max() ?? 0
    return options.allSatisfy { $0.isCorrect || $0.text.plainText.count < key }
  }
}
