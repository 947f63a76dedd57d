// SPDX-License-Identifier: Apache-2.0

extension LessonQuestionWriter {
  /// What stands below a question's heading: prompt, answers and explanation.
  mutating func body(of question: ExchangedQuestion) throws(Refusal) -> [String] {
    let prompt = LessonText.paragraphs(question.stem.text)
    guard !prompt.isEmpty else {
      throw Refusal(message: "The question asks nothing.", repair: "Write what is asked.")
    }
    let general = question.generalFeedback.map { LessonText.paragraphs($0.text) } ?? []
    switch question.kind {
    case .description, .essay:
      throw Refusal(
        message: "A lesson has no question that a person must mark.",
        repair: "Ask for a choice, a number or a word, or make it part of the text.")
    case .singleChoice(let answers):
      return prompt + [try singleChoice(answers, of: question)] + quote(general)
    case .multipleChoice(let answers):
      return prompt + [try multipleChoice(answers, of: question)] + quote(general)
    case .trueFalse(let key):
      let options = [true, false].map { value in
        Answer(
          FormattedText(value ? "True" : "False", format: .plain),
          weight: DecimalNumber(value == key.isTrue ? 100 : 0),
          feedback: value == key.isTrue ? key.feedbackWhenRight : key.feedbackWhenWrong)
      }
      return prompt + [taskList(options, of: question)] + quote(general)
    case .matching(let pairs):
      return prompt + [try table(pairs, of: question)] + quote(general)
    case .numeric(let answers, let otherwise):
      let key = try numberKey(answers, otherwise: otherwise, of: question)
      return prompt + [key.line] + quote(general + feedback(key.answer.feedback))
    case .shortAnswer(let answers):
      let accepted = try acceptedTexts(answers, of: question)
      let blank =
        "[___ \(accepted.map { LessonText.line($0.text.text, isLineStart: false) }.joined(separator: "|"))]"
      let said = accepted.flatMap { feedback($0.feedback) }
      return cloze(question.stem, blank: blank) + quote(general + said)
    }
  }

  // MARK: Choices

  private mutating func singleChoice(
    _ answers: [Answer], of question: ExchangedQuestion
  ) throws(Refusal) -> String {
    let right = answers.count { $0.weight == DecimalNumber(100) }
    guard right == 1 else {
      throw Refusal(
        message: "\(right) answers of the single choice earn the full mark; a lesson ticks one.",
        repair: "Give 100 % to one answer, or make it a multiple choice.")
    }
    try checkOptions(answers)
    for answer in answers where !answer.weight.isZero && answer.weight != DecimalNumber(100) {
      warn(
        .reduced, at: answer.position, of: question,
        "The answer \(answer.text.text.quoted) of weight \(answer.weight) % becomes plainly wrong.",
        repair: "Say in its feedback what is right about it.")
    }
    return taskList(answers, of: question)
  }

  private mutating func multipleChoice(
    _ answers: [Answer], of question: ExchangedQuestion
  ) throws(Refusal) -> String {
    let zero = DecimalNumber(0)
    let right = answers.filter { $0.weight > zero }
    guard let first = right.first else {
      throw Refusal(
        message: "No answer of the multiple choice earns anything.",
        repair: "Give the right answers positive weights.")
    }
    try checkOptions(answers)
    if right.count == 1 {
      warn(
        .reduced, at: first.position, of: question,
        "One answer is right, so the multiple choice becomes a single choice.",
        repair: "Nothing, if it may be seen that one answer is right.")
    } else if !answers.allSatisfy({ $0.weight == first.weight || $0.weight == -first.weight }) {
      warn(
        .reduced, at: question.position, of: question,
        "The weights are not kept: a lesson counts right ones chosen minus wrong ones chosen, over "
          + "the right ones.",
        repair: "Nothing, if that score suits the question.")
    }
    return taskList(answers, of: question)
  }

  private func checkOptions(_ answers: [Answer]) throws(Refusal) {
    guard (2...26).contains(answers.count) else {
      throw Refusal(
        message: "The choice has \(answers.count) answers; a lesson allows 2 to 26.",
        repair: "Ask two questions.")
    }
    try checkTexts(answers.map { ($0.text.text, $0.position) })
  }

  private func checkTexts(_ texts: [(text: String, position: TextPosition?)]) throws(Refusal) {
    var seen: Set<String> = []
    for (text, position) in texts {
      let compared = LessonText.compared(text)
      if compared.isEmpty {
        throw Refusal(message: "An answer has no text.", repair: "Write one.", position: position)
      }
      if !seen.insert(compared).inserted {
        throw Refusal(
          message: "\(text.quoted) stands twice.", repair: "Change or delete one.",
          position: position)
      }
    }
  }

  private mutating func taskList(_ answers: [Answer], of question: ExchangedQuestion) -> String {
    var lines: [String] = []
    for answer in answers {
      let isRight = answer.weight > DecimalNumber(0) && isTicked(answer, in: question)
      lines.append("- [\(isRight ? "x" : " ")] \(LessonText.line(answer.text.text))")
      var said = feedback(answer.feedback)
      if said.isEmpty {
        said = [isRight ? "Right." : "Wrong."]
        warn(
          .filledIn, at: answer.position, of: question,
          "The answer \(answer.text.text.quoted) has no feedback; “\(said[0])” was filled in.",
          repair: "Say why the answer is right or wrong.")
      }
      lines += quote(said)[0].split(separator: "\n").map { "  " + $0 }
    }
    return lines.joined(separator: "\n")
  }

  private func isTicked(_ answer: Answer, in question: ExchangedQuestion) -> Bool {
    if case .multipleChoice = question.kind { return true }
    return answer.weight == DecimalNumber(100)
  }

  // MARK: Tables, numbers, blanks

  private mutating func table(
    _ pairs: [Pair], of question: ExchangedQuestion
  ) throws(Refusal) -> String {
    let rows = pairs.filter { !$0.left.isEmpty }
    guard (2...26).contains(rows.count) else {
      throw Refusal(
        message: "The matching has \(rows.count) pairs; a lesson allows 2 to 26.",
        repair: "Add pairs, or ask two questions.")
    }
    try checkTexts(rows.map { ($0.left.text, $0.position) })
    let partners = Set(rows.map { LessonText.compared($0.right) })
    if partners.contains("") {
      throw Refusal(message: "A pair has no right side.", repair: "Write one.")
    }
    if partners.count < 2 {
      throw Refusal(
        message: "All pairs have the same right side.", repair: "Use at least two right sides.")
    }
    for pair in pairs where pair.left.isEmpty {
      warn(
        .reduced, at: pair.position, of: question,
        "\(pair.right.quoted), which only distracts, is left out.",
        repair: "Nothing, or add a row to which it belongs.")
    }
    let head = [options.leftTitle, options.rightTitle].map { LessonText.line($0) }
    let lines = rows.map { "| \(LessonText.line($0.left.text)) | \(LessonText.line($0.right)) |" }
    return (["| \(head[0]) | \(head[1]) |", "| --- | --- |"] + lines).joined(separator: "\n")
  }

  private mutating func numberKey(
    _ answers: [NumericAnswer], otherwise: FormattedText?, of question: ExchangedQuestion
  ) throws(Refusal) -> (line: String, answer: NumericAnswer) {
    let right = answers.filter { $0.weight == DecimalNumber(100) }
    guard right.count == 1, let key = right.first else {
      throw Refusal(
        message: "\(right.count) numbers earn the full mark; a lesson has one key.",
        repair: "Join them into one range, or ask for one of them.")
    }
    for answer in answers where answer.weight != DecimalNumber(100) {
      warn(
        .reduced, at: answer.position, of: question,
        "A number that earns \(answer.weight) % is left out, and its feedback with it.",
        repair: "Name the likely mistake in the explanation.")
    }
    if let otherwise, !otherwise.isEmpty {
      warn(
        .reduced, at: question.position, of: question,
        "The feedback for any other number, \(otherwise.text.quoted), is left out.",
        repair: "Put it into a hint or the explanation.")
    }
    let value: DecimalNumber
    let tolerance: DecimalNumber
    switch key.accepted {
    case .around(let number, let around): (value, tolerance) = (number, around)
    case .range(let low, let high):
      guard let middle = DecimalNumber.middle(of: low, and: high) else {
        throw Refusal(
          message: "The middle of \(low)..\(high) has more than 18 decimals.",
          repair: "Round the ends.", position: key.position)
      }
      (value, tolerance) = (middle.middle, middle.halfWidth)
    }
    guard value.digitCount <= 30, tolerance.digitCount <= 30, !tolerance.isNegative else {
      throw Refusal(
        message: "The number has more than 30 digits, or its tolerance is below 0.",
        repair: "Round it.", position: key.position)
    }
    return (tolerance.isZero ? "= \(value)" : "= \(value) ± \(tolerance)", key)
  }

  private mutating func acceptedTexts(
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

  private func cloze(_ stem: Stem, blank: String) -> [String] {
    guard let after = stem.after else { return LessonText.paragraphs(stem.text) + [blank] }
    let mark = String(LessonText.blank)
    let plain = mark.unicodeScalars
    func without(_ text: String) -> String {
      String(String.UnicodeScalarView(text.unicodeScalars.filter { $0 != plain.first }))
    }
    return LessonText.paragraphs(
      without(stem.before) + mark + without(after), keepingBlank: true
    ).map { $0.replacing(mark, with: blank) }
  }

  // MARK: Quotes

  private func feedback(_ text: FormattedText?) -> [String] {
    text.map { LessonText.paragraphs($0.text) } ?? []
  }

  private func quote(_ paragraphs: [String]) -> [String] {
    if paragraphs.isEmpty { return [] }
    let lines = paragraphs.joined(separator: "\n\n").split(
      separator: "\n", omittingEmptySubsequences: false)
    return [lines.map { $0.isEmpty ? ">" : "> \($0)" }.joined(separator: "\n")]
  }
}
