// SPDX-License-Identifier: Apache-2.0

import TerminalText

/// Draws what the program says when it is called without a command.
struct WelcomeView {
  let options: TerminalOptions

  func lines(_ standing: CourseStanding) -> [StyledText] {
    let view = LessonView(options)
    let progress = ProgressView(options: options)
    var lines =
      view.paragraph(
        "Welcome to bpo: how outsourced call centres (BPOs) work and earn.", style: .bold)
      + view.paragraph("Every figure is computed by an engine that you can import and run.")
      + view.paragraph("bpo --help  lists all commands,  bpo lessons  all lessons.", style: .dim)
    for lesson in standing.lessons where lesson.status != .notBegun {
      lines.append(spaced: progress.lines(lesson, standing))
    }
    lines.append(spaced: progress.advice(standing))
    return lines
  }
}
