// SPDX-License-Identifier: Apache-2.0

import TerminalText

/// Draws where a learner stands.
struct ProgressView {
  let options: TerminalOptions

  /// The days of study, all lessons, the reviews to come and what to do next.
  func lines(_ standing: CourseStanding) -> [StyledText] {
    let view = LessonView(options)
    var lines = view.heading(standing.title, level: 1)
    lines.append(
      spaced: CalendarView(options: options).lines(standing.study, facts: facts(standing)))
    if options.plain || options.width < LessonRows.narrowest {
      for lesson in standing.lessons { lines.append(spaced: self.lines(lesson, standing)) }
    } else {
      lines.append(spaced: LessonRows(options: options).lines(standing))
    }
    lines.append(spaced: view.heading("Reviews", level: 2))
    lines.append(spaced: ForecastView(options: options).lines(standing.study.reviews))
    lines.append(spaced: advice(standing))
    return lines
  }

  /// One lesson: its title, where the learner is, and bars.
  func lines(_ lesson: LessonStanding, _ standing: CourseStanding) -> [StyledText] {
    let view = LessonView(options)
    var lines = view.heading("\(lesson.title) (\(lesson.lesson))", level: 2)
    lines += view.paragraph(place(lesson))
    if lesson.status == .notBegun { return lines }
    lines.append(spaced: Bar.lines(bars(lesson, standing), options))
    return lines
  }

  /// One lesson with its objectives.
  func details(_ lesson: LessonStanding, _ standing: CourseStanding) -> [StyledText] {
    let objectives = standing.study.mastery.filter { $0.lesson == lesson.lesson }
    var lines = self.lines(lesson, standing)
    if !objectives.isEmpty {
      lines.append(spaced: LessonView(options).heading("Objectives", level: 3))
      lines.append(spaced: MasteryView(options: options).lines(objectives))
    }
    lines.append(spaced: advice(standing))
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

  private func bars(_ lesson: LessonStanding, _ standing: CourseStanding) -> [Bar] {
    var bars = [
      Bar(label: "Read", lesson.stepsReached, of: lesson.steps),
      Bar(
        label: "Questions", lesson.questions.answered, of: lesson.questions.of,
        remark: ", \(lesson.questions.right) right"),
      Bar(label: "Activities", lesson.activities.done.count, of: lesson.activities.of),
    ].compactMap { $0 }
    if let quiz = lesson.quiz { bars.append(Bar(quiz)) }
    if let share = standing.masteredShare(of: lesson.lesson) {
      let objectives = standing.study.mastery.filter { $0.lesson == lesson.lesson }
      bars.append(
        Bar(
          label: "Mastery", share: share,
          text: "\(Bar.percent(share)), \(objectives.count(where: \.isMastered)) of "
            + "\(ReviewView.count(objectives.count, "objective"))"))
    }
    return bars
  }

  private func facts(_ standing: CourseStanding) -> [String] {
    func count(_ number: Int, _ noun: String, _ plural: String) -> String {
      "\(number) \(number == 1 ? noun : plural)"
    }
    let (totals, study) = (standing.totals, standing.study)
    let answersToday = study.calendar.last?.answers ?? 0
    return [
      study.streak.isTodayDone
        ? "Today: \(count(answersToday, "answer", "answers"))." : "Today: nothing yet.",
      "So far: \(count(totals.answers, "answer", "answers")), \(totals.rightAnswers) right; "
        + "\(count(totals.quizzesFinished, "quiz", "quizzes")) finished, "
        + "\(totals.quizzesPassed) passed; "
        + "\(count(totals.activitiesFinished, "activity", "activities")) done.",
    ]
  }

  /// What to do next: the reviews that are due, then the lesson to go on with.
  func advice(_ standing: CourseStanding) -> [StyledText] {
    let view = LessonView(options)
    var lines: [StyledText] = []
    let reviews = standing.study.reviews
    if reviews.due > 0, reviews.asked > 0 {
      lines += view.paragraph(
        "Due:  bpo review  asks \(ReviewView.count(reviews.asked, "question")), about "
          + "\(ReviewView.minutes(reviews.expectedSeconds)).")
    }
    return lines + view.paragraph(lessonAdvice(standing))
  }

  private func lessonAdvice(_ standing: CourseStanding) -> String {
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

extension Bar {
  fileprivate init(_ quiz: LessonStanding.Quiz) {
    let best = quiz.best.map {
      "best " + ScoreText.percent($0) + (quiz.isPassed ? ", passed" : ", not passed")
    }
    let open = quiz.openAnswered.map { "begun, \($0) of \(quiz.questions) answered" }
    self.init(
      label: "Quiz", share: quiz.bestShare ?? 0,
      text: [best, open].compactMap { $0 }.joined(separator: "; "))
    if text.isEmpty { text = quiz.isPassed ? "passed" : "not taken" }
  }
}
