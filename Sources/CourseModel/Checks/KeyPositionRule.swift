// SPDX-License-Identifier: Apache-2.0

import LessonMarkdown

/// Who always picks the same place must not pass, on paper either.
///
/// The rule counts, among the single choices of a lesson with the same number of options, how often
/// each place holds the key, and objects when one holds more than half. The program shuffles options; a
/// printed lesson does not. T. M. Haladyna, S. M. Downing and M. C. Rodriguez, “A Review of
/// Multiple-Choice Item-Writing Guidelines”, Applied Measurement in Education 15 (2002),
/// doi:10.1207/S15324818AME1503_5, guideline 20: vary the location of the right answer.
enum KeyPositionRule {
  /// With fewer questions the share says nothing.
  private static let fewestQuestions = 10

  static func check(_ lesson: Lesson, in log: inout FaultLog) {
    var places: [Int: [Int: Int]] = [:]
    for question in lesson.questions {
      guard case .singleChoice(let options) = question.kind, options.count > 2,
        let place = options.firstIndex(where: \.isCorrect)
      else { continue }
      places[options.count, default: [:]][place, default: 0] += 1
    }
    for (options, counts) in places.sorted(by: { $0.key < $1.key }) {
      let all = counts.values.reduce(0, +)
      let most = counts.max { ($0.value, $1.key) < ($1.value, $0.key) }
      guard all >= fewestQuestions, let most, most.value * 2 > all else { continue }
      log.report(
        .keysAtOnePlace, at: .top,
        "Of \(all) single choices with \(options) options, \(most.value) have the right one at "
          + "place \(most.key + 1).",
        repair: "Move keys to other places.")
    }
  }
}
