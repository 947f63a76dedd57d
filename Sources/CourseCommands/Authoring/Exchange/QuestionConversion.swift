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
      rule == nil || rule == .weights || rule == Scoring.rules(for: question.kind).first
    else {
      throw Refusal("Its scoring rule cannot be told to other programs.", "Leave out “scoring”.")
    }
  }

  private mutating func kind(_ stem: inout Stem) throws(Refusal) -> ExchangedQuestion.Kind {
    try checkMarking()
    if let options = question.oneOf {
      return .singleChoice(
        try answers(options) { option throws(Refusal) in
          try Self.weight(option.weight ?? (option.isCorrect ? .one : .zero))
        })
    }
    if case .multipleChoice(let options) = question.kind { return try multipleChoice(options) }
    if case .matching(let matching) = question.kind {
      // A partner of nobody has no left side.
      return .matching(
        matching.partners.enumerated().map { place, partner in
          pair(
            place < matching.rows.count ? matching.rows[place].text : [], with: partner.text)
        })
    }
    if case .sorting(let sorting) = question.kind {
      guard !sorting.hasSeveral else {
        throw Refusal(
          "An item belongs to several categories.", "Give each item one category.")
      }
      let texts = Dictionary(uniqueKeysWithValues: sorting.categories.map { ($0.id, $0.text) })
      let used = Set(sorting.keys.joined())
      let unused = sorting.categories.filter { !used.contains($0.id) }
      return .matching(
        zip(sorting.items, sorting.keys).map { item, keys in
          pair(item.text, with: keys.first.flatMap { texts[$0] } ?? [])
        } + unused.map { pair([], with: $0.text) })
    }
    if case .number(let key) = question.kind { return try number(key, &stem) }
    if case .cloze(let blanks) = question.kind { return try cloze(blanks, &stem) }
    if case .shortText(let text) = question.kind { return try shortText(text) }
    throw Refusal(
      "GIFT and Aiken have no questions of the kind “\(question.kindName)”.",
      "Ask for a choice, a match, a number or one missing word.")
  }

  // MARK: Choices and pairs

  /// A share as others write it, in per cent with at most five decimals.
  private static func weight(_ share: Rational) throws(Refusal) -> DecimalNumber {
    guard let text = try? (share * 100).fixedText(places: 5), let weight = DecimalNumber(text)
    else { throw Self.tooLong }
    return weight
  }

  /// Right ones share the full mark, wrong ones take as much away: the score of the lesson, unless
  /// options have their own weights.
  private mutating func multipleChoice(
    _ options: [Question.Option]
  ) throws(Refusal) -> ExchangedQuestion.Kind {
    let right = options.count(where: \.isCorrect)
    guard right > 0 else { throw Refusal("No option is right.", "Tick the right ones.") }
    return .multipleChoice(
      try answers(options) { option throws(Refusal) in
        guard
          let share = option.weight ?? (try? Rational(option.isCorrect ? 1 : -1) / Rational(right))
        else { throw Self.tooLong }
        return try Self.weight(share)
      })
  }

  private mutating func answers(
    _ options: [Question.Option],
    weight: (Question.Option) throws(Refusal) -> DecimalNumber
  ) throws(Refusal) -> [QuestionExchange.Answer] {
    var answers: [QuestionExchange.Answer] = []
    for option in options {
      answers.append(
        QuestionExchange.Answer(
          FormattedText(line(option.text), format: .plain), weight: try weight(option),
          feedback: formatted(text(option.feedback))))
    }
    return answers
  }

  private func formatted(_ text: String) -> FormattedText? {
    text.isEmpty ? nil : FormattedText(text, format: .plain)
  }

  private mutating func pair(_ left: [Inline], with right: [Inline]) -> Pair {
    Pair(FormattedText(line(left), format: .plain), line(right))
  }

  // MARK: Numbers and blanks

  private mutating func number(
    _ key: Question.NumberKey, _ stem: inout Stem
  ) throws(Refusal) -> ExchangedQuestion.Kind {
    var answers = [NumericAnswer(try accepted(key.value, key.tolerance))]
    for rung in key.ladder {
      answers.append(
        NumericAnswer(
          try accepted(rung.value, rung.tolerance), weight: try Self.weight(rung.weight),
          feedback: formatted(line(rung.feedback))))
    }
    if let unit = key.unit {
      stem = Stem(stem.text + " (\(unit.name))", format: .plain)
      lose(
        "The unit \(unit.name) cannot be marked; it is written behind what is asked.",
        "Nothing, if the number alone will do.")
    }
    return .numeric(answers, otherwise: nil)
  }

  private func accepted(
    _ value: Rational, _ tolerance: Question.Tolerance
  ) throws(Refusal) -> NumericAnswer.Accepted {
    switch tolerance {
    case .exact:
      guard let value = DecimalNumber(exactly: value) else {
        throw Refusal(
          "The key \(value) has no end as a decimal, and no tolerance.",
          "Give it a tolerance, such as “± 0.01”.")
      }
      return .around(value, tolerance: DecimalNumber(0))
    case .absolute(let most):
      return try range(value, most)
    case .relative(let share):
      guard let most = try? share * value.magnitude else { throw Self.tooLong }
      return try range(value, most)
    case .range(let lowest, let highest):
      return try range(from: lowest, to: highest)
    case .geometric(let more):
      guard let factor = try? more + 1, let low = try? value / factor,
        let high = try? value * factor
      else { throw Self.tooLong }
      return try range(from: min(low, high), to: max(low, high))
    case .significant, .decimals:
      throw Refusal(
        "GIFT cannot ask for rounded numbers.", "Use a tolerance such as “± 1” or “± 2 %”.")
    }
  }

  /// A number give or take a tolerance, or, where one has too many decimals, the range.
  private func range(
    _ value: Rational, _ most: Rational
  ) throws(Refusal) -> NumericAnswer.Accepted {
    if let middle = DecimalNumber(exactly: value), let around = DecimalNumber(exactly: most) {
      return .around(middle, tolerance: around)
    }
    guard let low = try? value - most, let high = try? value + most else { throw Self.tooLong }
    return try range(from: low, to: high)
  }

  /// A range; where an end has no end as a decimal, what lies within it.
  private func range(
    from lowest: Rational, to highest: Rational
  ) throws(Refusal) -> NumericAnswer.Accepted {
    if let from = DecimalNumber(exactly: lowest), let to = DecimalNumber(exactly: highest) {
      return .range(from, to)
    }
    let places = 9
    guard let low = try? lowest.rounded(.ceiling, places: places),
      let high = try? highest.rounded(.floor, places: places),
      low <= high, let from = DecimalNumber(exactly: low), let to = DecimalNumber(exactly: high)
    else { throw Self.tooLong }
    return .range(from, to)
  }

  private static var tooLong: Refusal {
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

  private mutating func shortText(
    _ key: Question.ShortText
  ) throws(Refusal) -> ExchangedQuestion.Kind {
    guard key.rules == TextRules() else {
      throw Refusal(
        "GIFT cannot say which differences of a text do not matter.",
        "Leave the comment out, and write each text that is right.")
    }
    var answers: [QuestionExchange.Answer] = []
    for answer in key.answers {
      // A backslash is kept before an asterisk alone.
      let pattern = answer.pattern.replacing("\\\\", with: "")
      guard pattern == answer.pattern,
        pattern.split(separator: "\\", omittingEmptySubsequences: false).dropFirst()
          .allSatisfy({ $0.hasPrefix("*") })
      else {
        throw Refusal(
          "The text “\(answer.pattern)” holds a backslash, which GIFT would read otherwise.",
          "Write the text without it.")
      }
      answers.append(
        QuestionExchange.Answer(
          FormattedText(pattern, format: .plain), weight: try Self.weight(answer.weight),
          feedback: formatted(line(answer.feedback))))
    }
    return .shortAnswer(answers)
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
