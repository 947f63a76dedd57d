// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

struct PacingClientTests {
  static let hasPython: Bool = {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["python3", "-c", "import sys; sys.exit(sys.version_info < (3, 9))"]
    process.standardError = FileHandle.nullDevice
    guard (try? process.run()) != nil else { return false }
    process.waitUntilExit()
    return process.terminationStatus == 0
  }()

  @Test(
    "the Python client in the documentation runs and prints what stands below it",
    .enabled(if: hasPython))
  func client() throws {
    let page = try String(
      contentsOf: Program.root.appending(path: "docs/PACING.md"), encoding: .utf8)
    let section = try #require(page.components(separatedBy: "## A client in Python").last)
    let blocks = section.components(separatedBy: "```")
    let (code, expected) = (blocks[1].dropFirst("python\n".count), blocks[3])
    let script = FileManager.default.temporaryDirectory
      .appending(path: "client-\(UUID().uuidString).py")
    try Data(code.utf8).write(to: script)
    defer { try? FileManager.default.removeItem(at: script) }
    let process = Process()
    let pipe = Pipe()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["python3", script.path, try Program("bpo").path.path]
    process.standardOutput = pipe
    try process.run()
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    #expect("text\n" + String(decoding: data, as: UTF8.self) == expected)
    #expect(code.split(separator: "\n").count <= 32)
  }
}
