// SPDX-License-Identifier: Apache-2.0

import ContractBilling
import LessonMarkdown

/// A hint leads to the answer and does not hold it.
enum HintRule {
  /// Shorter answers stand in a hint by chance.
  private static let shortestAnswer = 4

  static func check(_ lesson: Lesson, in log: inout FaultLog) {
    for question in lesson.questions {
      for (index, hint) in question.hints.enumerated() where holdsKey(hint.plainText, of: question)
      {
        log.report(
          .hintGivesAnswer, at: hint.first?.range ?? question.range,
          "Hint \(index + 1) of the question “\(question.id)” holds the answer.",
          repair: "Name the way to the answer instead.")
      }
    }
  }

  private static func holdsKey(_ hint: String, of question: Question) -> Bool {
    switch question.kind {
    case .singleChoice(let options), .multipleChoice(let options), .hotSpots(let options):
      options.contains { $0.isCorrect && holds(hint, $0.text.plainText) }
    case .cloze(let blanks):
      blanks.contains { $0.accepted.contains { holds(hint, $0) } }
    case .shortText(let key):
      key.answers.contains { $0.weight == .one && holds(hint, TextPattern.shown($0.pattern)) }
    case .number(let key):
      holdsNumber(hint, key)
    case .estimate(let estimate):
      holdsNumber(hint, estimate.key)
    case .trueFalse, .ordering, .matching, .sorting, .freeText:
      false
    }
  }

  /// Whether a text holds another one as whole words.
  private static func holds(_ hint: String, _ answer: String) -> Bool {
    let wanted = words(answer)
    guard wanted.count >= shortestAnswer + 2 else { return false }
    return words(hint).contains(wanted)
  }

  /// The words of a text with one space around each.
  private static func words(_ text: String) -> String {
    let words = TextComparison.normal(text).split { !$0.isLetter && !$0.isNumber }
    return " " + words.joined(separator: " ") + " "
  }

  /// Whether a text holds the key; single digits stand in a hint by chance.
  private static func holdsNumber(_ hint: String, _ key: Question.NumberKey) -> Bool {
    guard key.value.magnitude >= 10 || !key.value.isInteger else { return false }
    return hint.split(separator: " ").contains { word in
      (try? TypedNumber(String(word)))?.value == key.value
    }
  }
}
