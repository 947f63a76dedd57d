// SPDX-License-Identifier: Apache-2.0

/// A lesson is no harder to read than the course allows (`standard: {readingGrade: 12}`).
enum ReadingLevelRule {
  /// With fewer words the grade says nothing.
  private static let fewestWords = 100

  static func check(_ lesson: Lesson, against standard: CourseStandard, in log: inout FaultLog) {
    guard let most = standard.readingGrade else { return }
    let level = ReadingLevel(of: lesson)
    guard level.words >= fewestWords, let grade = level.grade, grade > Double(most) else { return }
    let tenth = (grade * 10).rounded() / 10
    log.report(
      .hardToRead, at: .top,
      "The text has the reading grade \(tenth); this course allows \(most).",
      repair: "Write shorter sentences and shorter words.")
  }
}
