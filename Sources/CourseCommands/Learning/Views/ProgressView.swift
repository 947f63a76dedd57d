// SPDX-License-Identifier: Apache-2.0

import Charts
import TerminalText

/// Draws where a learner stands.
struct ProgressView {
  let options: TerminalOptions

  /// All lessons and the totals.
  func lines(_ standing: CourseStanding) -> [StyledText] {
    let view = LessonView(options)
    var lines = view.heading(standing.title, level: 1)
    for lesson in standing.lessons { lines.append(spaced: self.lines(lesson)) }
    lines.append(spaced: view.paragraph(totals(standing.totals)))
    lines.append(spaced: view.paragraph(advice(standing)))
    return lines
  }

  /// One lesson: its title, where the learner is, and bars.
  func lines(_ lesson: LessonStanding) -> [StyledText] {
    let view = LessonView(options)
    var lines = view.heading("\(lesson.title) (\(lesson.lesson))", level: 2)
    lines += view.paragraph(place(lesson))
    if lesson.status == .notBegun { return lines }
    lines.append(
      spaced: BarChart(title: "", format: .percent(places: 0), bars: bars(lesson)).lines(
        for: options))
    return lines
  }

  private func place(_ lesson: LessonStanding) -> String {
    let status =
      switch lesson.status {
      case .notBegun: "Not begun."
      case .inProgress: "In progress."
      case .done: "Done."
      }
    guard let step = lesson.step, step.name != LessonOutline.end else { return status }
    return status + " You were at step \(step.number) of \(step.of): \(step.section)."
  }

  private func bars(_ lesson: LessonStanding) -> [BarChart.Bar] {
    func bar(_ label: String, _ part: Int, _ whole: Int, _ text: String? = nil) -> BarChart.Bar? {
      if whole == 0 { return nil }
      return BarChart.Bar(
        label: label, value: Double(part) / Double(whole), text: text ?? "\(part) of \(whole)")
    }
    let quiz = lesson.quiz.map { quiz in
      BarChart.Bar(
        label: "Best quiz", value: quiz.bestShare ?? 0,
        text: quiz.best.map {
          ScoreText.percent($0) + (quiz.isPassed ? ", passed" : ", not passed")
        } ?? quiz.openAnswered.map { "begun, \($0) of \(quiz.questions)" } ?? "not taken")
    }
    return [
      bar("Read", lesson.step?.number ?? 0, lesson.step?.of ?? 0),
      bar(
        "Questions", lesson.questions.answered, lesson.questions.of,
        "\(lesson.questions.answered) of \(lesson.questions.of), "
          + "\(lesson.questions.right) right"),
      bar("Activities", lesson.activities.done.count, lesson.activities.of), quiz,
    ].compactMap { $0 }
  }

  private func totals(_ totals: CourseStanding.Totals) -> String {
    func count(_ number: Int, _ noun: String, _ plural: String) -> String {
      "\(number) \(number == 1 ? noun : plural)"
    }
    return "So far: \(count(totals.daysActive, "day", "days")) active, "
      + "\(count(totals.answers, "answer", "answers")), "
      + "\(count(totals.quizzesFinished, "quiz", "quizzes")) finished, "
      + "\(count(totals.activitiesFinished, "activity", "activities")) done."
  }

  /// What to do next.
  func advice(_ standing: CourseStanding) -> String {
    guard let next = standing.next else { return "The course has no lessons yet." }
    switch next.status {
    case .notBegun: return "Next:  bpo learn  begins “\(next.title)”."
    case .inProgress:
      if let answered = next.quiz?.openAnswered, let quiz = next.quiz {
        return "Next:  bpo learn  goes on with the quiz, \(answered) of \(quiz.questions) answered."
      }
      return "Next:  bpo learn  goes on with “\(next.step?.section ?? next.title)”."
    case .done:
      return "All lessons are done.  bpo learn \(next.lesson)  takes one again; a new quiz draws "
        + "other questions."
    }
  }
}
