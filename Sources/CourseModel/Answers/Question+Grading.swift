// SPDX-License-Identifier: Apache-2.0

import ContractBilling
import LessonMarkdown

extension Question {
  /// Grades an answer by the question's ``Scoring``.
  ///
  /// Every answer to every question has a grade; no answer, or one of another kind of question,
  /// scores 0. Grading reads nothing but the question and the answer.
  public func grade(_ answer: Answer?) -> Grade {
    if let prediction, case .number(let key) = kind, case .number(let given)? = answer {
      return grade(prediction, key: key, given: given)
    }
    return gradeByKey(answer)
  }

  private func gradeByKey(_ answer: Answer?) -> Grade {
    let rule = scoring.rule(for: kind)
    switch (kind, answer) {
    case (.singleChoice(let options), .choice(let chosen)),
      (.trueFalse(let options), .choice(let chosen)):
      return gradeSingle(options, chosen: chosen, by: rule)
    case (.multipleChoice(let options), .choice(let chosen)),
      (.hotSpots(let options), .choice(let chosen)):
      return gradeSeveral(options, chosen: chosen, by: rule)
    case (.ordering(let items), .order(let order)):
      return grade(items, order: order, by: rule)
    case (.matching(let matching), .placement(let given)):
      return grade(
        matching.rows, targets: matching.partners, keys: matching.partners.map { [$0.id] },
        given: given.map { $0.map { [$0] } ?? [] }, by: rule)
    case (.sorting(let sorting), .placement(let given)):
      return grade(
        sorting.items, targets: sorting.categories, keys: sorting.keys,
        given: given.map { $0.map { [$0] } ?? [] }, by: rule)
    case (.sorting(let sorting), .placements(let given)):
      return grade(
        sorting.items, targets: sorting.categories, keys: sorting.keys, given: given, by: rule)
    case (.number(let key), .number(let number)):
      return grade(key, given: number, by: rule)
    case (.estimate(let estimate), .number(let number)):
      return grade(estimate.key, given: number, by: rule)
    case (.cloze(let blanks), .blanks(let texts)):
      return grade(blanks, given: texts, by: rule)
    case (.shortText(let key), .text(let text)):
      return grade(key, given: text)
    case (.freeText(let points), .selfMarked(let text, let met)):
      return grade(points, text: text, met: met)
    default:
      return Grade(
        score: .zero, isAnswered: false, parts: [], feedback: [], rightAnswer: rightAnswer)
    }
  }

  /// The right answer in words, one line or more.
  ///
  /// A prediction has none before it is run; its ``Grade`` has.
  public var rightAnswer: [String] {
    prediction.map { [statement(of: $0)] } ?? keyInWords
  }

  private var keyInWords: [String] {
    switch kind {
    case .singleChoice(let options), .trueFalse(let options), .multipleChoice(let options),
      .hotSpots(let options):
      options.filter(\.isCorrect).map(\.text.plainText)
    case .ordering(let items):
      items.enumerated().map { "\($0 + 1). \($1.text.plainText)" }
    case .matching(let matching):
      zip(matching.rows, matching.partners).map { "\($0.text.plainText) – \($1.text.plainText)" }
    case .sorting(let sorting):
      zip(sorting.items, sorting.keys).map { item, categories in
        "\(item.text.plainText) – \(sorting.categories.texts(of: categories))"
      }
    case .number(let key): [key.text]
    case .estimate(let estimate): [estimate.key.text]
    case .cloze(let blanks): blanks.map { $0.accepted.first ?? "" }
    case .shortText(let key): [key.text]
    case .freeText(let points):
      points.map { point in
        "\(point.text.plainText) (\(point.points) \(point.points == 1 ? "point" : "points"))"
      }
    }
  }

  /// A grade whose score is decided by the question's scoring.
  func graded(
    share: Rational, isAnswered: Bool, parts: [Grade.Part], feedback: [[Block]] = []
  ) -> Grade {
    let earned = isAnswered ? share : .zero
    return Grade(
      score: isAnswered ? scoring.score(of: earned) : .zero, earned: earned,
      isAnswered: isAnswered, parts: parts, feedback: feedback, rightAnswer: rightAnswer)
  }
}

extension [Question.Item] {
  /// The texts of the items with these ids, joined by “and”.
  func texts(of ids: [Int]) -> String {
    ids.compactMap { id in first { $0.id == id }?.text.plainText }.joined(separator: " and ")
  }
}

extension Rational {
  /// A share of a whole; zero when there is no whole.
  static func share(_ part: Int, of whole: Int) -> Rational {
    (try? Rational(numerator: Int128(part), denominator: Int128(whole))) ?? .zero
  }

  /// The sum; zero when it does not fit exact arithmetic, so that nothing is earned by an overflow.
  static func sum(_ numbers: some Sequence<Rational>) -> Rational {
    var sum = Rational.zero
    for number in numbers {
      guard let next = try? sum + number else { return .zero }
      sum = next
    }
    return sum
  }
}
