// SPDX-License-Identifier: Apache-2.0

import LessonMarkdown

/// Each lesson has what `course.yml` demands: questions, forms, activities, dated sources.
enum StandardRule {
  static func check(
    _ lesson: Lesson, against standard: CourseStandard, in log: inout FaultLog
  ) {
    if lesson.bank.count < standard.bank {
      log.report(
        .bankTooSmall, at: .top,
        "The bank holds \(lesson.bank.count) questions; this course demands \(standard.bank).",
        repair: "Write more questions under “## Quiz”.")
    }
    let forms = Set(lesson.questions.map(\.kindName))
    if forms.count < standard.forms {
      log.report(
        .tooFewForms, at: .top,
        "The questions have \(forms.count) forms (\(forms.sorted().joined(separator: ", "))); "
          + "this course demands \(standard.forms).",
        repair: "Ask for an order, a match, a number or a blank where a choice can be guessed.")
    }
    if lesson.activities.count < standard.activities {
      log.report(
        .tooFewActivities, at: .top,
        "The lesson has \(lesson.activities.count) activities; this course demands "
          + "\(standard.activities).",
        repair: "Add a fenced block “activity try” with a command to run.")
    }
    for objective in lesson.objectives {
      let count = lesson.questions.count { $0.objective == objective.id }
      guard count > 0, count < standard.questionsPerObjective else { continue }
      log.report(
        .untestedObjective, at: .top,
        "Only \(count) of the questions tests the objective “\(objective.id)”; this course demands "
          + "\(standard.questionsPerObjective).",
        repair: "Put “<!-- objective: \(objective.id) -->” below the heading of another one.")
    }
    guard standard.datedSources else { return }
    if lesson.sources.isEmpty {
      log.report(
        .undatedSource, at: .top, "The lesson names no source.",
        repair: "Add “sources:” with title, url and date to the front matter.")
    }
    for source in lesson.sources where source.date == nil {
      log.report(
        .undatedSource, at: .top, "The source “\(source.title)” has no date.",
        repair: "Add “date:”, the day it was published, or “read:”, the day it was looked at.")
    }
  }
}
