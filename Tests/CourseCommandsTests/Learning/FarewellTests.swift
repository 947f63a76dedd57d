// SPDX-License-Identifier: Apache-2.0

import CourseCommands
import Foundation
import LearnerProgress
import Testing

@Suite("Ctrl-C in a quiz", .serialized)
struct FarewellTests {
  @Test("ends politely, on a line of its own, and loses no answer")
  func interrupted() async throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString).path
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let pseudo = try PseudoTerminal(rows: 50, columns: 80)
    let lesson = try LessonWalkTests.lesson(SampleCourse.lesson)
    let answer = QuizCommandTests.rightAnswer(QuizSession(lesson, seed: 7).questions[0])
    let typist = Typist {
      var bytes: [UInt8] = []
      func prompts() -> Int {
        bytes += pseudo.available()
        return String(decoding: bytes, as: UTF8.self).components(separatedBy: "Your answer: ").count
      }
      _ = pseudo.eventually { prompts() == 2 }
      pseudo.type(answer + "\n")
      _ = pseudo.eventually { prompts() == 3 }
      pseudo.type("\u{03}")
      return String(decoding: bytes, as: UTF8.self) + pseudo.output(until: "goes on here.")
    }
    await #expect(processExitsWith: .exitCode(130)) {
      [path = pseudo.path as String, file = folder + "/p.sqlite" as String] in
      PseudoTerminal.attach(path)
      var environment = try Learner().environment
      environment.openProgress = { _ in try ProgressStore(path: file) }
      await LearningEnvironment.$current.withValue(environment) {
        _ = await BPOCommand.run(["quiz", "day-01", "--course", "/course", "--plain"])
      }
    }
    let output = try #require(typist.report())
    #expect(output.contains("\r\nAll answers are saved; “bpo quiz day-01” or “bpo learn” goes on"))
    let run = try #require(try ProgressStore(path: folder + "/p.sqlite").openQuizRun(of: "day-01"))
    #expect(run.attempts.count == 1)
  }
}
