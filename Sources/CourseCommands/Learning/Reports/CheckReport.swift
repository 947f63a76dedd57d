// SPDX-License-Identifier: Apache-2.0

import CourseModel

/// What a check of a course or a lesson found.
struct CheckReport: Encodable, Sendable {
  /// How much there is.
  struct Counts: Encodable, Sendable {
    var lessons = 0
    var questionsInText = 0
    var questionsInQuizzes = 0
    /// Questions by kind.
    var kinds: [String: Int] = [:]
    var activities = 0
    var computedNumbers = 0
    var simulatedValues = 0
  }

  var path: String
  /// The faults, sorted by place.
  var faults: [CourseFault]
  var counts: Counts
  /// How much of each part of the syllabus is covered; empty without a syllabus.
  var coverage: [SyllabusCoverage.Part]
  /// Each line of the syllabus with the passages that cover it; only when asked for.
  var syllabus: [SyllabusCoverage.Line]?

  /// Checks a course.
  init(_ reading: CourseReading, at path: String, with check: CourseCheck, showsSyllabus: Bool) {
    let coverage = SyllabusCoverage(reading)
    self.path = path
    faults = check.faults(of: reading)
    counts = Counts(reading.lessons)
    self.coverage = coverage.parts
    syllabus = showsSyllabus ? coverage.lines : nil
  }

  /// Checks a lesson on its own.
  init(_ reading: LessonReading, at path: String, with check: CourseCheck) {
    self.path = path
    faults = check.faults(of: reading)
    counts = Counts([reading])
    coverage = []
  }
}

extension CheckReport.Counts {
  init(_ readings: [LessonReading]) {
    for lesson in readings.compactMap(\.lesson) {
      lessons += 1
      questionsInText += lesson.inPlaceQuestions.count
      questionsInQuizzes += lesson.bank.count
      for question in lesson.questions { kinds[question.kindName, default: 0] += 1 }
      activities += lesson.activities.count
      computedNumbers += lesson.computedNumbers.count
    }
    simulatedValues = Set(readings.flatMap(\.requests).map(\.request.key)).count
  }
}
