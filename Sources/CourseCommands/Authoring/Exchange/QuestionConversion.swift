// SPDX-License-Identifier: Apache-2.0

import ContractBilling
import CourseModel
import LessonMarkdown
import QuestionExchange

/// Converts one question of a lesson.
struct QuestionConversion {
  /// What is wrong, and how to mend it.
  struct Reason: Hashable {
    var message: String
    var repair: String
  }

  /// Why a question cannot be converted.
  struct Refusal: Error, Hashable {
    var reason: Reason

    init(_ message: String, _ repair: String) {
      reason = Reason(message: message, repair: repair)
    }
  }

  /// What the exchanged question lacks.
  private(set) var losses: [Reason] = []
  let question: Question

  init(_ question: Question) {
    self.question = question
  }

  /// The question as others can read it.
  mutating func converted() throws(Refusal) -> ExchangedQuestion {
    var stem = Stem(text(question.prompt), format: .plain)
    let kind = try kind(&stem)
    if !question.hints.isEmpty {
      lose("Its hints are left out.", "Nothing, or say them in the explanation.")
    }
    let explanation = text(question.explanation)
    let converted = ExchangedQuestion(
      name: question.id, stem: stem, kind: kind,
      generalFeedback: explanation.isEmpty ? nil : FormattedText(explanation, format: .plain),
      id: question.id, tags: question.objective.map { [$0] } ?? [],
      position: question.exchangePosition)
    return converted
  }

  /// Refuses what would be marked otherwise elsewhere.
  private func checkMarking() throws(Refusal) {
    if question.prediction != nil {
      throw Refusal(
        "A prediction is marked by the simulator, which other programs have not.",
        "Ask for a number.")
    }
    let rule = question.scoring.rule
    guard question.scoring.singlePoint == nil,
      rule == nil || rule == Scoring.rules(for: question.kind).first
    else {
      throw Refusal("Its scoring rule cannot be told to other programs.", "Leave out “scoring”.")
    }
    if case .matching(let matching) = question.kind, matching.partners.count > matching.rows.count {
      throw Refusal("A partner belongs to no row.", "Give each partner a row.")
    }
  }

  private mutating func kind(_ stem: inout Stem) throws(Refusal) -> ExchangedQuestion.Kind {
    try checkMarking()
    if let options = question.oneOf {
      return .singleChoice(
        answers(options) { $0.isCorrect ? DecimalNumber(100) : DecimalNumber(0) })
    }
    if case .multipleChoice(let options) = question.kind { return try multipleChoice(options) }
    if case .matching(let matching) = question.kind {
      return .matching(
        zip(matching.rows, matching.partners).map { pair($0.text, with: $1.text) })
    }
    if case .sorting(let sorting) = question.kind {
      guard !sorting.hasSeveral else {
        throw Refusal(
          "An item belongs to several categories.", "Give each item one category.")
      }
      let texts = Dictionary(uniqueKeysWithValues: sorting.categories.map { ($0.id, $0.text) })
      return .matching(
        zip(sorting.items, sorting.keys).map { item, keys in
          pair(item.text, with: keys.first.flatMap { texts[$0] } ?? [])
        })
    }
    if case .number(let key) = question.kind { return try number(key, &stem) }
    if case .cloze(let blanks) = question.kind { return try cloze(blanks, &stem) }
    throw Refusal(
      "GIFT and Aiken have no questions of the kind “\(question.kindName)”.",
      "Ask for a choice, a match, a number or one missing word.")
  }

  // MARK: Choices and pairs

  /// Right ones share the full mark, wrong ones take as much away: the score of the lesson.
  private mutating func multipleChoice(
    _ options: [Question.Option]
  ) throws(Refusal) -> ExchangedQuestion.Kind {
    let right = options.count(where: \.isCorrect)
    guard right > 0, let share = try? Rational(100) / Rational(right),
      let text = try? share.fixedText(places: 5), let weight = DecimalNumber(text)
    else { throw Refusal("No option is right.", "Tick the right ones.") }
    return .multipleChoice(answers(options) { $0.isCorrect ? weight : -weight })
  }

  private mutating func answers(
    _ options: [Question.Option], weight: (Question.Option) -> DecimalNumber
  ) -> [QuestionExchange.Answer] {
    options.map { option in
      let feedback = text(option.feedback)
      return QuestionExchange.Answer(
        FormattedText(line(option.text), format: .plain), weight: weight(option),
        feedback: feedback.isEmpty ? nil : FormattedText(feedback, format: .plain))
    }
  }

  private mutating func pair(_ left: [Inline], with right: [Inline]) -> Pair {
    Pair(FormattedText(line(left), format: .plain), line(right))
  }

  // MARK: Numbers and blanks

  private mutating func number(
    _ key: Question.NumberKey, _ stem: inout Stem
  ) throws(Refusal) -> ExchangedQuestion.Kind {
    let accepted: NumericAnswer.Accepted
    if case .exact = key.tolerance {
      guard let value = DecimalNumber(exactly: key.value) else {
        throw Refusal(
          "The key \(key.value) has no end as a decimal, and no tolerance.",
          "Give it a tolerance, such as “± 0.01”.")
      }
      accepted = .around(value, tolerance: DecimalNumber(0))
    } else if case .absolute(let most) = key.tolerance {
      accepted = try range(key.value, most)
    } else if case .relative(let share) = key.tolerance {
      guard let most = try? share * key.value.magnitude else { throw tooLong }
      accepted = try range(key.value, most)
    } else {
      throw Refusal(
        "GIFT has no tolerance of this kind.", "Use a tolerance such as “± 1” or “± 2 %”.")
    }
    if let unit = key.unit {
      stem = Stem(stem.text + " (\(unit.name))", format: .plain)
      lose(
        "The unit \(unit.name) cannot be marked; it is written behind what is asked.",
        "Nothing, if the number alone will do.")
    }
    return .numeric([NumericAnswer(accepted)], otherwise: nil)
  }

  /// A number give or take a tolerance, or, where one has too many decimals, the range.
  private func range(
    _ value: Rational, _ most: Rational
  ) throws(Refusal) -> NumericAnswer.Accepted {
    if let middle = DecimalNumber(exactly: value), let around = DecimalNumber(exactly: most) {
      return .around(middle, tolerance: around)
    }
    let places = 9
    guard let low = try? (value - most).rounded(.ceiling, places: places),
      let high = try? (value + most).rounded(.floor, places: places),
      low <= high, let from = DecimalNumber(exactly: low), let to = DecimalNumber(exactly: high)
    else { throw tooLong }
    return .range(from, to)
  }

  private var tooLong: Refusal {
    Refusal(
      "The number or its tolerance has too many digits.", "Round it to 18 digits.")
  }

  private func cloze(
    _ blanks: [Question.Blank], _ stem: inout Stem
  ) throws(Refusal) -> ExchangedQuestion.Kind {
    guard blanks.count == 1, let blank = blanks.first,
      let place = stem.text.firstRange(of: "[1 ____]")
    else {
      throw Refusal(
        "GIFT and Aiken have no text with \(blanks.count) blanks.", "Ask for one word at a time.")
    }
    if let wild = blank.accepted.first(where: { $0.contains("*") }) {
      throw Refusal(
        "In GIFT, the “*” of the answer “\(wild)” would stand for any text.",
        "Write the answer without it.")
    }
    let text = stem.text
    let after = String(text[place.upperBound...])
    stem = Stem(
      String(text[..<place.lowerBound]), blankThen: after.isEmpty ? nil : after, format: .plain)
    return .shortAnswer(
      blank.accepted.map {
        QuestionExchange.Answer(
          FormattedText($0, format: .plain), weight: DecimalNumber(100))
      })
  }

  // MARK: Texts

  private mutating func lose(_ message: String, _ repair: String) {
    let reason = Reason(message: message, repair: repair)
    if !losses.contains(reason) { losses.append(reason) }
  }

  private mutating func text(_ blocks: [Block]) -> String { taken(ExchangeText(blocks)) }

  private mutating func line(_ inlines: [Inline]) -> String { taken(ExchangeText(inlines)) }

  private mutating func taken(_ text: ExchangeText) -> String {
    if text.isReduced {
      lose(
        "Tables, code, pictures and footnotes become plain lines.",
        "Nothing, or say it in a sentence.")
    }
    return text.text
  }
}

extension DecimalNumber {
  /// A number that has few enough digits; nil for any other.
  init?(exactly value: Rational) {
    guard let text = value.decimalText() else { return nil }
    self.init(text)
  }
}

extension Question {
  /// The options of which one is right; nil for other kinds.
  fileprivate var oneOf: [Option]? {
    switch kind {
    case .singleChoice(let options), .trueFalse(let options): options
    default: nil
    }
  }
}
