// SPDX-License-Identifier: Apache-2.0

import TerminalText

/// Draws the list of lessons.
struct LessonsView {
  let options: TerminalOptions

  func lines(_ standing: CourseStanding) -> [StyledText] {
    let table = TextTable(
      header: ["Lesson", "Title", "Minutes", "Questions", "Activities", "Standing"],
      rows: standing.lessons.map { lesson in
        [
          StyledText(lesson.lesson), StyledText(lesson.title),
          StyledText(lesson.minutes.map(String.init) ?? "–"),
          StyledText("\(lesson.questions.of) + \(lesson.quiz?.questions ?? 0)"),
          StyledText("\(lesson.activities.of)"), StyledText(lesson.status.rawValue),
        ]
      },
      alignments: [.left, .left, .right, .right, .right, .left])
    let view = LessonView(options)
    var lines = view.heading(standing.title, level: 1)
    lines.append(spaced: table.lines(width: options.width, plain: options.plain))
    lines.append(
      spaced: view.paragraph("Questions are those in the text + those that the quiz asks."))
    return lines
  }
}
