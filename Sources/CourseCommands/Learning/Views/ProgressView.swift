// SPDX-License-Identifier: Apache-2.0

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
    lines.append(spaced: bars(lesson))
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
    return status + " You were at step \(step.number) of \(lesson.steps): \(step.section)."
  }

  fileprivate struct Bar {
    var label: String
    var share: Double
    var text: String
  }

  private func bars(_ lesson: LessonStanding) -> [StyledText] {
    var bars = [
      Bar(label: "Read", lesson.stepsReached, of: lesson.steps),
      Bar(
        label: "Questions", lesson.questions.answered, of: lesson.questions.of,
        remark: ", \(lesson.questions.right) right"),
      Bar(label: "Activities", lesson.activities.done.count, of: lesson.activities.of),
    ].compactMap { $0 }
    if let quiz = lesson.quiz { bars.append(Bar(quiz)) }
    let columns = bars.map(\.label.count).max() ?? 0
    return bars.flatMap { bar in
      let label = StyledText(bar.label + (options.plain ? ": " : "  "))
      if options.plain { return (label + StyledText(bar.text)).wrapped(to: options.width) }
      return HangingText.lines(
        label.padded(to: columns + 2),
        filled(bar.share) + StyledText("  " + bar.text), width: options.width)
    }
  }

  private func filled(_ share: Double) -> StyledText {
    let cells = min(30, options.width / 3)
    let full = Int((min(max(share, 0), 1) * Double(cells)).rounded(.down))
    return StyledText(String(repeating: "█", count: full), style: .colored(.green))
      + StyledText(String(repeating: "░", count: cells - full), style: .dim)
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
      if next.step?.name == LessonOutline.end {
        return "Next:  bpo learn  takes the quiz again, with other questions."
      }
      return "Next:  bpo learn  goes on with “\(next.step?.section ?? next.title)”."
    case .done:
      return "All lessons are done.  bpo learn \(next.lesson)  takes one again; a new quiz draws "
        + "other questions."
    }
  }
}

extension ProgressView.Bar {
  /// A part of a whole; nil when there is no whole.
  fileprivate init?(label: String, _ part: Int, of whole: Int, remark: String = "") {
    if whole == 0 { return nil }
    self.init(
      label: label, share: Double(part) / Double(whole), text: "\(part) of \(whole)" + remark)
  }

  fileprivate init(_ quiz: LessonStanding.Quiz) {
    let best = quiz.best.map {
      "best " + ScoreText.percent($0) + (quiz.isPassed ? ", passed" : ", not passed")
    }
    let open = quiz.openAnswered.map { "begun, \($0) of \(quiz.questions) answered" }
    self.init(
      label: "Quiz", share: quiz.bestShare ?? 0,
      text: [best, open].compactMap { $0 }.joined(separator: "; "))
    if text.isEmpty { text = "not taken" }
  }
}
