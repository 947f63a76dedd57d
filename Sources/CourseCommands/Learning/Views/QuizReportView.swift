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
    let wrong = report.items.filter { $0.verdict != .right && session.marks[$0.question] != nil }
    if report.form != .pretest, !wrong.isEmpty {
      lines.append(spaced: view.heading("To look at again", level: 2))
      for item in wrong { lines.append(spaced: question(item, report, session)) }
    }
    lines.append(spaced: next(report, session))
    return lines
  }

  private func score(_ report: QuizReport) -> [StyledText] {
    let share = ScoreText.percent(report.score.exactShare)
    let verdict = StyledText(
      report.isPassed ? "passed" : "not passed",
      style: TextStyle(isBold: true, color: report.isPassed ? .green : .red))
    let points = StyledText(
      "\(ScoreText.mixed(report.score.points)) of \(report.score.of) points, \(share)",
      style: .bold)
    let judgement =
      switch report.form {
      case .graded:
        StyledText("; the pass mark is \(ScoreText.percent(report.pass)): ") + verdict + "."
      case .practice: StyledText("; practice, so nothing counts.")
      case .retry: StyledText("; the result of the quiz itself stays as it was.")
      case .pretest: StyledText(".")
      }
    var lines = (points + judgement).wrapped(to: options.width)
    if report.answered < report.questions {
      lines += text(
        "Answered: \(report.answered) of \(report.questions). Unanswered: "
          + report.unanswered.map(String.init).joined(separator: ", ") + ".")
    }
    lines += text("The questions were drawn with seed \(report.seed).")
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
          StyledText(objective.text + remark(on: objective, report)), width: options.width)
      }
  }

  private func remark(on objective: QuizReport.Objective, _ report: QuizReport) -> String {
    if report.form != .pretest { return "" }
    return objective.isPassed ? " You know it: its part can be skipped." : " Worth reading."
  }

  /// What to do now.
  private func next(_ report: QuizReport, _ session: QuizSession) -> [StyledText] {
    let quiz = "bpo quiz \(report.lesson)"
    switch report.form {
    case .pretest:
      return text("Go on, past what you know:  bpo learn \(report.lesson)")
    case .practice: return text("The quiz that counts:  \(quiz)")
    case .graded, .retry:
      var lines =
        session.wrong.isEmpty
        ? [] : text("Only what was not right, with a new seed:  \(quiz) --retry")
      if session.wrong.isEmpty || report.form == .retry {
        lines += text("Another quiz, drawn anew:  \(quiz)")
      }
      return lines
    }
  }

  private func question(
    _ item: QuizReport.Item, _ report: QuizReport, _ session: QuizSession
  ) -> [StyledText] {
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
    if report.showsKeys {
      lines += GradeView(options).correction(grade, presented)
    }
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
