// SPDX-License-Identifier: Apache-2.0

import CourseModel
import Foundation

/// Reads and writes saved cases.
enum ActivityCaseFile {
  /// Reads the case of an activity.
  ///
  /// - Throws: `ActivityCaseFault`.
  static func read(
    _ path: String, for activity: Activity, with environment: LearningEnvironment
  ) throws -> ActivityCase {
    guard let bytes = environment.files.contents(path) else {
      throw ActivityCaseFault(file: path, reason: .unreadable)
    }
    return try ActivityCase(reading: Data(bytes), file: path, for: activity)
  }

  /// Writes a case, all of it or nothing.
  ///
  /// - Throws: `ActivityCaseFault`.
  static func write(
    _ activityCase: ActivityCase, to path: String, with environment: LearningEnvironment
  ) throws {
    let text = String(decoding: try activityCase.fileContents(), as: UTF8.self)
    do {
      try environment.writeFile(path, text)
    } catch {
      let reason = error.localizedDescription
      throw ActivityCaseFault(
        file: path, reason: .unwritable(reason.hasSuffix(".") ? reason : reason + "."))
    }
  }
}
