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
      let isWeighted = Self.isWeightedSingle(answers)
      let list = try singleChoice(answers, isWeighted: isWeighted, of: question)
      return Self.scoring(isWeighted) + prompt + [list] + quote(general)
    case .multipleChoice(let answers):
      let isWeighted = Self.isWeightedMultiple(answers)
      let list = try multipleChoice(answers, isWeighted: isWeighted, of: question)
      return Self.scoring(isWeighted) + prompt + [list] + quote(general)
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
      let key = try numberLines(answers, otherwise: otherwise, of: question)
      return prompt + [key.lines] + quote(general + feedback(key.first.feedback))
    case .shortAnswer(let answers) where question.stem.after == nil:
      return prompt + [try textLines(answers, of: question)] + quote(general)
    case .shortAnswer(let answers):
      let accepted = try acceptedTexts(answers, of: question)
      let said = accepted.flatMap { feedback($0.feedback) }
      return cloze(question.stem, accepted) + quote(general + said)
    }
  }

  // MARK: Choices

  /// The comment that lets the weights of options count.
  private static func scoring(_ isWeighted: Bool) -> [String] {
    isWeighted ? ["<!-- scoring: weights -->"] : []
  }

  /// Whether a lesson can give each option of a single choice its own weight, and must.
  private static func isWeightedSingle(_ answers: [Answer]) -> Bool {
    let full = DecimalNumber(100)
    // Two options of these names are another kind, which has no weights.
    if Set(answers.map { LessonText.compared($0.text.text) }) == ["true", "false"] { return false }
    return answers.count { $0.weight == full } == 1
      && answers.contains { !$0.weight.isZero && $0.weight != full }
      && answers.allSatisfy { -full <= $0.weight && $0.weight <= full }
  }

  /// Whether a lesson can give each option of a multiple choice its own weight, and must.
  private static func isWeightedMultiple(_ answers: [Answer]) -> Bool {
    let right = answers.filter { $0.weight > DecimalNumber(0) }
    guard right.count > 1, let first = right.first?.weight else { return false }
    return !answers.allSatisfy { $0.weight == first || $0.weight == -first }
      && answers.allSatisfy { -DecimalNumber(100) <= $0.weight }
      && LessonShare.isWhole(right.map(\.weight))
  }

  private mutating func singleChoice(
    _ answers: [Answer], isWeighted: Bool, of question: ExchangedQuestion
  ) throws(Refusal) -> String {
    let right = answers.count { $0.weight == DecimalNumber(100) }
    guard right == 1 else {
      throw Refusal(
        message: "\(right) answers of the single choice earn the full mark; a lesson ticks one.",
        repair: "Give 100 % to one answer, or make it a multiple choice.")
    }
    try checkOptions(answers)
    for answer in answers
    where !isWeighted && !answer.weight.isZero && answer.weight != DecimalNumber(100) {
      warn(
        .reduced, at: answer.position, of: question,
        "The answer \(answer.text.text.quoted) of weight \(answer.weight) % becomes plainly wrong.",
        repair: "Say in its feedback what is right about it.")
    }
    return taskList(answers, isWeighted: isWeighted, of: question)
  }

  private mutating func multipleChoice(
    _ answers: [Answer], isWeighted: Bool, of question: ExchangedQuestion
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
    } else if !isWeighted,
      !answers.allSatisfy({ $0.weight == first.weight || $0.weight == -first.weight })
    {
      warn(
        .reduced, at: question.position, of: question,
        "The weights are not kept: a lesson counts right ones chosen minus wrong ones chosen, over "
          + "the right ones.",
        repair: "Nothing, if that score suits the question.")
    }
    return taskList(answers, isWeighted: isWeighted, of: question)
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

  private mutating func taskList(
    _ answers: [Answer], isWeighted: Bool = false, of question: ExchangedQuestion
  ) -> String {
    var lines: [String] = []
    for answer in answers {
      let isRight = answer.weight > DecimalNumber(0) && isTicked(answer, in: question)
      let weight = isWeighted ? "(\(LessonShare.text(answer.weight))) " : ""
      let text = LessonText.line(answer.text.text, isLineStart: !isWeighted)
      lines.append("- [\(isRight ? "x" : " ")] \(weight)\(text)")
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

  // MARK: Tables

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
    if rows.contains(where: { LessonText.compared($0.right).isEmpty }) {
      throw Refusal(message: "A pair has no right side.", repair: "Write one.")
    }
    var partners = Set(rows.map { LessonText.compared($0.right) })
    // A right side that only distracts stands in a row of its own.
    let extras = pairs.filter { pair in
      let right = LessonText.compared(pair.right)
      return pair.left.isEmpty && !right.isEmpty && partners.insert(right).inserted
    }
    if partners.count < 2 {
      throw Refusal(
        message: "All pairs have the same right side.", repair: "Use at least two right sides.")
    }
    guard rows.count + extras.count <= 26 else {
      throw Refusal(
        message: "The matching has \(rows.count + extras.count) right sides; a lesson allows 26.",
        repair: "Leave out what only distracts.")
    }
    let head = [options.leftTitle, options.rightTitle].map { LessonText.line($0) }
    let lines =
      rows.map { "| \(LessonText.line($0.left.text)) | \(LessonText.line($0.right)) |" }
      + extras.map { "| | \(LessonText.line($0.right)) |" }
    return (["| \(head[0]) | \(head[1]) |", "| --- | --- |"] + lines).joined(separator: "\n")
  }

  // MARK: Quotes

  func feedback(_ text: FormattedText?) -> [String] {
    text.map { LessonText.paragraphs($0.text) } ?? []
  }

  func quote(_ paragraphs: [String]) -> [String] {
    if paragraphs.isEmpty { return [] }
    let lines = paragraphs.joined(separator: "\n\n").split(
      separator: "\n", omittingEmptySubsequences: false)
    return [lines.map { $0.isEmpty ? ">" : "> \($0)" }.joined(separator: "\n")]
  }
}
