// SPDX-License-Identifier: Apache-2.0

package import CourseModel
package import ItemAnalysis

/// Makes the report of a class from its cohort and its course.
package struct ClassReportMaking: Sendable {
  /// The course that the class took; nil when there are only tables of marks.
  var course: Course?
  /// The only lesson or table to report on; nil for all.
  var lesson: String?
  /// The questions whose answers are marked again by today's key.
  var remarked: Set<String>
  /// The share of all marks that suffices; nil for the lesson's own.
  var passMark: Mark?
  /// What an unanswered item means in the figures.
  var unanswered: UnansweredRule
  /// Whether pseudonyms stand for names.
  var isAnonymous: Bool

  /// Takes the course and the choices.
  package init(
    course: Course?, lesson: String? = nil, remarked: Set<String> = [], passMark: Mark? = nil,
    unanswered: UnansweredRule = .setLearnerAside, isAnonymous: Bool = false
  ) {
    self.course = course
    self.lesson = lesson
    self.remarked = remarked
    self.passMark = passMark
    self.unanswered = unanswered
    self.isAnonymous = isAnonymous
  }

  /// The report of a cohort.
  ///
  /// - Parameters:
  ///   - cohort: The class, with pseudonyms already where the report is anonymous.
  ///   - earlier: An earlier class to compare with.
  ///   - faults: What could not be read.
  /// - Returns: The report.
  /// - Throws: `UnknownName` for a lesson or question that nobody has; `MarkSheetError` for a cohort
  ///   that no class can have.
  package func report(
    of cohort: ClassCohort, against earlier: ClassCohort? = nil, faults: [String] = []
  ) throws -> ClassReport {
    for question in remarked.sorted() { _ = try course?.question(named: question) }
    var faults = faults
    let tests = try tests(of: cohort)
    let before = try earlier.map { try self.tests(of: $0) } ?? []
    if let lesson, tests.isEmpty {
      let known = Set(cohort.learners.values.flatMap(\.lessons)).union(cohort.tables.keys)
      throw UnknownName(kind: "lesson or table", name: lesson, known: known.sorted())
    }
    let unknown = unknownLessons(of: cohort)
    if !unknown.isEmpty {
      faults.append(
        "The course does not have \(unknown.map { "“\($0)”" }.joined(separator: ", ")), so these "
          + "quizzes are left out; name the course by --course.")
    }
    return ClassReport(
      of: tests.map { test in
        ClassReport.Test(
          test, against: before.first { $0.id == test.id && $0.source == test.source },
          unanswered: unanswered)
      },
      learners: Set(cohort.learners.keys).union(cohort.tables.values.flatMap(\.learners)).count,
      isAnonymous: isAnonymous, sharedRuns: cohort.sharedRuns, faults: faults)
  }

  /// The quizzes that anybody began, in the order of the course, then the tables by name.
  private func tests(of cohort: ClassCohort) throws -> [ClassTest] {
    let begun = Set(cohort.learners.values.flatMap(\.lessons))
      .union(cohort.learners.values.flatMap(\.runs.values).map(\.lesson))
    var tests: [ClassTest] = []
    for one in course?.lessons ?? []
    where begun.contains(one.id) && !one.bank.isEmpty && (lesson == nil || lesson == one.id) {
      var quiz = QuizOfClass(one, remarked: remarked, hidesWrittenAnswers: isAnonymous)
      tests.append(try quiz.test(of: cohort, passMark: passMark))
    }
    for (name, sheet) in cohort.tables.sorted(by: { $0.key < $1.key })
    where lesson == nil || lesson == name {
      tests.append(
        ClassTest(
          table: name, sheet, passMark: passMark ?? ObjectiveMastery.usualShare))
    }
    return tests
  }

  private func unknownLessons(of cohort: ClassCohort) -> [String] {
    guard let course, lesson == nil else { return [] }
    let known = Set(course.lessons.map(\.id))
    return Set(cohort.learners.values.flatMap(\.runs.values).map(\.lesson)).subtracting(known)
      .sorted()
  }
}
