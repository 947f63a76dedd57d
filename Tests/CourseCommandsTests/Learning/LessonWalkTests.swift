// SPDX-License-Identifier: Apache-2.0

import CourseCommands
import CourseModel
import LessonMarkdown
import Testing

@Suite("The way through a lesson")
struct LessonWalkTests {
  let lesson: Lesson
  let outline: LessonOutline

  init() throws {
    lesson = try Self.lesson(SampleCourse.lesson)
    outline = LessonOutline(lesson)
  }

  static func lesson(_ text: String) throws -> Lesson {
    let files = CourseFiles.memory(["a.md": text])
    let reading = CourseReader(files: files, engine: .live()).read(lesson: "a.md")
    #expect(reading.faults == [])
    return try #require(reading.lesson)
  }

  @Test("has a stop for each section, question and activity, the sources and the quiz")
  func stops() {
    #expect(
      outline.stops.map(\.id) == [
        "opening", "agents", "question/who-talks", "question/who-talks/text", "question/one-hour",
        "practice", "activity/sample-dialing", "sources", "quiz",
      ])
    #expect(outline.sections == ["Agents", "Practice"])
    #expect(outline.stops[3].section == "Agents")
  }

  @Test("names two sections of one title apart")
  func sameTitles() throws {
    let text =
      "---\nid: a\ntitle: A\n---\n\n## Same\n\none\n\n## Same\n\ntwo\n\n## Quiz!\n\nthree\n"
    let names = LessonOutline(try Self.lesson(text)).stops.map(\.id)
    #expect(names == ["opening", "same", "same-2", "quiz-2"])
  }

  @Test("goes on and back, and never beyond the ends")
  func moves() {
    var walk = LessonWalk(outline, lastStep: nil)
    #expect(walk.stepName == "opening")
    walk.goBack()
    #expect(walk.place == 0)
    walk.goOn()
    #expect(walk.stepName == "agents")
    for _ in 0..<20 { walk.goOn() }
    #expect(walk.stop == nil)
    #expect(walk.stepName == LessonOutline.end)
    walk.goBack()
    #expect(walk.stepName == "quiz")
  }

  @Test(
    "begins where the learner was",
    arguments: [
      ("practice", "practice", LessonWalk.Beginning.resumed), ("opening", "opening", .atStart),
      ("end", "opening", .atStart),
    ])
  func resuming(last: String, expected: String, beginning: LessonWalk.Beginning) {
    let walk = LessonWalk(outline, lastStep: last)
    #expect(walk.stepName == expected)
    #expect(walk.beginning == beginning)
  }

  @Test("finds a near place when the stop was edited away")
  func edited() {
    let walk = LessonWalk(outline, lastStep: "gone", answered: ["who-talks"])
    #expect(walk.stepName == "question/who-talks/text")
    #expect(walk.beginning == .nearby)
    #expect(LessonWalk(outline, lastStep: "gone").stepName == "opening")
    let all = LessonWalk(outline, lastStep: "gone", answered: ["who-talks", "one-hour"])
    #expect(all.stepName == "practice")
  }
}
