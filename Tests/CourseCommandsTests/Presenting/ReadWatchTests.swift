// SPDX-License-Identifier: Apache-2.0

import CourseCommands
import CourseModel
import Foundation
import Synchronization
import Testing

@Suite("bpo read --watch")
struct ReadWatchTests {
  /// Runs the preview while somebody saves the lesson, one text at each wait for a key.
  private func watch(
    _ name: String = "day-01", saving texts: [String?], size: TerminalSize? = nil
  ) async throws -> (code: Int32, screens: [String], error: String) {
    let files = Mutex(SampleCourse.files)
    let saved = Mutex((left: Array(texts.reversed()), ends: [Int]()))
    let recording = TerminalRecording(
      size: size ?? TerminalSize(columns: 90, rows: 40), environment: ["TERM": "xterm"])
    var terminal = recording.terminal
    terminal.nextKey = { _ in
      saved.withLock { saved in
        saved.ends.append(recording.now.output.count)
        guard let next = saved.left.popLast() else { return .character("q") }
        files.withLock { $0["/course/day-01.md"] = next }
        return nil
      }
    }
    var environment = try Learner().environment
    environment.files = CourseFiles(
      contents: { path in files.withLock { $0[path] }.map { [UInt8]($0.utf8) } },
      exists: { path in
        files.withLock { files in
          files[path] != nil || files.keys.contains { $0.hasPrefix(path + "/") }
        }
      })
    let (shown, live) = (terminal, environment)
    let code = await Terminal.$current.withValue(shown) {
      await LearningEnvironment.$current.withValue(live) {
        await BPOCommand.run(["read", name, "--watch", "--course", "/course"])
      }
    }
    let output = Array(recording.now.output)
    var begin = 0
    let screens = saved.withLock { $0.ends }.map { end -> String in
      defer { begin = end }
      return String(output[begin..<end])
    }
    #expect(!recording.now.isFullScreen && !recording.now.isKeyMode)
    return (code, screens, recording.now.error)
  }

  @Test("draws the lesson anew when its file is saved, and nothing when it is as it was")
  func saves() async throws {
    let edited = SampleCourse.lesson.replacing("Who talks?", with: "Who speaks?")
    let run = try await watch(saving: [edited, edited])
    #expect(run.code == 0)
    #expect(run.screens.count == 3)
    #expect(run.screens[0].contains("Who talks?"))
    #expect(run.screens[1].contains("Who speaks?") && !run.screens[1].contains("An agent"))
    #expect(run.screens[2] == "")
  }

  @Test("a fault stands below with file, line and column, and goes when it is mended")
  func faults() async throws {
    let broken = SampleCourse.lesson.replacing("- [x] The agent", with: "- [ ] The agent")
    let run = try await watch(saving: [broken, nil, SampleCourse.lesson])
    #expect(run.code == 0)
    #expect(run.screens[1].contains("1 fault"))
    #expect(run.screens[1].contains("/course/day-01.md:31:1: error: [NoRightOption]"))
    // A file that is away for a moment, as while an editor saves it, is a fault like another.
    #expect(run.screens[2].contains("/course/day-01.md:1:1"))
    #expect(!run.screens[3].contains("fault"))
    #expect(run.screens[3].contains("Who talks?"))
  }

  @Test("any course may be broken; a lesson is found by its file too")
  func names() async throws {
    #expect(try await watch("/course/day-01.md", saving: []).code == 0)
    let unknown = try await watch("day-09", saving: [])
    #expect(unknown.code == 65)
    #expect(unknown.error.contains("There is no lesson “day-09”."))
  }

  @Test("needs a screen")
  func refusals() async throws {
    let learner = try Learner()
    for (options, isPerson) in [
      ("--plain", true), ("--json", true), ("--pager", true), ("", false),
    ] {
      let run = await learner.run(
        "read day-01 --watch \(options) \(Learner.course)", isPerson: isPerson)
      #expect(run.code == 64)
      #expect(run.error.contains("--watch"))
    }
  }
}
