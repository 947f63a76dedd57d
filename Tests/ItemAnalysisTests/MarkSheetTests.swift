// SPDX-License-Identifier: Apache-2.0

import ItemAnalysis
import Testing

struct MarkSheetTests {
  private let item = Item(ItemKey("Q1"))

  private func attempt(_ mark: Mark, chosen: [String] = [], learner: String = "A") -> LearnerAttempt
  {
    LearnerAttempt(
      learner: learner, responses: [Response(item.key, mark: mark, chosen: chosen)])
  }

  @Test("what does not fit together is refused in a sentence")
  func refusals() throws {
    func fault(_ items: [Item], _ attempts: [LearnerAttempt]) -> String? {
      do throws(MarkSheetError) {
        _ = try MarkSheet(items: items, attempts: attempts)
        return nil
      } catch {
        return error.description
      }
    }
    #expect(fault([item], [attempt(.one)]) == nil)
    #expect(
      fault([item, item], []) == "The item “Q1” stands twice in the sheet; it must stand once.")
    #expect(
      fault([item], [attempt(try #require(Mark(2)))])
        == "The mark of “A” for “Q1” is 2; it must be from -1 to 1.")
    #expect(fault([], [attempt(.one)])?.contains("must be one of the items") == true)
    #expect(fault([item], [attempt(.one), attempt(.one)])?.contains("two attempts") == true)
    #expect(fault([item], [attempt(.one, learner: "")])?.contains("1 to 500 bytes") == true)
    #expect(fault([item], [attempt(.one, learner: "a\u{9B}2J")])?.contains("\\u{9b}2J") == true)
    #expect(fault([Item(item.key, maximum: .zero)], [])?.contains("above 0") == true)
    let large = Item(ItemKey("Q2"), maximum: try #require(Mark(1_000_000)))
    #expect(fault([item, large], [])?.contains("must give at most 1000000.0") == true)
    #expect(fault([large], []) == nil)
    #expect(fault([Item(item.key, guessScore: Mark(2))], [])?.contains("from 0 to 1") == true)
    #expect(fault([Item(item.key, objectives: ["a;b"])], [])?.contains("no semicolon") == true)
    #expect(
      fault([Item(item.key, options: [ItemOption("a"), ItemOption("a")])], [])?
        .contains("two options") == true)
  }

  @Test("where two sources disagree, the higher mark stands and the response is disputed")
  func disputes() throws {
    let low = try MarkSheet(items: [item], attempts: [attempt(.zero, chosen: ["b"])])
    let high = try MarkSheet(items: [item], attempts: [attempt(.one, chosen: ["a"])])
    let merged = try low.merged(with: high)
    #expect(try high.merged(with: low) == merged)
    #expect(merged.attempts[0].responses[0].mark == .one)
    #expect(merged.attempts[0].responses[0].chosen == ["a"])
    #expect(merged.attempts[0].responses[0].isDisputed)
    #expect(LearnerSummary.all(in: merged)[0].disputedResponses == 1)
    #expect(!(try low.merged(with: low)).attempts[0].responses[0].isDisputed)
  }

  @Test("an attempt that grew is one attempt; one version of an item has one definition")
  func growth() throws {
    let second = Item(ItemKey("Q2"), position: 1)
    let early = try MarkSheet(
      items: [item],
      attempts: [
        LearnerAttempt(
          learner: "A", start: 7, isFinished: false,
          responses: [Response(item.key, mark: .one)])
      ])
    let late = try MarkSheet(
      items: [item, second],
      attempts: [
        LearnerAttempt(
          learner: "A", start: 9,
          responses: [Response(item.key, mark: .one), Response(second.key, mark: .zero)])
      ])
    let merged = try early.merged(with: late)
    #expect(merged.attempts.count == 1)
    #expect(merged.attempts[0].isFinished)
    #expect(merged.attempts[0].start == 7)
    #expect(merged.attempts[0].responses.count == 2)
    let other = try MarkSheet(
      items: [Item(item.key, maximum: try #require(Mark(2)))], attempts: [])
    #expect(throws: MarkSheetError.itemDiffers(item.key)) { try early.merged(with: other) }
    #expect(throws: MarkSheetError.itemDiffers(item.key)) { try other.merged(with: late) }
  }
}
