// SPDX-License-Identifier: Apache-2.0

import TerminalText

/// Draws all lessons as rows of small bars, where the lines are long enough.
struct LessonRows {
  let options: TerminalOptions

  /// The columns of the narrowest line that holds a row.
  static let narrowest = 76

  func lines(_ standing: CourseStanding) -> [StyledText] {
    let cells = options.width >= 110 ? 10 : 6
    let gap = 2
    let columns = ["Read", "Answered", "Quiz", "Mastery"].map {
      StyledText($0, style: .dim).padded(to: cells + gap + 5)
    }
    let title = options.width - columns.reduce(0) { $0 + $1.columns + gap }
    var lines = [StyledText("Lesson", style: .dim).padded(to: title)]
    for column in columns { lines[0] += StyledText("  ") + column }
    for lesson in standing.lessons {
      var line = cut(lesson.title, to: title).padded(to: title)
      if lesson.status == .notBegun {
        line += StyledText("  not begun", style: .dim)
      } else {
        for (share, mark) in shares(of: lesson, standing) {
          line += StyledText("  ") + cell(share, cells: cells, mark: mark)
        }
      }
      lines.append(line)
    }
    return lines
  }

  private func shares(
    of lesson: LessonStanding, _ standing: CourseStanding
  ) -> [(share: Double?, mark: String)] {
    func share(_ part: Int, _ whole: Int) -> Double? {
      whole == 0 ? nil : Double(part) / Double(whole)
    }
    return [
      (share(lesson.stepsReached, lesson.steps), ""),
      (share(lesson.questions.answered, lesson.questions.of), ""),
      (lesson.quiz?.bestShare, lesson.quiz?.isPassed == true ? "✓" : ""),
      (standing.masteredShare(of: lesson.lesson), ""),
    ]
  }

  private func cell(_ share: Double?, cells: Int, mark: String) -> StyledText {
    guard let share else { return StyledText("–", style: .dim).padded(to: cells + 7) }
    return
      (Bar.blocks(share, cells: cells)
      + StyledText(" " + Bar.percent(share) + mark)).padded(to: cells + 7)
  }

  private func cut(_ text: String, to columns: Int) -> StyledText {
    let whole = StyledText(text)
    if whole.columns <= columns { return whole }
    return (whole.wrapped(to: max(1, columns - 1), breaking: .anywhere).first ?? "") + "…"
  }
}

extension CourseStanding {
  /// The mean share of a lesson's objectives that can be recalled; nil when no question tests one.
  func masteredShare(of lesson: String) -> Double? {
    let shares = study.mastery.filter { $0.lesson == lesson }.map(\.share)
    return shares.isEmpty ? nil : shares.reduce(0, +) / Double(shares.count)
  }
}
