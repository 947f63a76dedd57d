// SPDX-License-Identifier: Apache-2.0

import CourseCommands
import LearnerProgress
import Testing

/// The activity of the sample course, done where it stands in its lesson.
struct LearnSessionActivityTests {
  private let learner: Learner

  init() throws {
    learner = try Learner()
    try learner.store.record(
      .stepReached(lesson: "day-01", step: "activity/sample-dialing"))
  }

  private func learn(_ lines: [String]) async -> Learner.Run {
    await learner.run("learn \(Learner.place)", typing: lines)
  }

  @Test("it is played, recorded, and the lesson goes on behind it")
  func plays() async throws {
    let run = await learn(["", "20", "40", "0", "12", "3", "a", "a", "a", "", "q"])
    #expect(run.code == 0)
    #expect(run.output.contains("Enter begins it, s skips it, b goes back, q leaves: "))
    #expect(run.output.contains("Score: "))
    let outcome = try #require(try learner.store.activityOutcomes().first).outcome
    #expect(outcome.activity == "sample-dialing")
    #expect(outcome.seed == learner.seed)
    #expect(outcome.score.possible >= 8)
    #expect(outcome.details.contains("\"talk-manual\""))
    #expect(try learner.store.lastStep(of: "day-01") == "sources")
    let again = await learner.run(
      "learn \(Learner.place)", typing: ["b", "q"])
    #expect(again.output.contains("You have done this one already."))
  }

  @Test("it can be skipped, gone back from and left, and then nothing is recorded")
  func leaves() async throws {
    let ways = [
      (["s", "q"], "sources"), (["b", "q"], "practice"), (["q"], "activity/sample-dialing"),
    ]
    for (lines, step) in ways {
      try learner.store.record(
        .stepReached(lesson: "day-01", step: "activity/sample-dialing"))
      let run = await learn(lines)
      #expect(run.code == 0)
      #expect(try learner.store.lastStep(of: "day-01") == step)
    }
    let left = await learn(["", "20", "q"])
    #expect(left.output.contains("The activity begins anew next time"))
    #expect(try learner.store.activityOutcomes().isEmpty)
  }
}
