// SPDX-License-Identifier: Apache-2.0

import CourseCommands
import CourseModel
import Foundation
import Synchronization
import Testing

@Suite("bpo new")
struct NewCommandTests {
  /// Runs commands on files in memory that they can write.
  private final class Desk: Sendable {
    let files: Mutex<[String: String]>

    init(_ files: [String: String] = [:]) { self.files = Mutex(files) }

    func run(_ command: String) async throws -> (code: Int32, output: String, error: String) {
      var environment = try Learner().environment
      environment.files = CourseFiles(
        contents: { path in self.files.withLock { $0[path].map { [UInt8]($0.utf8) } } },
        exists: { path in
          self.files.withLock { files in
            files[path] != nil || files.keys.contains { $0.hasPrefix(path + "/") }
          }
        })
      environment.writeFile = { path, text in self.files.withLock { $0[path] = text } }
      environment.createFile = { path, text in
        try self.files.withLock { files in
          if files[path] != nil { throw FileIsThere(path: path) }
          files[path] = text
        }
      }
      let recording = TerminalRecording()
      let code = await Terminal.$current.withValue(recording.terminal) {
        await LearningEnvironment.$current.withValue(environment) {
          await BPOCommand.run(command.split(separator: " ").map(String.init))
        }
      }
      return (code, recording.now.output, recording.now.error)
    }

    subscript(path: String) -> String? { files.withLock { $0[path] } }
  }

  @Test("a course and its lessons pass the check as they stand")
  func sound() async throws {
    let desk = Desk()
    let made = try await desk.run("new course desk/my-course")
    #expect(made.code == 0, "\(made.error)")
    #expect(made.error.hasPrefix("Wrote desk/my-course/course.yml.\n"))
    let second = try await desk.run("new lesson night-shift --course desk/my-course")
    #expect(second.code == 0)
    #expect(second.error.contains("Added night-shift to the lessons of desk/my-course/course.yml."))
    let check = try await desk.run("check desk/my-course")
    #expect(check.code == 0, "\(check.output)")
    #expect(check.output.contains("Lessons: 2."))
    let read = try await desk.run("read night-shift --course desk/my-course --plain")
    #expect(read.output.contains("20 agents work 150 hours each"))
    #expect(!read.output.contains("<!--"))
  }

  @Test("a lesson without a course stands by itself")
  func alone() async throws {
    let desk = Desk()
    #expect(try await desk.run("new lesson solo").code == 0)
    #expect(try await desk.run("check solo/lesson.md").code == 0)
  }

  @Test("nothing is overwritten, and names are checked")
  func refusals() async throws {
    let desk = Desk(["solo/lesson.md": "mine", "c/course.yml": "x"])
    let again = try await desk.run("new lesson solo")
    #expect(again.code == 65 && again.error.contains("solo/lesson.md is there already"))
    #expect(desk["solo/lesson.md"] == "mine")
    #expect(try await desk.run("new course c").code == 65)
    #expect(desk["c/course.yml"] == "x" && desk["c/glossary.md"] == nil)
    #expect(try await desk.run("new lesson Night_Shift").code == 64)
    #expect(try await desk.run("new course My.Course").code == 64)
    #expect(try await desk.run("new lesson x --course nowhere").code == 64)
  }

  @Test(
    "puts a lesson into the list as it is written",
    arguments: [
      ("id: x\nlessons: [a]\nlanguage: en\n", "id: x\nlessons: [a, new]\nlanguage: en\n"),
      ("lessons: []", "lessons: [new]"),
      ("lessons:\n  - a\n  - b\nlanguage: en", "lessons:\n  - a\n  - b\n  - new\nlanguage: en"),
      ("lessons:\n- a\n", "lessons:\n- a\n- new\n"),
      ("lessons: [a,\n  b]", nil), ("lessons: [a] # two", nil), ("id: x", nil), ("lessons:", nil),
    ] as [(String, String?)])
  func list(old: String, new: String?) {
    #expect(LessonList.adding("new", to: old) == new)
  }

  @Test("files of the disk are made with their folders and never overwritten")
  func disk() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString).path
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let create = LearningEnvironment.live.createFile
    try create(folder + "/a/b.md", "text")
    #expect(throws: FileIsThere.self) { try create(folder + "/a/b.md", "other") }
    #expect(try String(contentsOfFile: folder + "/a/b.md", encoding: .utf8) == "text")
  }
}
