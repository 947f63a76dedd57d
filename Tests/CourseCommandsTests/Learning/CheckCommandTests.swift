// SPDX-License-Identifier: Apache-2.0

import CourseCommands
import CourseModel
import Foundation
import Synchronization
import Testing

@Suite("bpo check")
struct CheckCommandTests {
  let learner: Learner

  init() throws { learner = try Learner() }

  @Test("finds nothing in a good course and says how much there is")
  func good() async {
    let run = await learner.run("check /course")
    #expect(run.code == 0)
    #expect(
      run.output == """
        ┌────────┬───────┬───────┬─────────┬──────┬───────┬────────────┬──────────┐
        │ Lesson │ Words │ Grade │ In text │ Quiz │ Forms │ Activities │ Computed │
        ├────────┼───────┼───────┼─────────┼──────┼───────┼────────────┼──────────┤
        │ day-01 │    14 │   3.1 │       2 │    4 │     5 │          1 │        1 │
        │ day-02 │     3 │  -2.6 │       1 │    0 │     1 │          0 │        0 │
        └────────┴───────┴───────┴─────────┴──────┴───────┴────────────┴──────────┘

        Lessons: 2. Questions: 3 in the text, 4 for quizzes (3 single choice, 1 cloze, 1
        number, 1 ordering, 1 sorting). Activities: 1.
        Computed numbers: 1, from 0 simulated values.
        S1: 1 of 1 covered, 1 left out for a reason.
        Syllabus: 2 of 2 lines accounted for (1 left-out, 1 taught).
        No fault.

        """)
  }

  @Test("prints each fault as compilers do, sorted by place, and exits with 1")
  func faults() async throws {
    var learner = learner
    learner.files["/course/day-01.md"] = SampleCourse.lesson
      .replacing("### Question: one-hour", with: "### Question: who-talks")
      .replacing("<!-- S1-01 -->", with: "<!-- S1-09 -->")
    learner.files["/course/day-02.md"] = SampleCourse.second.replacing(
      "- [x] Yes", with: "- [ ] Yes")
    let run = await learner.run("check --course /course")
    #expect(run.code == 1)
    let lines = run.output.split(separator: "\n").filter { $0.contains(": error: [") }
    #expect(lines.count >= 4)
    #expect(lines.allSatisfy { $0.hasPrefix("/course/") })
    for code in ["DuplicateQuestion", "UnknownSyllabusID", "NoRightOption", "UncoveredID"] {
      #expect(run.output.contains("error: [\(code)]"))
    }
    #expect(run.output.contains("  repair: "))

    let json = await learner.run("check --course /course --json")
    #expect(json.code == 1)
    let value = try #require(
      try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: Any])
    #expect((value["faults"] as? [Any])?.count == lines.count)
  }

  @Test("prints for each line of the syllabus what covers it")
  func coverage() async {
    let run = await learner.run("check /course --coverage")
    #expect(run.output.contains("S1-01  What an agent does. (taught)"))
    #expect(run.output.contains("/course/day-01.md:18: An agent talks."))
    #expect(run.output.contains("Tested by the question quiz-agent."))
  }

  @Test("checks one lesson on its own")
  func oneLesson() async {
    let run = await learner.run("check /course/day-02.md")
    #expect(run.code == 0)
    #expect(run.output.hasPrefix("Lessons: 1. Questions: 1 in the text, 0 for quizzes"))
    #expect(await learner.run("check /course/day-03.md").code == 1)
  }

  @Test("writes the simulated values beside the lesson and finds them in order then")
  func update() async throws {
    var learner = learner
    learner.files["/course/day-02.md"] = SampleCourse.second.replacing(
      "A short day.",
      with: #"`= fixed(simulated("manual", "utilisation", agents: 2), 2)`"#)
    let before = await learner.run("check /course")
    #expect(before.code == 1)
    #expect(before.output.contains("[ComputedMissing]"))

    let files = Mutex(learner.files)
    var environment = learner.environment
    environment.files = CourseFiles(
      contents: { path in files.withLock { $0[path].map { [UInt8]($0.utf8) } } },
      exists: { path in files.withLock { $0[path] != nil } })
    environment.writeFile = { path, contents in files.withLock { $0[path] = contents } }
    let recording = TerminalRecording()
    let code = await Terminal.$current.withValue(recording.terminal) {
      await LearningEnvironment.$current.withValue(environment) {
        await BPOCommand.run(["check", "/course", "--update"])
      }
    }
    #expect(code == 0)
    #expect(recording.now.error == "Wrote /course/computed.json.\n")
    #expect(recording.now.output.contains("from 1 simulated values"))
    #expect(files.withLock { $0["/course/computed.json"] } != nil)
  }
}
