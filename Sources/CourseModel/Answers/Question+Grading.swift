// SPDX-License-Identifier: Apache-2.0

import ContractBilling
import LessonMarkdown

extension Question {
  /// Grades an answer.
  ///
  /// Single choice and number: 1 or 0. Multiple choice: max(0, right chosen − wrong chosen) ÷ right
  /// options. Ordering: items in their place ÷ items. Matching and sorting: rows right ÷ rows. Cloze:
  /// blanks right ÷ blanks. No answer, or one of another kind of question, scores 0.
  public func grade(_ answer: Answer?) -> Grade {
    if let prediction, case .number(let key) = kind, case .number(let given)? = answer {
      return grade(prediction, key: key, given: given)
    }
    return gradeByKey(answer)
  }

  private func gradeByKey(_ answer: Answer?) -> Grade {
    switch (kind, answer) {
    case (.singleChoice(let options), .choice(let chosen)):
      grade(options, chosen: chosen, isSingle: true)
    case (.multipleChoice(let options), .choice(let chosen)):
      grade(options, chosen: chosen, isSingle: false)
    case (.ordering(let items), .order(let order)):
      grade(items, order: order)
    case (.matching(let matching), .placement(let given)):
      grade(
        matching.rows, targets: matching.partners, key: matching.partners.map(\.id), given: given)
    case (.sorting(let sorting), .placement(let given)):
      grade(sorting.items, targets: sorting.categories, key: sorting.key, given: given)
    case (.number(let key), .number(let number)):
      grade(key, given: number)
    case (.cloze(let blanks), .blanks(let texts)):
      grade(blanks, given: texts)
    default:
      Grade(score: .zero, isAnswered: false, parts: [], feedback: [], rightAnswer: rightAnswer)
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
    case .singleChoice(let options), .multipleChoice(let options):
      options.filter(\.isCorrect).map(\.text.plainText)
    case .ordering(let items):
      items.enumerated().map { "\($0 + 1). \($1.text.plainText)" }
    case .matching(let matching):
      zip(matching.rows, matching.partners).map { "\($0.text.plainText) – \($1.text.plainText)" }
    case .sorting(let sorting):
      zip(sorting.items, sorting.key).map { item, category in
        "\(item.text.plainText) – \(sorting.categories[category].text.plainText)"
      }
    case .number(let key): [key.text]
    case .cloze(let blanks): blanks.map { $0.accepted.first ?? "" }
    }
  }

  private func grade(_ options: [Option], chosen: [Int], isSingle: Bool) -> Grade {
    let selected = Set(chosen)
    let key = Set(options.filter(\.isCorrect).map(\.id))
    let hits = selected.intersection(key).count
    let wrong = selected.subtracting(key).count
    let parts = options.filter { !isSingle || selected.contains($0.id) }.map { option in
      let isChosen = selected.contains(option.id)
      return Grade.Part(
        label: option.text.plainText, given: isChosen ? "chosen" : nil,
        right: option.isCorrect ? "chosen" : "not chosen", isRight: isChosen == option.isCorrect)
    }
    let needed = options.filter {
      selected.contains($0.id) || (!isSingle && $0.isCorrect)
    }
    return Grade(
      score: .share(isSingle ? (wrong == 0 ? hits : 0) : max(0, hits - wrong), of: key.count),
      isAnswered: !selected.isEmpty, parts: parts,
      feedback: needed.map(\.feedback).filter { !$0.isEmpty }, rightAnswer: rightAnswer)
  }

  private func grade(_ items: [Item], order: [Int]) -> Grade {
    let texts = Dictionary(uniqueKeysWithValues: items.map { ($0.id, $0.text.plainText) })
    let parts = items.enumerated().map { place, item in
      let given = place < order.count ? order[place] : nil
      return Grade.Part(
        label: "\(place + 1)", given: given.flatMap { texts[$0] }, right: item.text.plainText,
        isRight: given == item.id)
    }
    return graded(parts)
  }

  private func grade(_ rows: [Item], targets: [Item], key: [Int], given: [Int?]) -> Grade {
    let texts = Dictionary(uniqueKeysWithValues: targets.map { ($0.id, $0.text.plainText) })
    let parts = zip(rows, key).enumerated().map { place, pair in
      let choice = place < given.count ? given[place] : nil
      return Grade.Part(
        label: pair.0.text.plainText, given: choice.flatMap { texts[$0] },
        right: texts[pair.1] ?? "", isRight: choice == pair.1)
    }
    return graded(parts)
  }

  private func grade(_ blanks: [Blank], given: [String]) -> Grade {
    let parts = blanks.enumerated().map { place, blank in
      let text = place < given.count ? given[place] : ""
      let nearness = blank.accepted.map { TextComparison.nearness(of: text, to: $0) }
      let isRight = nearness.contains(.equal)
      return Grade.Part(
        label: "\(place + 1)", given: text.isEmpty ? nil : text, right: blank.accepted.first ?? "",
        isRight: isRight,
        note: !isRight && nearness.contains(.almost) ? "Almost: check the spelling." : nil)
    }
    return graded(parts)
  }

  private func graded(_ parts: [Grade.Part]) -> Grade {
    Grade(
      score: .share(parts.count(where: \.isRight), of: parts.count),
      isAnswered: parts.contains { $0.given != nil }, parts: parts, feedback: [],
      rightAnswer: rightAnswer)
  }
}

extension Rational {
  /// A share of a whole; zero when there is no whole.
  static func share(_ part: Int, of whole: Int) -> Rational {
    (try? Rational(numerator: Int128(part), denominator: Int128(whole))) ?? .zero
  }
}
