// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import CourseModel
import OutboundDialing

/// Words that the shell offers for an argument, from the course that the words before it name.
///
/// Whatever a course holds, only names of letters, digits and hyphens are offered.
extension CompletionKind {
  /// The lessons of the course.
  static let lessonNames = CompletionKind.custom { words, _, _ in
    CourseWords(words).map { $0.reader.usualLessonNames(inCourse: $0.folder) } ?? []
  }

  /// The activities of the course.
  static let activityNames = CompletionKind.custom { words, _, _ in
    CourseWords(words).map { $0.reader.read(folder: $0.folder).course?.activities.map(\.id) ?? [] }
      ?? []
  }

  /// The regulators' rules.
  static let dialingRules = CompletionKind.custom { _, _, _ in
    AbandonmentRule.all.map(\.identifier) + DialingRule.all.map(\.identifier)
  }
}

/// The course that an unfinished command line is about.
private struct CourseWords {
  let folder: String
  let reader: CourseReader

  init?(_ words: [String]) {
    let environment = LearningEnvironment.current
    let given = zip(words, words.dropFirst()).first { $0.0 == "--course" }?.1
    guard
      let folder = try? CourseLocation.find(
        explicit: given, environment: Terminal.current.environment, program: environment.program,
        files: environment.files)
    else { return nil }
    self.folder = folder
    reader = CourseReader(files: environment.files, engine: environment.engine)
  }
}
