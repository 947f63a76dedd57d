// SPDX-License-Identifier: Apache-2.0

import CourseModel

extension CourseOptions {
  /// The lesson of a name, without reading the others where its folder has its name.
  ///
  /// A fault in another lesson does not keep this one from being read; `bpo check` tells of it.
  ///
  /// - Parameters:
  ///   - id: The name.
  ///   - hasBank: Whether the questions of its quiz are needed.
  /// - Returns: The lesson.
  /// - Throws: What ``course()`` throws; `UnknownName` when no lesson has the name.
  func lesson(named id: String, hasBank: Bool = true) throws -> Lesson {
    let folder = try folder()
    let environment = try LearningEnvironment.current.admitting(.course(folder: folder))
    let reader = CourseReader(files: environment.files, engine: environment.engine)
    if let lesson = reader.lesson(named: id, inCourse: folder, hasBank: hasBank) { return lesson }
    return try course().lesson(named: id)
  }
}
