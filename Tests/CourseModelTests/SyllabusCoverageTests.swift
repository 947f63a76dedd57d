// SPDX-License-Identifier: Apache-2.0

import CourseModel
import LessonMarkdown
import Testing

struct SyllabusCoverageTests {
  @Test("Coverage counts the lines that a passage covers, and names the passage")
  func counts() throws {
    let coverage = SyllabusCoverage(Fixture().reading)
    let part = try #require(coverage.parts.first)
    #expect(coverage.parts.count == 1)
    #expect((part.prefix, part.covered, part.total, part.leftOut) == ("S1", 1, 1, 1))
    let passage = try #require(coverage.lines.first?.passages.first)
    #expect(passage.file == Fixture.lessonFile)
    #expect(passage.position.line == 13)
    #expect(passage.text.hasPrefix("A paragraph with"))
  }

  @Test("A comment inside a line covers its paragraph, list item or cell")
  func inside() throws {
    let fixture = Fixture().replacing("<!-- S1-01 -->\n", "").replacing(
      "Simulated:",
      "- One <!-- S1-01 -->\n- Two\n\n| a |\n| - |\n| cell <!-- S1-01 --> |\n\nSimulated:")
    #expect(fixture.faults.map(\.description) == [])
    let passages = SyllabusCoverage(fixture.reading).lines.first?.passages.map(\.text)
    #expect(passages == ["One ", "cell "] || passages == ["One", "cell"])
  }

  @Test("A line that no passage covers is counted as missing")
  func missing() {
    let fixture = Fixture().replacing("<!-- S1-01 -->\n", "")
    #expect(SyllabusCoverage(fixture.reading).parts.first?.covered == 0)
  }
}

struct ComputedUpdateTests {
  @Test("Nothing changes while the values are current")
  func current() {
    let (updates, faults) = ComputedUpdate.all(
      for: Fixture().reading.lessons, engine: Samples.engine)
    #expect(updates.isEmpty)
    #expect(faults.isEmpty)
  }

  @Test("Missing, stale and unused values are mended, and the course is sound again")
  func mends() throws {
    let broken = Fixture().replacing("agents: agents", "agents: agents + 1, answerRate: 0.25")
    #expect(broken.faults.contains { $0.code == .computedMissing })
    let (updates, faults) = ComputedUpdate.all(for: broken.reading.lessons, engine: Samples.engine)
    #expect(faults.isEmpty)
    let update = try #require(updates.first)
    #expect(update.file == "course/day-09/computed.json")
    let contents = try #require(update.contents)
    let mended = broken.adding(update.file, contents)
    #expect(mended.faults.map(\.description) == [])
  }

  @Test("A file that cannot be read is written anew")
  func unreadable() throws {
    let broken = Fixture().adding("course/day-09/computed.json", "{")
    let updates = ComputedUpdate.all(for: broken.reading.lessons, engine: Samples.engine).updates
    let update = try #require(updates.first)
    let contents = try #require(update.contents)
    #expect(broken.adding(update.file, contents).faults.map(\.description) == [])
  }

  @Test("A request the engine refuses is a fault at the expression")
  func refused() {
    let broken = Fixture().replacing("\"manual\", \"utilisation\"", "\"unknown\", \"utilisation\"")
    let (updates, faults) = ComputedUpdate.all(for: broken.reading.lessons, engine: Samples.engine)
    #expect(updates.isEmpty)
    #expect(faults.map(\.code) == [.badExpression])
    #expect(faults.first?.position.line == 16)
  }
}
