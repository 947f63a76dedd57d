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

  /// One lesson of a course.
  struct LessonCounts: Encodable, Sendable {
    var lesson: String
    /// Minutes as the author estimates them.
    var minutes: Int?
    /// Words of the running text.
    var words: Int
    /// The school year in which the text can be read, see `ReadingLevel`.
    var readingGrade: Double?
    var counts: Counts
  }

  var path: String
  /// The faults, sorted by place.
  var faults: [CourseFault]
  var counts: Counts
  /// The same for each lesson.
  var lessons: [LessonCounts]
  /// Terms of the glossary.
  var terms = 0
  /// How much of each part of the syllabus is covered; empty without a syllabus.
  var coverage: [SyllabusCoverage.Part]
  /// What became of all lines of the syllabus; nil for a lesson on its own.
  var account: SyllabusCoverage.Account?
  /// Each line of the syllabus with the passages that cover it; only when asked for.
  var syllabus: [SyllabusCoverage.Line]?

  /// Checks a course.
  init(_ reading: CourseReading, at path: String, with check: CourseCheck, showsSyllabus: Bool) {
    let coverage = SyllabusCoverage(reading)
    self.path = path
    faults = check.faults(of: reading)
    counts = Counts(reading.lessons)
    lessons = reading.lessons.compactMap { LessonCounts($0) }
    terms = reading.course?.glossary?.terms.count ?? 0
    self.coverage = coverage.parts
    account = coverage.account
    syllabus = showsSyllabus ? coverage.lines : nil
  }

  /// Checks a lesson on its own.
  init(_ reading: LessonReading, at path: String, with check: CourseCheck) {
    self.path = path
    faults = check.faults(of: reading)
    counts = Counts([reading])
    lessons = [reading].compactMap { LessonCounts($0) }
    coverage = []
  }
}

extension CheckReport.LessonCounts {
  /// Counts what a lesson holds; nil when not even its name could be read.
  init?(_ reading: LessonReading) {
    guard let lesson = reading.lesson else { return nil }
    let level = ReadingLevel(of: lesson)
    self.lesson = lesson.id
    minutes = lesson.minutes
    words = level.words
    readingGrade = level.grade.map { ($0 * 10).rounded() / 10 }
    counts = CheckReport.Counts([reading])
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
