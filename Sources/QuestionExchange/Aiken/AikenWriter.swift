// SPDX-License-Identifier: Apache-2.0

/// Writes the single choices of a bank as Aiken.
///
/// Reading what it wrote gives the same questions, apart from what a warning names. Aiken has
/// neither names, feedback, weights, formats, categories nor comments: they are left out with a
/// warning. A statement that is true or false becomes a choice of the two words. Refused are all
/// other kinds, a choice without exactly one full mark, one of more than 26 answers, and a text that
/// Aiken would read as a choice or an answer.
public struct AikenWriter: Sendable {
  private var blocks: [String] = []
  private var faults: [ExchangeFault] = []

  /// Writes a bank.
  ///
  /// - Complexity: O(n) in the length of the text.
  public static func write(_ bank: QuestionBank) -> ExchangeWriting {
    var writer = AikenWriter()
    for entry in bank.entries {
      switch entry {
      case .question(let question): writer.write(question)
      case .category(let category):
        writer.reduce("Aiken has no categories.", at: category.position, of: nil)
      case .remark: writer.reduce("Aiken has no comments.", at: nil, of: nil)
      }
    }
    let text = writer.blocks.isEmpty ? "" : writer.blocks.joined(separator: "\n\n") + "\n"
    return ExchangeWriting(text: text.guardingFirstMark, faults: writer.faults)
  }

  private mutating func write(_ question: ExchangedQuestion) {
    let answers: [Answer]
    switch question.kind {
    case .singleChoice(let choices): answers = choices
    case .trueFalse(let key):
      reduce(
        "Aiken has no true or false: it is written as a choice of the two words.",
        at: question.position, of: question)
      answers = [true, false].map { value in
        Answer(
          FormattedText(value ? "True" : "False", format: .plain),
          weight: DecimalNumber(value == key.isTrue ? 100 : 0),
          feedback: value == key.isTrue ? key.feedbackWhenRight : key.feedbackWhenWrong)
      }
    default:
      refuse(.notExpressible, "Aiken has single choices only.", "Export it as GIFT.", question)
      return
    }
    guard let key = key(of: answers, question), let stem = stem(of: question) else { return }
    var lines = [stem]
    for (index, answer) in answers.enumerated() {
      let text = answer.text.text.split(separator: "\n").map { String($0).trimmingWhite }
        .filter { !$0.isEmpty }.joined(separator: " ")
      if text.isEmpty {
        refuse(
          .emptyAnswer, "An answer has no text.", "Write one or delete the answer.", question,
          at: answer.position)
        return
      }
      lines.append("\(AikenLine.letter(index))) \(text)")
    }
    lines.append("ANSWER: \(AikenLine.letter(key))")
    blocks.append(lines.joined(separator: "\n"))
    reportLosses(answers, question)
  }

  private mutating func key(of answers: [Answer], _ question: ExchangedQuestion) -> Int? {
    guard (2...26).contains(answers.count) else {
      refuse(
        answers.count < 2 ? .tooFewAnswers : .notExpressible,
        "Aiken has 2 to 26 choices, and this question has \(answers.count).",
        "Change the number of answers.", question)
      return nil
    }
    let right = answers.indices.filter { answers[$0].weight == DecimalNumber(100) }
    guard right.count == 1 else {
      refuse(
        .notExpressible,
        "Aiken has one right choice, and \(right.count) answers of this question earn the full mark.",
        "Give 100 % to one answer.", question)
      return nil
    }
    return right[0]
  }

  private mutating func stem(of question: ExchangedQuestion) -> String? {
    let lines = question.stem.text.split(separator: "\n", omittingEmptySubsequences: false)
      .map { String($0).trimmingWhite }
    if lines.allSatisfy(\.isEmpty) {
      refuse(.emptyStem, "The question asks nothing.", "Write what is asked.", question)
      return nil
    }
    for line in lines
    where AikenLine.choice(line) != nil || AikenLine.answer(line) != nil
      || AikenLine.isLikelyAnswer(line)
    {
      refuse(
        .notExpressible,
        "The line \(line.quoted) of what is asked would be read as a choice or an "
          + "answer.",
        "Write another word before it.", question)
      return nil
    }
    return lines.joined(separator: "\n")
  }

  private mutating func reportLosses(_ answers: [Answer], _ question: ExchangedQuestion) {
    var losses: [String] = []
    if question.name != nil { losses.append("its name") }
    if question.id != nil { losses.append("its identity") }
    if !question.tags.isEmpty { losses.append("its tags") }
    if !question.comments.isEmpty { losses.append("its comments") }
    if question.generalFeedback != nil { losses.append("the general feedback") }
    if question.stem.format != .plain || answers.contains(where: { $0.text.format != .plain }) {
      losses.append("the format of its texts")
    }
    if question.stem.after != nil { losses.append("the place of the blank, written as _____") }
    if !losses.isEmpty {
      reduce(
        "Aiken cannot keep \(losses.joined(separator: ", ")).", at: question.position, of: question)
    }
    for answer in answers {
      var lost: [String] = []
      if answer.feedback?.isEmpty == false { lost.append("the feedback") }
      if !answer.weight.isZero, answer.weight != DecimalNumber(100) {
        lost.append("the weight \(answer.weight)")
      }
      if answer.text.text.contains("\n") { lost.append("the line ends") }
      if !lost.isEmpty {
        reduce(
          "Aiken cannot keep \(lost.joined(separator: ", ")) of the answer "
            + "\(answer.text.text.quoted).",
          at: answer.position ?? question.position, of: question)
      }
    }
  }

  private mutating func reduce(
    _ message: String, at position: TextPosition?, of question: ExchangedQuestion?
  ) {
    faults.append(
      ExchangeFault(
        .warning, .reduced, at: position, question: question?.title, message,
        repair: "Export it as GIFT to keep everything."))
  }

  private mutating func refuse(
    _ code: ExchangeFault.Code, _ message: String, _ repair: String, _ question: ExchangedQuestion,
    at position: TextPosition? = nil
  ) {
    faults.append(
      ExchangeFault(
        .error, code, at: position ?? question.position, question: question.title, message,
        repair: repair))
  }
}
