// SPDX-License-Identifier: Apache-2.0

import ContractBilling
import LessonMarkdown

extension PresentedQuestion {
  /// The longest text that is read as an answer, in characters.
  static let longestText = 4_000

  /// Understands what a learner typed.
  ///
  /// - Single choice: the letter or number of an option, or its text. True or false: also t or f.
  /// - Multiple choice: letters or numbers, `a,c`, `a c` or `ac`.
  /// - Hot spots: the numbers of the passages, or their texts.
  /// - Ordering: the numbers of all items in the right order, `3 1 2`.
  /// - Matching and sorting: a letter for each row, `1b 2a 3c` or just `b a c`; `3?` leaves a row open,
  ///   and `1ab` gives it two categories where items may have several.
  /// - Number and estimate: a number in any usual notation with an optional unit.
  /// - Short text: the words.
  /// - Cloze: the blanks separated by semicolons; an empty one is left open.
  /// - Free text: a line of text, ` // ` and the numbers of the rubric's points it meets, or `none`.
  ///
  /// - Throws: ``AnswerFault`` when the text is no answer; ask again.
  public func answer(typed text: String) throws(AnswerFault) -> Answer {
    guard text.utf8.count <= Self.longestText * 4, text.count <= Self.longestText else {
      throw AnswerFault(
        .tooMany, "The answer is longer than \(Self.longestText) characters. Write less.")
    }
    guard !TextComparison.normal(text).isEmpty else {
      throw AnswerFault(.empty, "Nothing was typed. \(howToAnswer)")
    }
    switch question.kind {
    case .singleChoice(let options):
      return .choice(try one(try choice(text, options)))
    case .trueFalse(let options):
      if let said = Self.truth(text) {
        return .choice(options.filter { $0.saysTrue == said }.map(\.id))
      }
      return .choice(try one(try choice(text, options)))
    case .multipleChoice(let options):
      return .choice(try choice(text, options))
    case .hotSpots(let spots):
      return .choice(try passages(text, spots))
    case .ordering(let items):
      let places = try labels(text, upTo: items.count)
      try requireAll(places, of: items.count)
      return .order(places.map { order[$0] })
    case .matching(let matching):
      return .placement(try placement(text, targetCount: matching.partners.count, isMatching: true))
    case .sorting(let sorting) where sorting.hasSeveral:
      return .placements(try placements(text, targetCount: sorting.categories.count))
    case .sorting(let sorting):
      return .placement(
        try placement(text, targetCount: sorting.categories.count, isMatching: false))
    case .number:
      return .number(try number(text))
    case .estimate(let estimate):
      return .number(try self.estimate(text, on: estimate))
    case .cloze(let blanks):
      return .blanks(try blankTexts(text, blanks))
    case .shortText:
      return .text(text.trimmingSpaces)
    case .freeText(let points):
      return try selfMarked(text, points)
    }
  }

  /// How to type an answer, as a sentence.
  public var howToAnswer: String {
    switch question.kind {
    case .singleChoice: "Type a letter, such as \(Self.letter(min(1, max(0, order.count - 1))))."
    case .trueFalse: "Type true or false, or just t or f."
    case .multipleChoice: "Type the letters of all right options, such as a,c."
    case .hotSpots: "Type the numbers of the passages you find, such as 1,3."
    case .ordering(let items):
      "Type the numbers in the right order, such as "
        + items.indices.reversed().map { "\($0 + 1)" }.joined(separator: " ") + "."
    case .sorting(let sorting) where sorting.hasSeveral:
      "Type the letters of each row, such as 1b 2ab; 3? leaves row 3 open."
    case .matching, .sorting: "Type a letter for each row, such as 1b 2a; 3? leaves row 3 open."
    case .number(let key):
      key.unit.map {
        "Type a number \(key.unitPolicy.isRequired ? "with its unit," : "in") "
          + "\($0.text(for: 2)), such as 36,000 or 0.45."
      } ?? "Type a number, such as 36,000 or 0.45."
    case .estimate(let estimate): "Type a number \(estimate.range)."
    case .cloze(let blanks):
      blanks.count == 1
        ? "Type the missing words." : "Type the \(blanks.count) missing texts, separated by ;"
    case .shortText: "Type a word or a few."
    case .freeText: "Write your answer on one line; then you mark it by the points of a rubric."
    }
  }

  private func one(_ chosen: [Int]) throws(AnswerFault) -> [Int] {
    guard chosen.count == 1 else {
      throw AnswerFault(.tooMany, "Only one option can be chosen. \(howToAnswer)")
    }
    return chosen
  }

  /// What `t`, `false` and the like say; nil for anything else.
  private static func truth(_ text: String) -> Bool? {
    switch TextComparison.normal(text) {
    case "t", "true", "yes", "y": true
    case "f", "false", "no", "n": false
    default: nil
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

  /// The ids of passages from their texts, separated by commas or semicolons, or from their numbers.
  private func passages(_ text: String, _ spots: [Question.Option]) throws(AnswerFault) -> [Int] {
    let pieces = text.split { ",;".contains($0) }.map { TextComparison.normal(String($0)) }
    let named = pieces.map { piece in
      spots.filter { TextComparison.normal($0.text.plainText) == piece }.map(\.id)
    }
    if named.allSatisfy({ $0.count == 1 }) {
      let ids = named.flatMap(\.self)
      if Set(ids).count == ids.count, !ids.isEmpty { return ids.sorted() }
    }
    let places = try labels(text, upTo: spots.count)
    if let twice = places.first(where: { place in places.count { $0 == place } > 1 }) {
      throw AnswerFault(.repeated, "\(twice + 1) stands twice. \(howToAnswer)")
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
}
