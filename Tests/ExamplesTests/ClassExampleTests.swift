// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

struct ClassExampleTests {
  @Test(
    "the report on the example class says what the file beside it says",
    arguments: [
      (["exports", "--course", "Course"], "expected.txt"),
      (["exports", "--course", "Course", "--remark", "who-carries"], "expected-remark.txt"),
      (["marks.csv"], "expected-marks.txt"),
    ])
  func report(arguments: [String], file: String) throws {
    let folder = Program.root.appending(path: "Examples/Class")
    let process = Process()
    let pipe = Pipe()
    process.executableURL = try Program("bpo").path
    process.arguments = ["class", "report"] + arguments + ["--width", "80", "--color", "never"]
    process.currentDirectoryURL = folder
    process.standardOutput = pipe
    try process.run()
    let output = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    let expected = try String(contentsOf: folder.appending(path: file), encoding: .utf8)
    #expect(String(decoding: output, as: UTF8.self) == expected)
  }
}
