// SPDX-License-Identifier: Apache-2.0

import ContractBilling
import LessonMarkdown

extension PresentedQuestion {
  /// Understands what a learner typed.
  ///
  /// - Single choice: the letter or number of an option, or its text.
  /// - Multiple choice: letters or numbers, `a,c`, `a c` or `ac`.
  /// - Ordering: the numbers of all items in the right order, `3 1 2`.
  /// - Matching and sorting: a letter for each row, `1b 2a 3c` or just `b a c`; `3?` leaves a row open.
  /// - Number: as ``Answer/number(_:)`` with any usual notation and an optional unit.
  /// - Cloze: the blanks separated by semicolons; an empty one is left open.
  ///
  /// - Throws: ``AnswerFault`` when the text is no answer; ask again.
  public func answer(typed text: String) throws(AnswerFault) -> Answer {
    guard !TextComparison.normal(text).isEmpty else {
      throw AnswerFault(.empty, "Nothing was typed. \(howToAnswer)")
    }
    switch question.kind {
    case .singleChoice(let options):
      let chosen = try choice(text, options)
      guard chosen.count == 1 else {
        throw AnswerFault(.tooMany, "Only one option can be chosen. \(howToAnswer)")
      }
      return .choice(chosen)
    case .multipleChoice(let options):
      return .choice(try choice(text, options))
    case .ordering(let items):
      let places = try labels(text, upTo: items.count)
      try requireAll(places, of: items.count)
      return .order(places.map { order[$0] })
    case .matching(let matching):
      return .placement(try placement(text, targetCount: matching.partners.count, isMatching: true))
    case .sorting(let sorting):
      return .placement(
        try placement(text, targetCount: sorting.categories.count, isMatching: false))
    case .number:
      let number = try TypedNumber(text)
      return .number(.init(text: text, value: number.value, unit: number.unit))
    case .cloze(let blanks):
      return .blanks(try blankTexts(text, count: blanks.count))
    }
  }

  /// How to type an answer, as a sentence.
  public var howToAnswer: String {
    switch question.kind {
    case .singleChoice: "Type a letter, such as \(Self.letter(min(1, max(0, order.count - 1))))."
    case .multipleChoice: "Type the letters of all right options, such as a,c."
    case .ordering(let items):
      "Type the numbers in the right order, such as "
        + items.indices.reversed().map { "\($0 + 1)" }.joined(separator: " ") + "."
    case .matching, .sorting: "Type a letter for each row, such as 1b 2a; 3? leaves row 3 open."
    case .number(let key):
      key.unit.map { "Type a number in \($0.text(for: 2)), such as 36,000 or 0.45." }
        ?? "Type a number, such as 36,000 or 0.45."
    case .cloze(let blanks):
      blanks.count == 1
        ? "Type the missing words." : "Type the \(blanks.count) missing texts, separated by ;"
    }
  }

  private func choice(_ text: String, _ options: [Question.Option]) throws(AnswerFault) -> [Int] {
    let typed = TextComparison.normal(text)
    let named = options.filter { TextComparison.normal($0.text.plainText) == typed }
    if let option = named.first, named.count == 1, typed.count > 1 { return [option.id] }
    let places = try labels(text, upTo: options.count)
    if let twice = places.first(where: { place in places.count { $0 == place } > 1 }) {
      throw AnswerFault(.repeated, "\(Self.letter(twice)) stands twice. \(howToAnswer)")
    }
    return places.map { order[$0] }.sorted()
  }

  private func requireAll(_ places: [Int], of count: Int) throws(AnswerFault) {
    for place in 0..<count {
      switch places.count(where: { $0 == place }) {
      case 0: throw AnswerFault(.incomplete, "\(place + 1) is missing. \(howToAnswer)")
      case 1: continue
      default: throw AnswerFault(.repeated, "\(place + 1) stands twice. \(howToAnswer)")
      }
    }
  }

  private func blankTexts(_ text: String, count: Int) throws(AnswerFault) -> [String] {
    let texts = text.split(separator: ";", omittingEmptySubsequences: false)
    guard texts.count <= count else {
      throw AnswerFault(
        .tooMany, "There are \(texts.count) texts for \(count) blanks. \(howToAnswer)")
    }
    guard texts.count == count else {
      throw AnswerFault(
        .incomplete, "There are \(texts.count) texts for \(count) blanks. \(howToAnswer)")
    }
    return texts.map { String($0).trimmingSpaces }
  }
}
