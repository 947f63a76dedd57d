// SPDX-License-Identifier: Apache-2.0

extension LessonQuestionWriter {
  // MARK: Numbers

  /// The lines of a number's key: `= 5 ± 0.1`, then `= 6 (50 %): feedback`.
  mutating func numberLines(
    _ answers: [NumericAnswer], otherwise: FormattedText?, of question: ExchangedQuestion
  ) throws(Refusal) -> (lines: String, first: NumericAnswer) {
    guard let place = answers.firstIndex(where: { $0.weight == DecimalNumber(100) }) else {
      throw Refusal(
        message: "No number earns the full mark.", repair: "Write one with “=” and no weight.")
    }
    var rest = answers
    let first = rest.remove(at: place)
    if place > 0 {
      warn(
        .reduced, at: first.position, of: question,
        "The number that earns the full mark goes to the front, and the first that fits counts.",
        repair: "Nothing, if no number fits two answers.")
    }
    for answer in rest where answer.weight.isNegative {
      warn(
        .reduced, at: answer.position, of: question,
        "A number that earns \(answer.weight) % is left out, and its feedback with it.",
        repair: "Give it 0 %.")
    }
    if let otherwise, !otherwise.isEmpty {
      warn(
        .reduced, at: question.position, of: question,
        "The feedback for any other number, \(otherwise.text.quoted), is left out.",
        repair: "Put it into a hint or the explanation.")
    }
    var lines = ["= \(try number(first))"]
    for answer in rest where !answer.weight.isNegative {
      lines.append(
        "= \(try number(answer)) (\(LessonShare.text(answer.weight)))" + said(answer.feedback))
    }
    return (lines.joined(separator: "\n"), first)
  }

  /// A number with its tolerance; a range is its middle give or take half its width.
  private func number(_ answer: NumericAnswer) throws(Refusal) -> String {
    let value: DecimalNumber
    let tolerance: DecimalNumber
    switch answer.accepted {
    case .around(let number, let around): (value, tolerance) = (number, around)
    case .range(let low, let high):
      guard let middle = DecimalNumber.middle(of: low, and: high) else {
        throw Refusal(
          message: "The middle of \(low)..\(high) has more than 18 decimals.",
          repair: "Round the ends.", position: answer.position)
      }
      (value, tolerance) = (middle.middle, middle.halfWidth)
    }
    guard value.digitCount <= 30, tolerance.digitCount <= 30, !tolerance.isNegative else {
      throw Refusal(
        message: "The number has more than 30 digits, or its tolerance is below 0.",
        repair: "Round it.", position: answer.position)
    }
    return tolerance.isZero ? "\(value)" : "\(value) ± \(tolerance)"
  }

  // MARK: Texts

  /// The lines of a short text's key: `= "wrap-up"`, `= "idle" (0 %): feedback`.
  mutating func textLines(
    _ answers: [Answer], of question: ExchangedQuestion
  ) throws(Refusal) -> String {
    var lines: [String] = []
    var seen: Set<String> = []
    var hasFull = false
    for answer in answers {
      let text = Self.pattern(LessonText.oneLine(answer.text.text))
      if answer.weight.isNegative || !Self.canStandInQuotes(text) {
        warn(
          .reduced, at: answer.position, of: question,
          "The answer \(text.quoted), which earns \(answer.weight) %, is left out: a short text has "
            + "no quotes, no address, at most 200 characters, and nothing below 0 %.",
          repair: "Write it without them.")
      } else if !seen.insert(LessonText.compared(text)).inserted {
        warn(
          .reduced, at: answer.position, of: question,
          "The answer \(text.quoted) stands twice; the first one counts.", repair: "Delete one.")
      } else {
        let isFull = answer.weight == DecimalNumber(100)
        hasFull = hasFull || isFull
        let weight = isFull ? "" : " (\(LessonShare.text(answer.weight)))"
        lines.append(
          "= \"\(LessonText.line(text, isLineStart: false))\"" + weight + said(answer.feedback))
      }
    }
    guard hasFull else {
      throw Refusal(
        message: "None of the short answers that a lesson can take earns the full mark.",
        repair: "Give at least one the full mark and plain words.",
        position: answers.first?.position)
    }
    return lines.joined(separator: "\n")
  }

  /// A text in which a backslash stands for itself, unless it makes an asterisk one.
  private static func pattern(_ text: String) -> String {
    var pattern = ""
    var rest = text[...]
    while let character = rest.popFirst() {
      pattern.append(character)
      if character == "\\" { pattern.append(rest.first == "*" ? rest.removeFirst() : "\\") }
    }
    return pattern
  }

  /// Whether a short text can hold a pattern: something one can see, and nothing that ends the quotes.
  private static func canStandInQuotes(_ text: String) -> Bool {
    let isSeen = text.unicodeScalars.contains { scalar in
      !scalar.properties.isWhitespace && !scalar.properties.isDefaultIgnorableCodePoint
    }
    return isSeen && text.count <= 200 && !text.contains { "\"“”„".contains($0) }
      && !LessonText.holdsCode(text)
  }

  /// What is said about an answer, behind its line.
  private func said(_ feedback: FormattedText?) -> String {
    let text = feedback.map { LessonText.line($0.text, isLineStart: false) } ?? ""
    return text.isEmpty ? "" : ": \(text)"
  }

  /// The texts that a blank can take.
  mutating func acceptedTexts(
    _ answers: [Answer], of question: ExchangedQuestion
  ) throws(Refusal) -> [Answer] {
    var accepted: [Answer] = []
    for answer in answers {
      let text = LessonText.oneLine(answer.text.text)
      if answer.weight != DecimalNumber(100) {
        warn(
          .reduced, at: answer.position, of: question,
          "The answer \(text.quoted), which earns \(answer.weight) %, is left out, and its feedback "
            + "with it.",
          repair: "Name the likely mistake in a hint or the explanation.")
      } else if LessonText.isBlank(text) || text.hasPrefix("_") || LessonText.holdsAddress(text)
        || text.utf8.contains(where: { "*;|[]".utf8.contains($0) })
      {
        warn(
          .reduced, at: answer.position, of: question,
          "The answer \(text.quoted) is left out: in a blank, “*” stands for nothing, and “;”, “|”, "
            + "brackets, an address and “_” at the start cannot be written.",
          repair: "Write out the texts that are meant.")
      } else {
        accepted.append(answer)
      }
    }
    if accepted.isEmpty {
      throw Refusal(
        message: "None of the short answers can be the content of a blank.",
        repair:
          "Give at least one the full mark and plain words, without “*”, “;”, “|” and brackets.",
        position: answers.first?.position)
    }
    return accepted
  }

  /// A text with a blank within it.
  func cloze(_ stem: Stem, _ accepted: [Answer]) -> [String] {
    let texts = accepted.map { LessonText.line($0.text.text, isLineStart: false) }
    let blank = "[___ \(texts.joined(separator: "|"))]"
    let mark = String(LessonText.blank)
    let plain = mark.unicodeScalars
    func without(_ text: String) -> String {
      String(String.UnicodeScalarView(text.unicodeScalars.filter { $0 != plain.first }))
    }
    return LessonText.paragraphs(
      without(stem.before) + mark + without(stem.after ?? ""), keepingBlank: true
    ).map { $0.replacing(mark, with: blank) }
  }
}
