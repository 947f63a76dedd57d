// SPDX-License-Identifier: Apache-2.0

import LessonMarkdown

/// No question of a quiz gives away another one's answer.
///
/// Only an answer of several words that stands in another prompt word for word is taken for given away:
/// single terms recur in any lesson.
enum LeakRule {
  /// The words from which on it is no coincidence.
  private static let fewestWords = 4

  static func check(_ lesson: Lesson, in log: inout FaultLog) {
    let prompts = lesson.bank.map { ($0.id, words(of: $0.prompt.plainText)) }
    // The first word of an answer finds the few prompts that can hold it.
    var holders: [Substring: [Int]] = [:]
    for (index, prompt) in prompts.enumerated() {
      for word in Set(prompt.1.split(separator: " ")) { holders[word, default: []].append(index) }
    }
    for question in lesson.bank {
      for answer in answers(of: question) {
        let wanted = words(of: answer)
        let parts = wanted.split(separator: " ")
        guard parts.count >= fewestWords, let first = parts.first else { continue }
        let place = holders[first]?.first { index in
          prompts[index].0 != question.id && prompts[index].1.contains(wanted)
        }
        guard let place else { continue }
        log.report(
          .answerElsewhere, at: question.range,
          "The answer “\(answer)” of the question “\(question.id)” stands in the question "
            + "“\(prompts[place].0)”.",
          repair: "Ask one of the two in other words.")
      }
    }
  }

  private static func answers(of question: Question) -> [String] {
    if case .singleChoice(let options) = question.kind {
      return options.filter(\.isCorrect).map(\.text.plainText)
    }
    if case .cloze(let blanks) = question.kind { return blanks.flatMap(\.accepted) }
    return []
  }

  /// The words of a text with one space around each.
  private static func words(of text: String) -> String {
    let words = TextComparison.normal(text).split { !$0.isLetter && !$0.isNumber }
    return " " + words.joined(separator: " ") + " "
  }
}
