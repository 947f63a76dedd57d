// SPDX-License-Identifier: Apache-2.0

import CourseModel
import Foundation
import LessonMarkdown
import Testing

/// The page for authors says what the code does: its examples are a sound lesson.
struct AuthoringGuideTests {
  private func guide() throws -> String {
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../Lessons/AUTHORING.md").standardizedFileURL
    return try String(contentsOf: file, encoding: .utf8)
  }

  private func examples() throws -> [String] {
    try MarkdownDocument(parsing: guide()).blocks.compactMap { block in
      if case .code("markdown", let text) = block.kind { text } else { nil }
    }
  }

  @Test("The examples together are one lesson without a fault")
  func examplesAreSound() throws {
    let text = try examples().joined(separator: "\n")
    let key = "simulated(\"predictive\", \"utilisation\", agents: 20, answerRate: 0.25)"
    let values = ComputedValues(entries: [
      key: ComputedValues.Entry(value: 0.25, halfWidth: 0.125, engineVersion: "1", seed: 1)
    ])
    let files = CourseFiles.memory([
      "Lessons/AUTHORING.md": "", "Lessons/day-09/lesson.md": text,
      "Lessons/day-09/computed.json": values.json,
    ])
    var engine = EngineFunctions.live()
    engine.version = Samples.engine.version
    engine.simulated = Samples.engine.simulated
    let reading = CourseReader(files: files, engine: engine)
      .read(lesson: "Lessons/day-09/lesson.md")
    let faults = CourseCheck(files: files, engine: engine).faults(of: reading)
    #expect(faults.map(\.description) == [])
    let lesson = try #require(reading.lesson)
    let kinds = Set(lesson.questions.map(\.kindName))
    #expect(
      kinds == [
        "single choice", "true or false", "multiple choice", "ordering", "matching", "sorting",
        "number", "estimate", "short text", "cloze", "hot spots", "free text",
      ])
    #expect(Set(lesson.activities.map(\.kind)) == Set(Activity.Kind.allCases))
    #expect(lesson.bank.count == 1)
  }

  @Test("Every function and its named arguments are on the page", arguments: ExpressionFunction.all)
  func functions(function: ExpressionFunction) throws {
    let guide = try guide()
    #expect(guide.contains("| `\(function.signature)` | \(function.explanation) |"))
    for label in function.labels {
      #expect(guide.contains("`\(label)`") || guide.contains("\(label):"))
    }
  }

  @Test("Every kind, quantity, measure and status is on the page")
  func words() throws {
    let guide = try guide()
    let words =
      SortActivity.Doer.allCases.map(\.rawValue) + SortActivity.Occasion.allCases.map(\.rawValue)
      + SortActivity.Measure.allCases.map(\.rawValue)
      + RevenueActivity.Quantity.allCases.map(\.rawValue)
      + Syllabus.Status.allCases.map(\.rawValue) + Scoring.Rule.allCases.map(\.rawValue)
    for word in words { #expect(guide.contains("`\(word)`"), "\(word)") }
  }
}
