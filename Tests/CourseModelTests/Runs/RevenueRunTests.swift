// SPDX-License-Identifier: Apache-2.0

import ContractBilling
import CourseModel
import Testing

struct RevenueRunTests {
  private static func result(_ run: RevenueRun, _ answers: [String: String]) -> ActivityResult {
    ActivityResult(
      activity: "a", title: "A", seed: 1,
      parts: run.parts(for: answers.mapValues { TypedAnswer($0) }), details: run.details)
  }

  private static func key(_ run: RevenueRun) -> [String: String] {
    Dictionary(
      uniqueKeysWithValues: run.revenueCase.steps.map { step in
        (step.id.rawValue, (try? step.expected.fixedText(places: 4)) ?? "")
      })
  }

  @Test(
    "the same seed gives the same case, and the key scores 1",
    arguments: 1...20 as ClosedRange<UInt64>)
  func keyScores(seed: UInt64) throws {
    let run = try RevenueRun(RunSamples.revenue, seed: seed)
    #expect(run == (try RevenueRun(RunSamples.revenue, seed: seed)))
    #expect(Self.result(run, Self.key(run)).score == .one)
    let wrong = Self.key(run).mapValues { _ in "987654321" }
    #expect(Self.result(run, wrong).score == .zero)
  }

  @Test("half of the steps right is exactly one half")
  func partial() throws {
    let run = try RevenueRun(RunSamples.revenue, seed: 4)
    var answers = Self.key(run)
    for step in run.revenueCase.steps.prefix(4) { answers[step.id.rawValue] = nil }
    let result = Self.result(run, answers)
    #expect(run.prompts.count == 8)
    #expect(result.score == (try Rational(numerator: 1, denominator: 2)))
    #expect(result.unanswered == 4)
    #expect((result.earned, result.possible) == (4, 8))
  }

  @Test("the break-even is rate ÷ fee, and both contracts earn the same there")
  func breakEven() throws {
    for seed in 1...20 as ClosedRange<UInt64> {
      let run = try RevenueRun(RunSamples.revenue, seed: seed)
      let figures = run.revenueCase.parameters
      let fee = try #require(figures.transactionFee)
      let breakEven = try figures.hourlyRate / fee
      let step = try #require(run.revenueCase.steps.first { $0.id == .breakEven })
      #expect(step.expected == breakEven)
      var moved = figures
      moved.transactionsPerHour = breakEven
      let comparison = try ContractComparison(moved)
      #expect(comparison.revenue(.agentHour) == comparison.revenue(.transaction))
    }
  }

  @Test("every step has two hints, a formula and the worked solution")
  func teaches() throws {
    let run = try RevenueRun(RunSamples.revenue, seed: 1)
    for prompt in run.prompts {
      #expect(prompt.hints.count == 2)
      let feedback = try run.feedback(on: prompt, nil)
      #expect(feedback.remarks.map(\.label) == ["Formula", "Worked out"])
      #expect(feedback.part.verdict == .unanswered)
    }
  }

  @Test("currencies are understood as written, and another one is asked again")
  func currencies() throws {
    let run = try RevenueRun(RunSamples.revenue, seed: 1)
    let prompt = try #require(run.prompts.first { $0.id == "agentHourRevenue" })
    let step = try #require(run.revenueCase.steps.first { $0.id == .agentHourRevenue })
    let feedback = try run.feedback(on: prompt, TypedAnswer(step.expectedText))
    #expect(feedback.part.verdict == .right)
    let fault = #expect(throws: AnswerFault.self) {
      try run.feedback(on: prompt, TypedAnswer("5 USD"))
    }
    #expect(fault?.message == "“5 USD” is in USD; an amount in INR is asked for.")
    #expect(throws: AnswerFault.self) { try run.feedback(on: prompt, TypedAnswer("a lot")) }
  }

  @Test("numbers are understood as generously as in a quiz", arguments: 1...10)
  func generous(seed: Int) throws {
    let run = try RevenueRun(RunSamples.revenue, seed: UInt64(seed))
    let prompt = try #require(run.prompts.first { $0.id == "agentHourRevenue" })
    let step = try #require(run.revenueCase.steps.first { $0.id == .agentHourRevenue })
    func text(_ divisor: Rational) throws -> String {
      try (step.expected / divisor).fixedText(places: 6)
    }
    let texts = [
      try text(1000) + "k", "₹" + (try text(1)) + "/-", try text(100_000) + " L",
      try text(1000) + "e3", try text(1000) + " thousand rupees",
    ]
    for text in texts {
      #expect(try run.feedback(on: prompt, TypedAnswer(text)).part.verdict == .right, "\(text)")
    }
    let ambiguous = #expect(throws: AnswerFault.self) {
      try run.feedback(on: prompt, TypedAnswer("1,20"))
    }
    #expect(ambiguous?.reason == .ambiguous)
    #expect(throws: AnswerFault.self) { try run.feedback(on: prompt, TypedAnswer("7k apples")) }
  }

  @Test("a range that cannot be billed is refused")
  func refuses() throws {
    var activity = RunSamples.revenue
    activity.ranges[.agents] = RevenueActivity.Range(low: 0, high: 0, step: nil)
    #expect(throws: BillingError.self) { try RevenueRun(activity, seed: 1) }
  }
}
