// SPDX-License-Identifier: Apache-2.0

import CourseModel
import Foundation

/// Reads and writes saved cases.
enum ActivityCaseFile {
  /// Reads the case of an activity.
  ///
  /// - Throws: `ActivityCaseFault`.
  static func read(_ path: String, for activity: Activity) throws -> ActivityCase {
    guard let handle = FileHandle(forReadingAtPath: path),
      let data = try? handle.read(upToCount: ActivityCase.largestFile + 1)
    else { throw ActivityCaseFault(file: path, reason: .unreadable) }
    return try ActivityCase(reading: data, file: path, for: activity)
  }

  /// Writes a case, all of it or nothing.
  ///
  /// - Throws: `ActivityCaseFault`.
  static func write(_ activityCase: ActivityCase, to path: String) throws {
    let data = try activityCase.fileContents()
    do {
      try data.write(to: URL(filePath: path), options: .atomic)
    } catch {
      let reason = error.localizedDescription
      throw ActivityCaseFault(
        file: path, reason: .unwritable(reason.hasSuffix(".") ? reason : reason + "."))
    }
  }
}
