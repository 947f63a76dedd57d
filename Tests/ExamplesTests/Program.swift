// SPDX-License-Identifier: Apache-2.0

import Foundation

/// A program that the package builds, run as a process.
struct Program {
  /// The package's folder.
  static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  let path: URL

  /// Finds a program in the folder from which the tests run.
  init(_ name: String) throws {
    let tests = URL(filePath: CommandLine.arguments[0]).resolvingSymlinksInPath()
    var folder = tests.deletingLastPathComponent()
    while folder.path.count > 1 {
      let candidate = folder.appending(path: name)
      if FileManager.default.isExecutableFile(atPath: candidate.path) {
        path = candidate
        return
      }
      folder.deleteLastPathComponent()
    }
    throw NotBuilt(name: name, tests: tests.path)
  }

  /// The program is not where the tests are.
  struct NotBuilt: Error, CustomStringConvertible {
    var name: String
    var tests: String
    var description: String { "There is no program \(name) near \(tests)." }
  }

  /// Runs it and gives its standard output and exit status.
  func run(_ arguments: [String] = []) throws -> (text: String, status: Int32) {
    let process = Process()
    let pipe = Pipe()
    process.executableURL = path
    process.arguments = arguments
    process.standardOutput = pipe
    process.standardInput = FileHandle.nullDevice
    try process.run()
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (String(decoding: data, as: UTF8.self), process.terminationStatus)
  }
}
