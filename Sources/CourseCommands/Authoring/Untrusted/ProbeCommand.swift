// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import CourseModel
import Foundation
import Synchronization

/// The child process of ``CourseProbe``: reads a course within limits and says which file is next.
struct ProbeCommand: ParsableCommand {
  static let name = "probe-course"

  static let configuration = CommandConfiguration(
    commandName: name, abstract: "Read a course within limits of time and memory.",
    shouldDisplay: false)

  @Argument var path: String

  func run() throws {
    ProcessLimits.restrict()
    let place = CoursePlace(path, files: .disk)
    let disk = CourseFiles.disk(within: place.folder(.disk))
    let files = CourseFiles(
      contents: { path in
        ProcessLimits.allowMoreTime()
        let name = path.split(whereSeparator: \.isNewline).joined(separator: " ")
        _ = FileOutput.write(name + "\n", to: STDOUT_FILENO)
        return disk.contents(path)
      }, exists: disk.exists, refusal: disk.refusal)
    place.read(files, engine: .live())
  }
}
