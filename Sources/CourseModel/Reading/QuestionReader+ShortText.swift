// SPDX-License-Identifier: Apache-2.0

import ContractBilling
import LessonMarkdown

extension QuestionReader {
  /// Reads lines such as `= "after-call work" | "wrap-up"` and `= "paperwork" (50 %): feedback`.
  mutating func readShortText(_ inlines: [Inline], at range: SourceRange) -> Question.Kind? {
    guard let lines = AnswerLine.lines(of: inlines) else {
      return badText(
        "Each line begins with “= ” and holds plain text before its feedback.", at: range)
    }
    var answers: [Question.TextAnswer] = []
    for line in lines {
      guard let patterns = Self.quoted(line.key), line.expression == nil else {
        return badText(
          "“\(line.key)” is not one text in quotes, or several with “|”.", at: line.range)
      }
      let weight = line.weight ?? .one
      guard !weight.isNegative else {
        log.report(
          .badWeight, at: line.range, "An answer of the question “\(id)” earns less than nothing.",
          repair: "Write a weight from 0 % to 100 %.")
        return nil
      }
      for pattern in patterns {
        let read = TextPattern(pattern, rules: settings.textRules)
        guard !read.isEmpty, pattern.count <= 200 else {
          return badText(
            read.isEmpty ? "Nothing is left of “\(pattern)”." : "An answer is too long.",
            at: line.range)
        }
        let twice = answers.contains { TextPattern($0.pattern, rules: settings.textRules) == read }
        if twice {
          log.report(
            .duplicateOption, at: line.range, "“\(pattern)” stands twice.",
            repair: "Change or delete one.")
        }
        answers.append(
          Question.TextAnswer(
            pattern: pattern, weight: weight,
            feedback: numbers.filled(line.feedback, in: &log)))
      }
    }
    guard answers.contains(where: { $0.weight == .one }) else {
      log.report(
        .badWeight, at: range, "No answer of the question “\(id)” earns the full mark.",
        repair: "Leave the weight of the right answer out.")
      return nil
    }
    return .shortText(Question.ShortText(answers: answers))
  }

  private mutating func badText(_ why: String, at range: SourceRange) -> Question.Kind? {
    log.report(
      .badAnswerText, at: range, "The text of the question “\(id)” cannot be read. \(why)",
      repair: "Write for example “= \"wrap-up\" | \"after-call work\"” on a line of its own; in a "
        + "text, “*” stands for any characters and needs a backslash beside another one.")
    return nil
  }

  /// The texts in quotes, separated by bars; nil when anything else stands there.
  private static func quoted(_ text: String) -> [String]? {
    var texts: [String] = []
    var rest = text[...]
    while true {
      rest = rest.drop { $0 == " " }
      guard let open = rest.popFirst(), let close = closing[open],
        let end = rest.firstIndex(where: close.contains)
      else { return nil }
      texts.append(String(rest[..<end]).trimmingSpaces)
      rest = rest[rest.index(after: end)...].drop { $0 == " " }
      guard let bar = rest.popFirst() else { return texts }
      if bar != "|" { return nil }
    }
  }

  private static let closing: [Character: Set<Character>] = [
    "\"": ["\""], "“": ["”", "\""], "„": ["“", "”"],
  ]
}
