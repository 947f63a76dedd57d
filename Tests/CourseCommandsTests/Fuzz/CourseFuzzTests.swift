// SPDX-License-Identifier: Apache-2.0

import ContractBilling
import CourseModel
import Foundation
import LessonMarkdown
import Testing

/// Whatever the files of a course hold, reading and checking them ends, and each fault has a place.
@Suite(.serialized)
struct CourseFuzzTests {
  private static let pieces = [
    "\n", "\n\n", "---\n", "- [x] ", "- [ ] ", "> ", "= ", "± ", "± 2 %", "[___ ", "]", "|",
    "| a | b |\n| --- | --- |\n", "`= ", "`", "### Question: x\n\n", "## Quiz\n", "<!-- ", " -->",
    "<!-- objective: earn -->\n", "```activity sort\n", "```", "1. ", "{", "}", "[", ": ", "&a ",
    "*a", "\u{1B}[31m", "\u{202E}", "&#27;", "9", "1,20,000", "(", "^", "_", "**", "~~", "[^1]",
    "![](", "](", "\t", "\"", "'", "id: ", "quiz: ", "0.8", "1e9", "-", "\u{0}", "\u{FEFF}",
    "👩\u{200D}",
    "simulated(", "money(", "\"INR\"", ", ", "agents", "# ", "https://", "www.", "#", "- ", "  ",
  ]

  private static let files = SampleCourse.files

  /// Reads a course of which one file is damaged.
  private static func fuzz(
    _ name: String, file: String, corpus: [String], inputs: Int, alsoPlays: Bool = false
  ) {
    let engine = quickEngine
    Fuzz(name: name, corpus: corpus, pieces: pieces, inputs: inputs).run { bytes, random in
      let files = CourseFiles(
        contents: { $0 == file ? bytes : Self.files[$0].map { [UInt8]($0.utf8) } },
        exists: { path in
          path == file || Self.files.keys.contains { $0 == path || $0.hasPrefix(path + "/") }
        })
      let reading = CourseReader(files: files, engine: engine).read(folder: "/course")
      let faults = CourseCheck(files: files, engine: engine).faults(of: reading)
      // One line more than there are ends, for the last has none.
      let lines = bytes.count { $0 == 0x0A } + bytes.count { $0 == 0x0D } + 1
      if let fault = faults.first(where: { !lies($0, inLines: lines, of: file) }) {
        return "The fault has no place: \(fault)."
      }
      guard alsoPlays, let lesson = reading.lessons.compactMap(\.lesson).first else { return nil }
      for shown in QuizPaper(lesson, seed: random.next()).questions {
        for typed in ["a", "1b", "b a", "12", "x;y", ""] {
          let grade = shown.question.grade(try? shown.answer(typed: typed))
          if grade.score < .zero || grade.score > .one { return "A score is \(grade.score)." }
        }
      }
      return nil
    }
  }

  /// An engine that does not simulate.
  private static let quickEngine: EngineFunctions = {
    var engine = EngineFunctions.live()
    engine.simulated = { _ in SimulatedValue(mean: 0.5, halfWidth: 0.1) }
    return engine
  }()

  /// Whether a fault of the damaged file points into it.
  private static func lies(_ fault: CourseFault, inLines lines: Int, of file: String) -> Bool {
    let (line, column) = (fault.position.line, fault.position.column)
    guard line >= 1, column >= 1, !fault.message.isEmpty, !fault.repair.isEmpty else {
      return false
    }
    return fault.file != file || line <= lines
  }

  @Test func lesson() {
    Self.fuzz(
      "lesson", file: "/course/day-01.md", corpus: [SampleCourse.lesson, SampleCourse.second],
      inputs: 300, alsoPlays: true)
  }

  @Test func courseFile() {
    Self.fuzz("course.yml", file: "/course/course.yml", corpus: [SampleCourse.course], inputs: 150)
  }

  @Test func syllabus() {
    Self.fuzz(
      "syllabus.yml", file: "/course/syllabus.yml", corpus: [SampleCourse.syllabus], inputs: 150)
  }

  @Test func glossary() {
    let text = """
      # Glossary

      ## Wrap-up

      Work after the call. Part of [handle time](#handle-time).

      - Also: after-call work, ACW
      - Unit: seconds
      - Source: this course

      ## Handle time

      Talk, hold and wrap-up.

      - Source: this course
      """
    Self.fuzz("glossary.md", file: "/course/glossary.md", corpus: [text], inputs: 150)
  }

  @Test func computedValues() {
    let text = """
      {"values": {"simulated(\\"manual\\", \\"utilisation\\", agents: 20)": {"engineVersion": "1",
      "halfWidth": 0.125, "seed": 1, "value": 0.5}}, "version": 1}
      """
    Self.fuzz("computed.json", file: "/course/computed.json", corpus: [text], inputs: 150)
  }
}
