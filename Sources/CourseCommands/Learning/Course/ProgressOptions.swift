// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import CourseModel
import Foundation
import LearnerProgress

/// Where progress is kept: the option of every command that records or shows it.
struct ProgressOptions: ParsableArguments {
  @Option(
    name: .customLong("progress"),
    help: ArgumentHelp(
      "The file of your progress (by default $XDG_DATA_HOME/bpo/progress.sqlite).",
      valueName: "file"),
    completion: .file())
  var path: String?

  /// The absolute path of the file.
  var file: String {
    guard let path else {
      return ProgressFile.standardPath(environment: Terminal.current.environment)
    }
    if path.hasPrefix("/") { return path }
    return FileManager.default.currentDirectoryPath + "/" + path
  }

  /// Opens the record to write it.
  ///
  /// - Throws: `ProgressFault`.
  func store() throws -> ProgressStore {
    try LearningEnvironment.current.openProgress(file)
  }

  /// Opens the record to look at it; one that is not there is empty and not made.
  ///
  /// - Throws: `ProgressFault`.
  func existingStore() throws -> ProgressStore {
    guard LearningEnvironment.current.files.exists(file) else { return try .inMemory() }
    return try store()
  }
}
