// SPDX-License-Identifier: Apache-2.0

import LessonMarkdown

/// Checks a course that was read: what it teaches, tests, links to and computes.
///
/// The rules are one file each; every fault names its place and its repair.
public struct CourseCheck: Sendable {
  /// How files are found.
  public var files: CourseFiles
  /// The engine that recomputes simulated values.
  public var engine: EngineFunctions
  /// For how many seeds each calculated question is drawn.
  public var seeds = 200

  /// Creates a check.
  public init(files: CourseFiles, engine: EngineFunctions) {
    self.files = files
    self.engine = engine
  }

  /// All faults of a course, those of its reading included, sorted by place.
  ///
  /// - Complexity: runs the simulator once for each simulated value of the course.
  public func faults(of reading: CourseReading) -> [CourseFault] {
    var faults = reading.faults
    let known = Set(reading.syllabus.entries.map(\.id))
    for lesson in reading.lessons {
      faults += lessonFaults(lesson, syllabus: known, standard: reading.standard)
    }
    faults += SyllabusRule.faults(in: reading)
    faults += CalculatedRule.faults(in: reading.lessons, seeds: seeds)
    faults += ComputedRule.faults(in: reading.lessons, engine: engine)
    return faults.sorted()
  }

  /// The faults of a single lesson, those of its reading included, sorted by place.
  ///
  /// The syllabus is not known, so no ID is; the rules about it are left out.
  public func faults(of reading: LessonReading) -> [CourseFault] {
    (reading.faults + lessonFaults(reading, syllabus: nil, standard: CourseStandard())
      + CalculatedRule.faults(in: [reading], seeds: seeds)
      + ComputedRule.faults(in: [reading], engine: engine)).sorted()
  }

  /// The faults of drawing each calculated question for so many seeds, sorted by place.
  package static func drawFaults(of lessons: [LessonReading], seeds: Int) -> [CourseFault] {
    CalculatedRule.faults(in: lessons, seeds: seeds).sorted()
  }

  private func lessonFaults(
    _ reading: LessonReading, syllabus: Set<String>?, standard: CourseStandard
  ) -> [CourseFault] {
    var log = FaultLog(file: reading.file)
    if let document = reading.document {
      RawHTMLRule.check(document, in: &log)
      LinkRule.check(document, files: files, in: &log)
      ReferenceRule.check(document, in: &log)
      ImageRule.check(document, in: &log)
      WidthRule.check(document, in: &log)
      CoverageRule.check(document, syllabus: syllabus, in: &log)
    }
    if let lesson = reading.lesson {
      ObjectiveRule.check(lesson, isComplete: reading.isComplete, in: &log)
      HintRule.check(lesson, in: &log)
      LongestOptionRule.check(lesson, in: &log)
      KeyPositionRule.check(lesson, in: &log)
      FullMarkRule.check(lesson, in: &log)
      LeakRule.check(lesson, in: &log)
      SeedCoverageRule.check(lesson, in: &log)
      ReadingLevelRule.check(lesson, against: standard, in: &log)
      // What was left out for a fault is not missing.
      if reading.isComplete { StandardRule.check(lesson, against: standard, in: &log) }
    }
    return log.faults
  }
}
