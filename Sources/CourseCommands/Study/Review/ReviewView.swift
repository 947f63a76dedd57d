// SPDX-License-Identifier: Apache-2.0

import CivilClock
import CourseModel
import TerminalText

/// Says what a day's review holds and what came of it.
struct ReviewView {
  let options: TerminalOptions

  /// What is to be asked, in a paragraph.
  func opening(_ report: ReviewReport) -> [StyledText] {
    text(Self.summary(of: report))
  }

  /// The questions to be asked, by lesson, without their texts.
  func list(_ report: ReviewReport) -> [StyledText] {
    var lines = opening(report)
    if report.items.isEmpty { return lines }
    let table = TextTable(
      header: ["Lesson", "Question", "Kind", "Due"],
      rows: report.items.map { item in
        [
          StyledText(item.lesson), StyledText(item.question), StyledText(item.kind),
          StyledText(item.due.map { "\($0)" } ?? "new"),
        ]
      },
      alignments: [.left, .left, .left, .left])
    lines.append(spaced: table.lines(width: options.width, plain: options.plain))
    return lines
  }

  /// What came of it.
  func ending(_ report: ReviewReport) -> [StyledText] {
    var sentences = ["\(report.right) of \(Self.count(report.answered, "answer")) right."]
    let wrong = report.items.filter { $0.verdict != nil && $0.verdict != .right }
    if !wrong.isEmpty {
      sentences.append("\(Self.count(wrong.count, "question")) come back tomorrow.")
      if wrong.count == 1 { sentences[1] = "The other one comes back tomorrow." }
      if report.right == 0 { sentences[1] = "They come back tomorrow." }
    }
    if let next = Self.next(report) { sentences.append(next) }
    return LessonView(options).heading("Result", level: 2) + [StyledText()]
      + text(sentences.joined(separator: " "))
  }

  private func text(_ text: String) -> [StyledText] {
    StyledText(text).wrapped(to: options.width)
  }

  /// What is to be asked, in sentences.
  static func summary(of report: ReviewReport) -> String {
    let today =
      report.reviewedBefore == 0
      ? "" : " \(count(report.reviewedBefore, "question")) reviewed today."
    if report.items.isEmpty {
      if report.waiting > 0 {
        return "The \(count(report.minutes, "minute")) of today are used up; "
          + "\(count(report.waiting, "question")) \(report.waiting == 1 ? "waits" : "wait") for "
          + "tomorrow.  bpo review --minutes \(report.minutes * 2)  asks more today." + today
      }
      return "Nothing is due today." + (next(report).map { " " + $0 } ?? nothingEver(report))
        + today
    }
    let known = report.items.count - report.new
    var asked: [String] = []
    if known > 0 { asked.append("\(count(known, "question")) due") }
    if report.new > 0 {
      asked.append("\(report.new) you have not met yet, of quizzes you passed")
    }
    var sentences = asked.joined(separator: ", and ")
    if known == 0 { sentences = "Nothing is due today. To ask: " + sentences }
    sentences += "; about \(minutes(report.expectedSeconds))."
    if report.waiting > 0 {
      sentences +=
        " \(report.waiting) more \(report.waiting == 1 ? "waits" : "wait") for tomorrow, "
        + "since a day has \(count(report.minutes, "minute"))."
    }
    return sentences + today
  }

  private static func next(_ report: ReviewReport) -> String? {
    report.nextDue.map { next in
      let day = next.date == report.date.adding(days: 1) ? "tomorrow" : "on \(next.date.spoken)"
      return "Next: \(count(next.count, "question")) \(day)."
    }
  }

  private static func nothingEver(_ report: ReviewReport) -> String {
    report.reviewedBefore == 0
      ? " Questions come here once you have answered them in a lesson or a quiz:  bpo learn  begins."
      : ""
  }

  /// A number and a noun, “1 question” or “2 questions”.
  static func count(_ number: Int, _ noun: String) -> String {
    "\(number) \(noun)\(number == 1 ? "" : "s")"
  }

  /// A time in whole minutes, at least one.
  static func minutes(_ seconds: Int) -> String { count(max(1, (seconds + 30) / 60), "minute") }
}
