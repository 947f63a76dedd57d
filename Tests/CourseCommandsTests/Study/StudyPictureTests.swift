// SPDX-License-Identifier: Apache-2.0

import CourseCommands
import Foundation
import LearnerProgress
import Testing

@Suite("bpo progress as a picture")
struct StudyPictureTests {
  let week: StudyWeek

  init() throws { week = try StudyWeek() }

  private func json(_ command: String) async throws -> [String: Any] {
    let run = await week.learner.run("\(command) --json \(Learner.place)")
    #expect(run.code == 0)
    return try #require(
      try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
  }

  /// Wednesday, Thursday and Friday, then Monday; the week before a day with eleven answers.
  private func study() throws {
    for minute in 10..<21 {
      try week.answer("quiz-agent", on: "2026-03-03", at: "09:\(minute):00")
    }
    for day in ["2026-03-11", "2026-03-12", "2026-03-13"] {
      try week.answer("who-talks", on: day)
    }
    try week.clock.set("2026-03-14")
  }

  @Test("counts the days in a row, and keeps the streak while today is not over")
  func streak() async throws {
    try study()
    let value = try #require(try await json("progress")["study"] as? [String: Any])
    let streak = try #require(value["streak"] as? [String: Any])
    #expect(streak["days"] as? Int == 3 && streak["longest"] as? Int == 3)
    #expect(streak["daysStudied"] as? Int == 4 && streak["isTodayDone"] as? Bool == false)
    try week.clock.set("2026-03-15")
    let later = try #require(try await json("progress")["study"] as? [String: Any])
    #expect((later["streak"] as? [String: Any])?["days"] as? Int == 0)
    #expect((later["streak"] as? [String: Any])?["longest"] as? Int == 3)
  }

  @Test("draws five weeks from Monday on, a block for each day")
  func calendar() async throws {
    try study()
    let narrow = await week.learner.run("progress --width 40 \(Learner.place)")
    #expect(
      narrow.output.contains(
        """
                Mo Tu We Th Fr Sa Su
        9 Feb   ·· ·· ·· ·· ·· ·· ··
        16 Feb  ·· ·· ·· ·· ·· ·· ··
        23 Feb  ·· ·· ·· ·· ·· ·· ··
        2 Mar   ·· ██ ·· ·· ·· ·· ··
        9 Mar   ·· ·· ▒▒ ▒▒ ▒▒ ▁▁
        ▒▒ some study  ██ 10+ answers
        """))
    let plain = await week.learner.run("progress --plain \(Learner.place)")
    #expect(
      plain.output.contains("3 days in a row up to yesterday; longest 3 days, 4 days in all."))
    #expect(plain.output.contains("3 Mar (11 answers), 11 Mar (1 answer)"))
    #expect(!plain.output.contains("▒"))
  }

  @Test("fits every width", arguments: [20, 40, 60, 80, 120, 200])
  func widths(width: Int) async throws {
    try study()
    for command in ["progress", "progress day-01"] {
      let run = await week.learner.run("\(command) --width \(width) \(Learner.place)")
      #expect(run.code == 0)
      for line in run.output.split(separator: "\n") {
        #expect(line.count <= width, "\(line)")
      }
    }
  }

  @Test("forecasts the reviews of fourteen days")
  func forecast() async throws {
    try week.answer("who-talks", on: "2026-03-09")  // Due on the 11th.
    try week.answer("one-hour", on: "2026-03-09", isRight: false)  // Due on the 10th.
    try week.clock.set("2026-03-10")
    let study = try #require(try await json("progress")["study"] as? [String: Any])
    let reviews = try #require(study["reviews"] as? [String: Any])
    #expect(reviews["due"] as? Int == 1 && reviews["asked"] as? Int == 1)
    let forecast = try #require(reviews["forecast"] as? [[String: Any]])
    #expect(forecast.map { $0["count"] as? Int } == [1, 1] + Array(repeating: 0, count: 12))
    #expect(forecast.last?["date"] as? String == "2026-03-23")
    let drawn = await week.learner.run("progress --width 80 \(Learner.place)")
    #expect(drawn.output.contains("1 ██ ██\n") || drawn.output.contains("1 ██ ██ "))
    #expect(drawn.output.contains("1 review due today, 2 in 14 days."))
    #expect(drawn.output.contains("Due:  bpo review  asks 1 question, about 1 minute."))
    let welcome = await week.learner.run("\(Learner.place)")
    #expect(welcome.output.contains("Due:  bpo review  asks 1 question"))
  }

  @Test("an objective is mastered when its questions were right on three days, and fades")
  func mastery() async throws {
    func earn() async throws -> [String: Any] {
      let mastery = try #require(try await json("progress day-01")["mastery"] as? [[String: Any]])
      return try #require(mastery.first { $0["objective"] as? String == "earn" })
    }
    // Two questions test it: one-hour and quiz-cloze.
    for day in ["2026-03-09", "2026-03-11"] { try week.answer("one-hour", on: day) }
    #expect(try await earn()["learned"] as? Int == 0)
    try week.answer("one-hour", on: "2026-03-22")
    var value = try await earn()
    #expect(value["learned"] as? Int == 1 && value["questions"] as? Int == 2)
    #expect(value["share"] as? Double == 0.5 && value["isMastered"] as? Bool == false)
    for day in ["2026-03-20", "2026-03-21", "2026-03-22"] { try week.answer("quiz-cloze", on: day) }
    value = try await earn()
    #expect(value["share"] as? Double == 1 && value["isMastered"] as? Bool == true)
    // A failure takes it back until it is recalled on another day.
    try week.answer("one-hour", on: "2026-03-23", isRight: false)
    try week.answer("one-hour", on: "2026-03-23", at: "10:00:00")
    #expect(try await earn()["isMastered"] as? Bool == false)
    try week.answer("one-hour", on: "2026-03-24")
    #expect(try await earn()["learned"] as? Int == 2)
    let drawn = await week.learner.run("progress day-01 --plain \(Learner.place)")
    #expect(drawn.output.contains("2 of 2 questions learned; mastered."))
    #expect(
      drawn.output.contains("0 of 4 questions learned; missing: 4 not met yet."))
  }
}
