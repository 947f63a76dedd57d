// SPDX-License-Identifier: Apache-2.0

import CourseModel

/// Whether a course may be read by this process, and which files of it.
///
/// The program's own lessons are read as they are. Any other course could be a stranger's: it is first
/// read by a child process with little time and memory (``CourseProbe``), and only what lies in its folder
/// is ever opened. What the child came through, this process reads again.
package enum CourseAdmission: Sendable {
  /// Admits a course or lesson.
  ///
  /// - Parameters:
  ///   - place: What is to be read.
  ///   - environment: Where; a course that is not on the disk, as in tests, is admitted as it is.
  /// - Returns: The environment to read it in.
  /// - Throws: ``CourseRefused``.
  package static func admit(
    _ place: CoursePlace, in environment: LearningEnvironment
  ) throws -> LearningEnvironment {
    guard let real = environment.realPath(place.path) else { return environment }
    let own = try? CourseLocation.find(
      explicit: nil, environment: [:], program: environment.program, files: environment.files)
    if let own, let root = environment.realPath(own), real == root || real.hasPrefix(root + "/") {
      return environment
    }
    try environment.probe(place, environment.program)
    var confined = environment
    confined.files = .disk(within: place.folder(environment.files))
    confined.engine = .untrusted(environment.engine)
    return confined
  }
}

/// A course that could not be read safely.
package struct CourseRefused: Error, Hashable, Sendable, CustomStringConvertible {
  /// The file at fault.
  package var file: String
  /// What happened, as a sentence.
  package var message: String

  /// Creates a refusal.
  package init(file: String, message: String) {
    self.file = file
    self.message = message
  }

  /// The refusal as compilers print a fault.
  package var description: String {
    """
    \(file):1:1: error: [RefusedMarkdown] \(message)
      repair: Do not use this course, or simplify that file.
    """
  }
}

extension LearningEnvironment {
  /// The environment in which a course or lesson may be read.
  ///
  /// - Throws: ``CourseRefused``.
  package func admitting(_ place: CoursePlace) throws -> LearningEnvironment {
    try CourseAdmission.admit(place, in: self)
  }
}
