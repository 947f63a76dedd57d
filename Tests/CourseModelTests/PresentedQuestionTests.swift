// SPDX-License-Identifier: Apache-2.0

import CourseModel
import Testing

struct PresentedQuestionTests {
  private let choice = Samples.question(
    .multipleChoice(Samples.options("*one", "two", "*three", "All of these")))

  @Test(
    "The same seed shows the same order, another seed another",
    arguments: 1...20 as ClosedRange<UInt64>)
  func seeded(seed: UInt64) {
    #expect(PresentedQuestion(choice, seed: seed) == PresentedQuestion(choice, seed: seed))
    #expect(Set((1...20).map { PresentedQuestion(choice, seed: $0).order }).count > 3)
  }

  @Test(
    "Every option is shown once, and “All of …” is the last",
    arguments: 1...50 as ClosedRange<UInt64>)
  func permutation(seed: UInt64) {
    let order = PresentedQuestion(choice, seed: seed).order
    #expect(order.sorted() == [0, 1, 2, 3])
    #expect(order.last == 3)
  }

  @Test(
    "An ordering and a matching never stand in the right order",
    arguments: 1...50 as ClosedRange<UInt64>)
  func disordered(seed: UInt64) {
    #expect(PresentedQuestion(Samples.ordering, seed: seed).order != [0, 1, 2, 3])
    #expect(PresentedQuestion(Samples.matching, seed: seed).targets != [0, 1, 2])
  }

  @Test("All orders of three options come up about equally often")
  func uniform() {
    let question = Samples.question(.singleChoice(Samples.options("*a", "b", "c")))
    var counts: [[Int]: Int] = [:]
    for seed in 1...6000 as ClosedRange<UInt64> {
      counts[PresentedQuestion(question, seed: seed).order, default: 0] += 1
    }
    // Binomial with n = 6000, p = 1/6: standard deviation 29; five of them either way.
    #expect(counts.count == 6)
    #expect(counts.values.allSatisfy { (855...1145).contains($0) })
  }

  @Test(
    "Letters, numbers and runs choose the options as they are shown",
    arguments: ["a,c", "ac", "A C", "1,3", "13", "c and a", "(a) (c)", "3;1"])
  func chooses(text: String) throws {
    let shown = PresentedQuestion(choice, seed: 7)
    #expect(try shown.answer(typed: text) == .choice([shown.order[0], shown.order[2]].sorted()))
  }

  @Test("The text of an option chooses it")
  func choosesByText() throws {
    #expect(try PresentedQuestion(choice, seed: 7).answer(typed: " Three ") == .choice([2]))
  }

  @Test(
    "A choice that cannot be understood is asked again",
    arguments: [
      ("", AnswerFault.Reason.empty), ("e", .notUnderstood), ("5", .notUnderstood),
      ("0", .notUnderstood), ("aa", .repeated), ("a,1", .repeated), ("four", .notUnderstood),
      (", ,", .empty),
    ])
  func refusesChoice(text: String, reason: AnswerFault.Reason) {
    let fault = #expect(throws: AnswerFault.self) {
      try PresentedQuestion(choice, seed: 7).answer(typed: text)
    }
    #expect(fault?.reason == reason)
  }

  @Test("A single choice takes one option")
  func refusesTwo() {
    let single = Samples.question(.singleChoice(Samples.options("*a", "b")))
    let fault = #expect(throws: AnswerFault.self) {
      try PresentedQuestion(single, seed: 1).answer(typed: "ab")
    }
    #expect(fault?.reason == .tooMany)
  }

  @Test(
    "An ordering is typed by the numbers as shown",
    arguments: ["3 1 2 4", "3,1,2,4", "3124", "c a b d"])
  func orders(text: String) throws {
    let shown = PresentedQuestion(Samples.ordering, seed: 3)
    let expected = [2, 0, 1, 3].map { shown.order[$0] }
    #expect(try shown.answer(typed: text) == .order(expected))
  }

  @Test(
    "An ordering needs every item once",
    arguments: [
      ("1 2 3", AnswerFault.Reason.incomplete), ("1 2 3 3", .repeated), ("1 2 3 5", .notUnderstood),
    ])
  func refusesOrdering(text: String, reason: AnswerFault.Reason) {
    let fault = #expect(throws: AnswerFault.self) {
      try PresentedQuestion(Samples.ordering, seed: 3).answer(typed: text)
    }
    #expect(fault?.reason == reason)
  }

  @Test(
    "Rows are joined with letters in any usual notation",
    arguments: [
      "1b 2a 3c", "1-b, 2=a; 3: c", "b a c", "bac", "1 b 2 a 3 c", "2a 1b 3c", "1.b 2.a 3.c",
    ])
  func matches(text: String) throws {
    let shown = PresentedQuestion(Samples.matching, seed: 5)
    #expect(
      try shown.answer(typed: text)
        == .placement([shown.targets[1], shown.targets[0], shown.targets[2]]))
  }

  @Test("A question mark leaves a row open")
  func leavesOpen() throws {
    let shown = PresentedQuestion(Samples.matching, seed: 5)
    #expect(
      try shown.answer(typed: "1b 2? 3c") == .placement([shown.targets[1], nil, shown.targets[2]]))
  }

  @Test(
    "Rows that are missing, doubled or unknown are asked again",
    arguments: [
      ("1b 2a", AnswerFault.Reason.incomplete), ("1b 1a 3c", .repeated), ("1b 2b 3c", .repeated),
      ("1b 2a 4c", .notUnderstood), ("1b 2a 3d", .notUnderstood), ("one", .notUnderstood),
    ])
  func refusesMatching(text: String, reason: AnswerFault.Reason) {
    let fault = #expect(throws: AnswerFault.self) {
      try PresentedQuestion(Samples.matching, seed: 5).answer(typed: text)
    }
    #expect(fault?.reason == reason)
  }

  @Test("Several items may go into one category")
  func sorts() throws {
    let shown = PresentedQuestion(Samples.sorting, seed: 5)
    var expected: [Int?] = [nil, nil, nil, nil]
    for (place, target) in [0, 0, 1, 0].enumerated() { expected[shown.order[place]] = target }
    #expect(try shown.answer(typed: "a a b a") == .placement(expected))
  }

  @Test("Blanks are separated by semicolons and may be left open")
  func blanks() throws {
    let question = Samples.question(
      .cloze([Question.Blank(accepted: ["x"]), Question.Blank(accepted: ["y"])]))
    let shown = PresentedQuestion(question, seed: 1)
    #expect(try shown.answer(typed: " agent ; ") == .blanks(["agent", ""]))
    #expect(throws: AnswerFault.self) { try shown.answer(typed: "agent") }
    #expect(throws: AnswerFault.self) { try shown.answer(typed: "a;b;c") }
  }
}
