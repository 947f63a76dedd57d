// SPDX-License-Identifier: Apache-2.0

import CourseModel
import LessonMarkdown
import TerminalText

/// Draws what came of a quiz.
struct QuizReportView {
  let options: TerminalOptions

  /// The score, the objectives, and the questions to look at again.
  ///
  /// - Parameters:
  ///   - report: The result.
  ///   - session: The questions as they were shown, for their texts.
  /// - Returns: The lines.
  func lines(_ report: QuizReport, _ session: QuizSession) -> [StyledText] {
    let view = LessonView(options)
    var lines = view.heading("Result", level: 2)
    lines.append(spaced: score(report))
    lines.append(spaced: objectives(report))
    // The key of a question that was not reached stays hidden.
    let wrong = report.items.filter { $0.verdict != .right && $0.rightAnswer != nil }
    if !wrong.isEmpty {
      lines.append(spaced: view.heading("To look at again", level: 2))
      for item in wrong { lines.append(spaced: question(item, session)) }
    }
    return lines
  }

  private func score(_ report: QuizReport) -> [StyledText] {
    let share = ScoreText.percent(report.score.exactShare)
    let verdict = StyledText(
      report.isPassed ? "passed" : "not passed",
      style: TextStyle(isBold: true, color: report.isPassed ? .green : .red))
    var lines =
      (StyledText(
        "\(ScoreText.mixed(report.score.points)) of \(report.score.of) points, \(share)",
        style: .bold)
      + StyledText("; the pass mark is \(ScoreText.percent(report.pass)): ") + verdict + ".")
      .wrapped(to: options.width)
    if report.answered < report.questions {
      lines += text(
        "Answered: \(report.answered) of \(report.questions). Unanswered: "
          + report.unanswered.map(String.init).joined(separator: ", ") + ".")
    }
    lines += text(
      "The same questions again:  bpo quiz \(report.lesson) --seed \(report.seed)")
    return lines
  }

  private func objectives(_ report: QuizReport) -> [StyledText] {
    if report.objectives.isEmpty { return [] }
    let shares = report.objectives.map { ScoreText.percent($0.score.exactShare) }
    let columns = shares.map(\.count).max() ?? 0
    return text("By objective:")
      + zip(report.objectives, shares).flatMap { objective, share in
        HangingText.lines(
          StyledText("  ") + StyledText(share).padded(to: columns, alignment: .right) + "  ",
          StyledText(objective.text), width: options.width)
      }
  }

  private func question(_ item: QuizReport.Item, _ session: QuizSession) -> [StyledText] {
    guard let presented = session.questions.first(where: { $0.question.id == item.question })
    else { return [] }
    let view = QuestionView(options)
    let label = StyledText("\(item.number). ", style: .bold)
    var lines = HangingText.lines(
      label, prompt(presented.question, width: options.width - label.columns),
      width: options.width)
    lines += text(
      item.answer.map { "You answered: \($0)" }
        ?? (item.verdict == .unanswered
          ? "You left it unanswered." : "Answered before it was edited."))
    let grade = session.marks[item.question]?.grade ?? presented.question.grade(nil)
    lines += GradeView(options).correction(grade, presented)
    lines += view.renderer.lines(of: presented.question.explanation)
    return lines
  }

  /// The first paragraph of a prompt.
  private func prompt(_ question: Question, width: Int) -> [StyledText] {
    let renderer = TerminalRenderer(options: options)
    return question.prompt.first.map { renderer.lines(of: [$0], width: max(10, width)) } ?? []
  }

  private func text(_ text: String) -> [StyledText] {
    StyledText(text).wrapped(to: options.width)
  }
}
