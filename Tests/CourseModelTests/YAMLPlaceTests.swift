// SPDX-License-Identifier: Apache-2.0

import CourseModel
import LessonMarkdown
import Testing

/// A fault of YAML stands where an editor finds it, also where the text ends too early.
struct YAMLPlaceTests {
  @Test(
    "what is missing at the end is told at the end of the last line",
    arguments: [
      ("---", 1, 4), ("---\n", 1, 4), ("---\r\n", 1, 4), ("---\r", 1, 4), ("--- ", 1, 5),
    ])
  func end(text: String, line: Int, column: Int) throws {
    let reader = CourseReader(files: .memory(["c/course.yml": text]), engine: Samples.engine)
    let fault = try #require(reader.read(folder: "c").faults.first)
    #expect(fault.position == SourcePosition(line: line, column: column), "\(fault)")
  }
}
