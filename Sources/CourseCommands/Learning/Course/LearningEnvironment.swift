// SPDX-License-Identifier: Apache-2.0

package import CourseModel
package import Foundation
package import LearnerProgress

/// What the learner's commands need beside the terminal, as a value that tests replace.
package struct LearningEnvironment: Sendable {
  /// How the files of a course are read.
  package var files: CourseFiles
  /// What expressions can ask of the engine.
  package var engine: EngineFunctions
  /// The path of the program, near which the course is looked up.
  package var program: String
  /// Writes a file, or deletes it when there are no contents.
  package var writeFile: @Sendable (_ path: String, _ contents: String?) throws -> Void
  /// Makes a new file and the folders above it.
  ///
  /// - Throws: ``FileIsThere`` when there is one already.
  package var createFile: @Sendable (_ path: String, _ contents: String) throws -> Void
  /// The path of a file or folder of the disk once all links are followed, or nil.
  package var realPath: @Sendable (_ path: String) -> String?
  /// Tries in a child process whether a course can be read.
  package var probe: @Sendable (_ place: CoursePlace, _ program: String) throws -> Void
  /// Opens the record of progress to write it; makes the file when there is none.
  package var openProgress: @Sendable (_ path: String) throws -> ProgressStore
  /// Tells the time, to measure how long an answer takes.
  package var now: @Sendable () -> ContinuousClock.Instant
  /// Tells the date and time: when facts are recorded, reviews fall due and a quiz runs out.
  package var date: @Sendable () -> Date
  /// Draws a seed.
  package var freshSeed: @Sendable () -> UInt64
  /// The learner's time zone, in which days begin: this computer's unless another was set.
  package var timeZone: TimeZone {
    get { chosenZone ?? .current }
    set { chosenZone = newValue }
  }
  // Looked up when it is asked for: a page of a lesson needs none.
  private var chosenZone: TimeZone?

  /// The environment of the command that runs now: the real one, unless a test sets another.
  @TaskLocal package static var current = LearningEnvironment.live
}

extension LearningEnvironment {
  /// This computer.
  package static let live = LearningEnvironment(
    files: .disk, engine: .live(),
    program: ownPath,
    writeFile: { path, contents in
      if let contents {
        try Data(contents.utf8).write(to: URL(filePath: path), options: .atomic)
      } else {
        try FileManager.default.removeItem(atPath: path)
      }
    },
    createFile: { try FileIsThere.create($0, $1) },
    realPath: { path in
      guard let real = realpath(path, nil) else { return nil }
      defer { free(real) }
      return String(cString: real)
    },
    probe: { try CourseProbe.run($0, program: $1) },
    openProgress: { try ProgressStore(path: $0, now: StudyClock.live.now) },
    now: { ContinuousClock.now },
    date: StudyClock.live.now,
    // Six digits, so that people can pass a seed on.
    freshSeed: { UInt64.random(in: 1...999_999) })
}

/// Where the program lies, links followed: asked of the kernel where it tells, since the bundle costs ten
/// times as much to look up.
private let ownPath: String =
  (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe"))
  ?? Bundle.main.executableURL?.resolvingSymlinksInPath().path
  ?? CommandLine.arguments.first ?? "bpo"
