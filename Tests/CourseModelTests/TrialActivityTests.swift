// SPDX-License-Identifier: Apache-2.0

import CourseModel
import Testing

struct TrialActivityTests {
  private func read(_ command: String) -> LessonReading {
    Fixture.lesson(
      """
      ```activity try
      id: demo
      title: A demo
      command: \(command)
      look: What do you see?
      ```
      """)
  }

  @Test("The words of a command are told apart as a shell does")
  func words() throws {
    let activity = try #require(
      read("taxonomy show \"call centre agent\"  --json").lesson?.activities.first)
    guard case .trial(let trial) = activity.content else {
      Issue.record("not a command")
      return
    }
    #expect(trial.arguments == ["taxonomy", "show", "call centre agent", "--json"])
    #expect(trial.command == "bpo taxonomy show \"call centre agent\" --json")
    #expect(activity.kind == .trial)
  }

  @Test(
    "A lesson runs no command that records, writes or waits",
    arguments: [
      "progress --forget", "check --update", "learn", "activity sort", "dialing pace", "dialing",
      "dialing simulate --log x.jsonl", "dialing compare --svg=x.svg",
      "billing rate --rejects x", "billing roi p.yml --html p.html", "billing invoice",
      "taxonomy show \"open",
    ])
  func refused(command: String) {
    let reading = read(command)
    #expect(reading.faults.map(\.code) == [.badActivity])
    #expect(reading.lesson?.activities == [])
  }

  @Test("A case of a command cannot be changed and is its own")
  func cases() throws {
    let activity = try #require(read("dialing rules").lesson?.activities.first)
    let own = try ActivityCase(of: activity, seed: 1)
    #expect(own.kind == .trial)
    #expect(throws: (any Error).self) {
      try ActivityCase(of: activity, seed: 1, changes: ActivityCase.Changes(agents: 5))
    }
    let copy = try ActivityCase(
      reading: try own.fileContents(), file: "case.json", for: activity)
    #expect(copy == own)
  }
}
