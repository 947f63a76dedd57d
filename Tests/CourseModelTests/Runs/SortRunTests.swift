// SPDX-License-Identifier: Apache-2.0

import ContractBilling
import CourseModel
import Testing

struct SortRunTests {
  private static func answers(_ run: SortRun, flipped: Set<String> = []) -> [String: TypedAnswer] {
    Dictionary(
      uniqueKeysWithValues: run.tasks.map { task in
        let isManual = (task.answer == .manual) != flipped.contains(task.id)
        return (task.id, TypedAnswer(isManual ? "m" : "automated"))
      })
  }

  private static func score(_ run: SortRun, _ answers: [String: TypedAnswer]) -> Rational {
    ActivityResult(
      activity: "a", title: "A", seed: 1, parts: run.parts(for: answers), details: run.details
    ).score
  }

  @Test("all tasks come, in an order that the seed alone decides")
  func order() throws {
    let first = try SortRun(RunSamples.sort, seed: 5)
    #expect(first == (try SortRun(RunSamples.sort, seed: 5)))
    #expect(Set(first.tasks) == Set(RunSamples.sort.tasks))
    #expect(first.prompts.map(\.id) == first.tasks.map(\.id))
    let orders = try (1...5).map { try SortRun(RunSamples.sort, seed: $0).tasks.map(\.id) }
    #expect(Set(orders).count == 5)
  }

  @Test("all right is 1, all wrong is 0, and k of 12 right is exactly k/12")
  func scores() throws {
    let run = try SortRun(RunSamples.sort, seed: 2)
    let ids = run.tasks.map(\.id)
    for wrong in 0...12 {
      let answers = Self.answers(run, flipped: Set(ids.prefix(wrong)))
      let expected = try Rational(numerator: Int128(12 - wrong), denominator: 12)
      #expect(Self.score(run, answers) == expected)
    }
    #expect(Self.score(run, [:]) == .zero)
    #expect(run.parts(for: [:]).allSatisfy { $0.verdict == .unanswered })
  }

  @Test("every word for a doer is understood, and anything else is asked again")
  func words() throws {
    let run = try SortRun(RunSamples.sort, seed: 2)
    let prompt = try #require(run.prompts.first)
    for word in ["m", "M", " manual ", "man", "a", "auto", "Automated"] {
      #expect(try run.feedback(on: prompt, TypedAnswer(word)).part.given != nil)
    }
    let fault = #expect(throws: AnswerFault.self) {
      try run.feedback(on: prompt, TypedAnswer("maybe"))
    }
    #expect(
      fault?.message == "“maybe” is neither manual nor automated. Type m or a.")
    #expect(run.parts(for: [prompt.id: TypedAnswer("maybe")])[0].verdict == .unanswered)
  }

  @Test("feedback gives the reason and the minutes, right or wrong, and keeps the hints")
  func feedback() throws {
    let run = try SortRun(RunSamples.sort, seed: 2)
    let prompt = try #require(run.prompts.first { $0.id == "task-3" })
    let wrong = try run.feedback(on: prompt, TypedAnswer("a", hints: 2))
    #expect(wrong.part.verdict == .wrong)
    #expect(wrong.part.hints == 2)
    #expect(wrong.remarks.map(\.text) == ["Because 3.", "5.0 minutes per agent-day"])
    let right = try run.feedback(on: prompt, TypedAnswer("m"))
    #expect(right.part.verdict == .right)
    #expect(right.remarks == wrong.remarks)
  }
}
