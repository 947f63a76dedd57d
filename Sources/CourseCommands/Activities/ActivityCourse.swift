// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import CourseModel
import Foundation

/// The course an activity belongs to.
enum ActivityCourse {
  /// Finds and reads the course.
  ///
  /// - Throws: `CourseNotFound`; the exit code of bad data once all faults have been said.
  static func read(_ path: String?, _ terminal: Terminal) throws -> Course {
    let program = Bundle.main.executableURL?.resolvingSymlinksInPath().path ?? "bpo"
    let folder = try CourseLocation.find(
      explicit: path, environment: terminal.environment, program: program, files: .disk)
    switch CourseReader(files: .disk, engine: .live()).read(folder: folder).result {
    case .success(let course): return course
    case .failure(let faults):
      terminal.say(faults.description)
      throw ExitCode.badData
    }
  }
}
