// SPDX-License-Identifier: Apache-2.0

import CourseModel
import LessonMarkdown
import TerminalText

/// Draws what a check found.
struct CheckView {
  let options: TerminalOptions

  /// Faults as compilers print them, never wrapped, so that editors can follow them.
  func faults(_ report: CheckReport) -> String {
    report.faults.map { HarmlessText.harmless($0.description, keeping: .newlines) + "\n" }
      .joined()
  }

  /// The syllabus, line by line, with the passages that cover it.
  func syllabus(_ report: CheckReport) -> [StyledText] {
    var lines: [StyledText] = []
    for line in report.syllabus ?? [] {
      let label = StyledText(line.id + "  ", style: .bold)
      var parts = StyledText("\(line.text) (\(line.status.rawValue))")
        .wrapped(to: max(10, options.width - label.columns))
      for passage in line.passages {
        parts += HangingText.lines(
          options.plain ? "- " : "• ",
          StyledText("\(passage.file):\(passage.position.line): ", style: .dim)
            + StyledText(passage.text),
          width: options.width - label.columns)
      }
      if let question = line.question {
        parts += StyledText("Tested by the question \(question).", style: .dim)
          .wrapped(to: max(10, options.width - label.columns))
      }
      lines.append(spaced: HangingText.lines(label, parts, width: options.width))
    }
    return lines
  }

  /// Counts, coverage and the number of faults.
  func summary(_ report: CheckReport) -> [StyledText] {
    let counts = report.counts
    let kinds = counts.kinds.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
      .map { "\($0.value) \($0.key)" }
    var lines: [StyledText] = []
    if report.lessons.count > 1 { lines.append(spaced: table(report.lessons) + [StyledText()]) }
    var texts = [
      "Lessons: \(counts.lessons). Questions: \(counts.questionsInText) in the text, "
        + "\(counts.questionsInQuizzes) for quizzes"
        + (kinds.isEmpty ? "." : " (\(kinds.joined(separator: ", "))).")
        + " Activities: \(counts.activities).",
      "Computed numbers: \(counts.computedNumbers), from \(counts.simulatedValues) simulated "
        + "values.",
    ]
    if report.terms > 0 { texts.append("Glossary: \(report.terms) terms.") }
    texts += report.coverage.map { part in
      "\(part.prefix): \(part.covered) of \(part.total) covered"
        + (part.leftOut > 0 ? ", \(part.leftOut) left out for a reason." : ".")
    }
    if let account = report.account, account.lines > 0 {
      let statuses = account.statuses.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
        .map { "\($0.value) \($0.key)" }
      texts.append(
        "Syllabus: \(account.accountedFor) of \(account.lines) lines accounted for "
          + "(\(statuses.joined(separator: ", "))).")
    }
    texts.append(
      report.faults.isEmpty
        ? "No fault." : report.faults.count == 1 ? "1 fault." : "\(report.faults.count) faults.")
    return lines + texts.flatMap { StyledText($0).wrapped(to: options.width) }
  }

  private func table(_ lessons: [CheckReport.LessonCounts]) -> [StyledText] {
    TextTable(
      header: ["Lesson", "Words", "Grade", "In text", "Quiz", "Forms", "Activities", "Computed"],
      rows: lessons.map { lesson in
        [
          StyledText(lesson.lesson), StyledText("\(lesson.words)"),
          StyledText(lesson.readingGrade.map { "\($0)" } ?? "–"),
          StyledText("\(lesson.counts.questionsInText)"),
          StyledText("\(lesson.counts.questionsInQuizzes)"),
          StyledText("\(lesson.counts.kinds.count)"), StyledText("\(lesson.counts.activities)"),
          StyledText("\(lesson.counts.computedNumbers)"),
        ]
      },
      alignments: [.left] + Array(repeating: .right, count: 7)
    ).lines(width: options.width, plain: options.plain)
  }
}
