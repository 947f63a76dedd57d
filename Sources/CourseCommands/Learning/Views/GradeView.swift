// SPDX-License-Identifier: Apache-2.0

import ContractBilling
import CourseModel
import LessonMarkdown
import TerminalText

/// Draws what came of an answer.
struct GradeView {
  private let options: TerminalOptions
  private let questions: QuestionView

  init(_ options: TerminalOptions) {
    self.options = options
    questions = QuestionView(options)
  }

  /// The verdict and the chosen options' feedback, nothing that tells the key: before another try.
  func beforeRetry(
    _ grade: Grade, _ answer: Answer?, _ presented: PresentedQuestion
  ) -> [StyledText] {
    var lines = verdict(grade)
    if case .choice(let chosen) = answer, let choices = presented.question.choices {
      for option in choices where chosen.contains(option.id) {
        lines.append(spaced: questions.renderer.lines(of: option.feedback))
      }
    }
    lines.append(spaced: notes(grade))
    return lines
  }

  /// The verdict, feedback, what was wrong, the right answer and the explanation.
  func final(_ grade: Grade, _ presented: PresentedQuestion) -> [StyledText] {
    var lines = verdict(grade)
    for feedback in grade.feedback { lines.append(spaced: questions.renderer.lines(of: feedback)) }
    if grade.verdict != .right { lines.append(spaced: correction(grade, presented)) }
    lines.append(spaced: questions.renderer.lines(of: presented.question.explanation))
    return lines
  }

  /// The verdict alone.
  func verdict(_ grade: Grade) -> [StyledText] {
    let (text, color): (String, TextStyle.Color?) =
      switch grade.verdict {
      case .right: ("Correct.", .green)
      case .partlyRight where grade.share == .one: ("Partly correct.", .yellow)
      case .partlyRight: ("Partly correct: \(ScoreText.mixed(grade.share)) of it.", .yellow)
      case .wrong: ("Not correct.", .red)
      case .unanswered: ("Left unanswered.", nil)
      }
    let remark =
      grade.selfMarkedText != nil
      ? " You marked it yourself."
      : grade.score == grade.share ? "" : " It counts as \(ScoreText.mixed(grade.score)) of 1."
    return (StyledText(text, style: TextStyle(isBold: true, color: color)) + StyledText(remark))
      .wrapped(to: options.width)
  }

  /// What is right where the answer is not.
  func correction(_ grade: Grade, _ presented: PresentedQuestion) -> [StyledText] {
    switch presented.question.kind {
    case .matching, .sorting, .cloze:
      let wrong = grade.parts.filter { !$0.isRight }
      if wrong.isEmpty { return questions.rightAnswer(presented) }
      let isCloze = if case .cloze = presented.question.kind { true } else { false }
      return wrong.flatMap { part in
        HangingText.lines(
          options.plain ? "- " : "• ",
          StyledText(isCloze ? "Blank \(part.label)" : part.label, style: .bold)
            + StyledText(": you answered ") + StyledText(part.given ?? "nothing")
            + StyledText("; right is ") + StyledText(part.right)
            + StyledText(part.note.map { ". " + $0 } ?? "."),
          width: options.width)
      }
    case .freeText(let points):
      return StyledText("The rubric:", style: .bold).wrapped(to: options.width)
        + questions.rubric(points)
    default:
      var lines = notes(grade)
      lines += questions.rightAnswer(presented)
      return lines
    }
  }

  private func notes(_ grade: Grade) -> [StyledText] {
    grade.parts.compactMap(\.note).flatMap { StyledText($0).wrapped(to: options.width) }
  }
}

extension Grade {
  /// What was answered, in words; nil for nothing.
  var givenText: String? {
    if let selfMarkedText { return isAnswered ? selfMarkedText : nil }
    let given = parts.filter { $0.given != nil }.map { part in
      let given = part.given ?? ""
      if given == "chosen" { return part.label }
      // The row it was given for, as the right answer has it.
      let isRow = !part.label.isEmpty && Int(part.label) == nil
      return isRow ? "\(part.label) – \(given)" : given
    }
    return given.isEmpty ? nil : given.joined(separator: "; ")
  }
}
