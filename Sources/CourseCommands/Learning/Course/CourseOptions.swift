// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import CourseModel

/// Which course: the option of every command that needs one.
struct CourseOptions: ParsableArguments {
  @Option(
    name: .customLong("course"),
    help: ArgumentHelp(
      "The folder of the course (by default $BPO_COURSE, else Lessons beside the program).",
      valueName: "path"),
    completion: .directory)
  var path: String?

  /// The folder of the course.
  ///
  /// - Throws: `CourseNotFound`.
  func folder() throws -> String {
    let environment = LearningEnvironment.current
    return try CourseLocation.find(
      explicit: path, environment: Terminal.current.environment, program: environment.program,
      files: environment.files)
  }

  /// Reads the course.
  ///
  /// - Throws: `CourseNotFound`; `CourseRefused`; the exit code of bad data once all faults have been said.
  func course() throws -> Course {
    let folder = try folder()
    let environment = try LearningEnvironment.current.admitting(.course(folder: folder))
    let reading = CourseReader(files: environment.files, engine: environment.engine)
      .read(folder: folder)
    switch reading.result {
    case .success(let course): return course
    case .failure(let faults):
      let terminal = Terminal.current
      for fault in faults.faults { terminal.say(fault.description) }
      let count = faults.faults.count
      terminal.say(
        count == 1
          ? "The course has a fault; it can be used once that is mended."
          : "The course has \(count) faults; it can be used once they are mended.")
      throw ExitCode.badData
    }
  }
}
