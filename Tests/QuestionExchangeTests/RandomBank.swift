// SPDX-License-Identifier: Apache-2.0

import QuestionExchange

extension SeededGenerator {
  mutating func bank() -> QuestionBank {
    var entries: [QuestionBank.Entry] = []
    for _ in 0..<below(5) {
      switch below(8) {
      case 0:
        entries.append(
          .category(
            QuestionBank.Category(
              path: pick(["a", "$course$/top/A b", "x/y//z", "a\\:b {c} =~#", "[id:x]"]),
              comments: comments())))
      case 1: entries.append(.remark(comments() + [pick(["", "alone", "[id:no] one"])]))
      default: entries.append(.question(question()))
      }
    }
    return QuestionBank(entries)
  }

  private mutating func comments() -> [String] {
    (0..<below(3)).map { _ in
      pick(["", "by hand", "// twice", "question: 5  name: x", "{=a}", "é"])
    }
  }

  mutating func question() -> ExchangedQuestion {
    let kind = kind()
    let isDescription = kind == .description
    let format = format()
    return ExchangedQuestion(
      name: happens() ? words() : nil,
      stem: Stem(words(), blankThen: !isDescription && happens(4) ? words() : nil, format: format),
      kind: kind,
      generalFeedback: !isDescription && happens(3) ? feedback() : nil,
      id: happens(4) ? pick(["q1", "a b", "x]y", "12[", "é"].filter { !$0.contains("[") }) : nil,
      tags: (0..<(happens(4) ? 1 + below(3) : 0)).map { _ in pick(["money", "t]x", "two words"]) },
      comments: comments())
  }

  mutating func format() -> TextFormat { happens() ? .moodle : pick(TextFormat.allCases) }

  mutating func feedback() -> FormattedText? {
    happens() ? FormattedText(words(), format: format()) : nil
  }

  mutating func number() -> DecimalNumber {
    let text = pick(["0", "5", "-5", "0.1", "-0.05", "1822", "36000", "4.9", "123456789.123456789"])
    return DecimalNumber(text) ?? DecimalNumber(7)
  }

  mutating func weight() -> DecimalNumber {
    DecimalNumber(pick(["100", "100", "0", "0", "50", "33.33333", "-50", "-100"]))
      ?? DecimalNumber(1)
  }

  mutating func answers(_ least: Int) -> [Answer] {
    (0..<(least + below(3))).map { _ in
      Answer(FormattedText(words(), format: format()), weight: weight(), feedback: feedback())
    }
  }

  private mutating func kind() -> ExchangedQuestion.Kind {
    switch below(9) {
    case 0: return .description
    case 1: return .essay
    case 2: return .singleChoice(answers(2))
    case 3: return .multipleChoice(answers(2))
    case 4:
      return .trueFalse(
        TrueFalse(happens(), feedbackWhenWrong: feedback(), feedbackWhenRight: feedback()))
    case 5: return .shortAnswer(answers(1))
    case 6, 7:
      return .numeric(
        (0...below(3)).map { _ in
          let (one, two) = (number(), number())
          return NumericAnswer(
            happens()
              ? .around(one, tolerance: two.isNegative ? -two : two)
              : .range(min(one, two), max(one, two)),
            weight: weight(), feedback: feedback())
        }, otherwise: feedback())
    default:
      var pairs = (0..<(2 + below(3))).map { _ in
        Pair(FormattedText(words(), format: format()), words())
      }
      if happens(3) { pairs.append(Pair(FormattedText(""), words())) }
      return .matching(pairs)
    }
  }
}
