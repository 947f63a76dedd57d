// SPDX-License-Identifier: Apache-2.0

import CourseModel

extension CourseOptions {
  /// The lesson of a name, without reading the others where its folder has its name.
  ///
  /// A fault in another lesson does not keep this one from being read; `bpo check` tells of it.
  ///
  /// - Throws: What ``course()`` throws; `UnknownName` when no lesson has the name.
  func lesson(named id: String) throws -> Lesson {
    let environment = LearningEnvironment.current
    let reader = CourseReader(files: environment.files, engine: environment.engine)
    if let lesson = reader.lesson(named: id, inCourse: try folder()) { return lesson }
    return try course().lesson(named: id)
  }
}
