// SPDX-License-Identifier: Apache-2.0

extension GIFTWriter {
  /// The braces of a question with all that they hold.
  static func answers(
    _ kind: ExchangedQuestion.Kind, general: String, format: TextFormat
  ) throws(Refusal) -> String {
    switch kind {
    case .description, .essay:
      return "{\(general)}"
    case .singleChoice(let answers):
      return list("{", try choices(answers, isSingle: true, format: format), general)
    case .multipleChoice(let answers):
      return list("{", try choices(answers, isSingle: false, format: format), general)
    case .trueFalse(let key):
      let wrong = key.feedbackWhenWrong.map { text($0, inheriting: format) } ?? ""
      let right = key.feedbackWhenRight.map { text($0, inheriting: format) } ?? ""
      let isWrongSaid = key.feedbackWhenWrong?.isEmpty == false
      let isRightSaid = key.feedbackWhenRight?.isEmpty == false
      return "{" + (key.isTrue ? "TRUE" : "FALSE")
        + (isWrongSaid ? "#\(wrong)" : isRightSaid ? "#" : "")
        + (isRightSaid ? "#\(right)" : "") + general + "}"
    case .shortAnswer(let answers):
      return try shortAnswers(answers, general: general, format: format)
    case .numeric(let answers, let otherwise):
      return try numeric(answers, otherwise: otherwise, general: general, format: format)
    case .matching(let pairs):
      return list("{", try matching(pairs, format: format), general)
    }
  }

  private static func list(_ open: String, _ lines: [String], _ general: String) -> String {
    let all = general.isEmpty ? lines : lines + [general]
    return open + "\n" + all.map { "\t\($0)\n" }.joined() + "}"
  }

  private static func weight(_ weight: DecimalNumber, at position: TextPosition?) throws(Refusal)
    -> String
  {
    let hundred = DecimalNumber(100)
    guard -hundred <= weight, weight <= hundred else {
      throw Refusal(
        .badWeight, "The weight \(weight) is not from -100 to 100.", "Weigh answers in per cent.",
        at: position)
    }
    return "%\(weight)%"
  }

  private static func written(_ answer: Answer, format: TextFormat) throws(Refusal) -> String {
    if answer.text.isEmpty {
      throw Refusal(
        .emptyAnswer, "An answer has no text.", "Write one or delete the answer.",
        at: answer.position)
    }
    return text(answer.text, inheriting: format) + feedback(answer.feedback, format: format)
  }

  private static func feedback(_ feedback: FormattedText?, format: TextFormat) -> String {
    guard let feedback, !feedback.isEmpty else { return "" }
    return "#" + text(feedback, inheriting: format)
  }

  private static func choices(
    _ answers: [Answer], isSingle: Bool, format: TextFormat
  ) throws(Refusal) -> [String] {
    guard answers.count >= 2 else {
      throw Refusal(
        .tooFewAnswers, "A choice needs at least two answers.", "Add one.")
    }
    let hundred = DecimalNumber(100)
    // A “=” makes it single, and a “~” makes it a choice: one of each must be there.
    let isAllRight = answers.allSatisfy { $0.weight == hundred }
    let hasRight = answers.contains { $0.weight == hundred }
    var lines: [String] = []
    for (index, answer) in answers.enumerated() {
      var mark = answer.weight.isZero ? "~" : "~" + (try weight(answer.weight, at: answer.position))
      if isSingle, answer.weight == hundred, !isAllRight || index + 1 < answers.count {
        mark = "="
      } else if isSingle, !hasRight, index == 0 {
        mark = "=" + (try weight(answer.weight, at: answer.position))
      }
      lines.append(mark + (try written(answer, format: format)))
    }
    return lines
  }

  private static func shortAnswers(
    _ answers: [Answer], general: String, format: TextFormat
  ) throws(Refusal) -> String {
    guard let first = answers.first else {
      throw Refusal(.tooFewAnswers, "A short answer needs a text.", "Add one.")
    }
    let arrow = answers.first {
      $0.text.text.contains("->") || $0.feedback?.text.contains("->") == true
    }
    if let arrow {
      // With “=” it would be a matching; without, its weight keeps it from being true or false.
      guard answers.count == 1 else {
        throw Refusal(
          .notExpressible, "Of several short answers none can hold “->”: it makes a matching.",
          "Write “→”, or ask for one text.", at: arrow.position)
      }
      return "{" + (try weight(first.weight, at: first.position))
        + (try written(first, format: format)) + general + "}"
    }
    var lines: [String] = []
    for answer in answers {
      let isFull = answer.weight == DecimalNumber(100)
      lines.append(
        "=" + (isFull ? "" : try weight(answer.weight, at: answer.position))
          + (try written(answer, format: format)))
    }
    return lines.count == 1 ? "{\(lines[0])\(general)}" : list("{", lines, general)
  }

  private static func numeric(
    _ answers: [NumericAnswer], otherwise: FormattedText?, general: String, format: TextFormat
  ) throws(Refusal) -> String {
    guard let first = answers.first else {
      throw Refusal(.tooFewAnswers, "A number question needs a number.", "Add one.")
    }
    var lines: [String] = []
    for answer in answers {
      let key: String
      switch answer.accepted {
      case .around(let value, let tolerance):
        guard !tolerance.isNegative else {
          throw Refusal(
            .badNumber, "The tolerance \(tolerance) is below 0.", "Give one of 0 or more.",
            at: answer.position)
        }
        key = tolerance.isZero ? "\(value)" : "\(value):\(tolerance)"
      case .range(let low, let high):
        guard low <= high else {
          throw Refusal(
            .badNumber, "The range \(low)..\(high) has its ends the wrong way round.",
            "Exchange them.", at: answer.position)
        }
        key = "\(low)..\(high)"
      }
      let isFull = answer.weight == DecimalNumber(100)
      lines.append(
        "=" + (isFull ? "" : try weight(answer.weight, at: answer.position)) + key
          + feedback(answer.feedback, format: format))
    }
    let other = feedback(otherwise, format: format)
    if lines.count == 1, other.isEmpty, first.weight == DecimalNumber(100) {
      return "{#\(lines[0].dropFirst())\(general)}"
    }
    return list("{#", lines + (other.isEmpty ? [] : ["~" + other]), general)
  }

  private static func matching(
    _ pairs: [Pair], format: TextFormat
  ) throws(Refusal) -> [String] {
    guard pairs.count >= 2, !pairs.allSatisfy(\.left.isEmpty) else {
      throw Refusal(
        .tooFewAnswers, "A matching needs at least two pairs, one with a left side.", "Add one.")
    }
    var lines: [String] = []
    for pair in pairs {
      if pair.right.isEmpty {
        throw Refusal(
          .emptyAnswer, "A pair has no right side.", "Write one.", at: pair.position)
      }
      if pair.left.text.contains("->") {
        throw Refusal(
          .notExpressible, "A left side cannot hold “->”: it would end there.", "Write “→”.",
          at: pair.position)
      }
      let left = pair.left.isEmpty ? "" : text(pair.left, inheriting: format)
      lines.append("=\(left) -> \(escaped(pair.right))")
    }
    return lines
  }
}
