// SPDX-License-Identifier: Apache-2.0

import NameMatching
import LessonMarkdown

/// What the syllabus calls taught is taught in some lesson and tested by some question.
enum SyllabusRule {
  static func faults(in reading: CourseReading) -> [CourseFault] {
    guard let file = reading.syllabus.file else { return [] }
    var log = FaultLog(file: file)
    let coverage = SyllabusCoverage(reading)
    let isComplete = reading.lessons.allSatisfy(\.isComplete)
    let questions = reading.lessons.compactMap(\.lesson).flatMap(\.questions).map(\.id)
    for (entry, line) in zip(reading.syllabus.entries, coverage.lines)
    where entry.status != .leftOut {
      if line.passages.isEmpty, reading.lessons.allSatisfy({ $0.document != nil }) {
        log.report(
          .uncoveredID, at: entry.position,
          "\(entry.id) is called \(entry.status.rawValue), but no lesson covers it.",
          repair: "Put “<!-- \(entry.id) -->” above the passage, or call it left-out with a reason."
        )
      }
      guard let question = entry.question else {
        log.report(
          .idWithoutQuestion, at: entry.position, "\(entry.id) names no question.",
          repair: "Add “question: …” with the name of the question that tests it.")
        continue
      }
      if isComplete, !questions.contains(question) {
        log.report(
          .idWithoutQuestion, at: entry.position,
          "\(entry.id) names the question “\(question)”, which does not exist.",
          repair: NearNames.suggestion(for: question, among: questions))
      }
    }
    return log.faults
  }
}
