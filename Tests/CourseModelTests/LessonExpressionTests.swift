// SPDX-License-Identifier: Apache-2.0

import ContractBilling
import CourseModel
import Testing

struct LessonExpressionTests {
  private let context = ExpressionContext(
    parameters: [
      "agents": .number(20), "hours": .number(150), "rate": .number(12),
      "share": .number(Rational(1, over: 3)), "currency": .text("INR"),
    ],
    engine: Samples.engine,
    computed: ComputedValues(entries: [
      "simulated(\"predictive\", \"utilisation\", agents: 20, answerRate: 0.25)":
        ComputedValues.Entry(value: 0.8125, halfWidth: 0.01, engineVersion: "1", seed: 1)
    ]))

  private func text(_ source: String) throws -> String {
    try LessonExpression(parsing: source).value(in: context).text
  }

  @Test(
    "Expressions are computed exactly and shown as people write",
    arguments: [
      ("agents * hours * rate", "36,000"),
      ("1 + 2 * 3", "7"),
      ("(1 + 2) * 3", "9"),
      ("2 ^ 3 ^ 2", "512"),
      ("-2 ^ 2", "−4"),
      ("10 - 4 - 3", "3"),
      ("12 / 3 / 2", "2"),
      ("0.1 + 0.2", "0.3"),
      ("share * 3", "1"),
      ("share", "0.3333"),
      ("2 ^ -2", "0.25"),
      ("money(agents * hours * rate, \"USD\")", "$36,000"),
      ("money(120000, currency)", "₹1,20,000"),
      ("money(0.125, \"USD\")", "$0.13"),
      ("money(-5, \"INR\")", "−₹5"),
      ("money(1000, \"PHP\") + money(0.5, \"PHP\")", "₱1,000.50"),
      ("money(100, \"INR\") * 3 / 2", "₹150"),
      ("money(100, \"INR\") / money(8, \"INR\")", "12.5"),
      ("fixed(share, 2)", "0.33"),
      ("fixed(12345.678, 1)", "12,345.7"),
      ("fixed(2.5, 0)", "3"),
      ("percent(0.25, 1)", "25.0 %"),
      ("percent(share, 0)", "33 %"),
      ("min(3, 1, 2)", "1"),
      ("max(agents, hours)", "150"),
      ("abs(3 - 5)", "2"),
      ("floor(7/2) + ceiling(7/2)", "7"),
      ("u0(answerRate: 0.25)", "0.5"),
      ("percent(erlangB(4, 1), 1)", "25.0 %"),
      // One agent, half an erlang: P(wait) = 0.5, mean wait = 0.5 · 60 s ÷ 0.5 = 60 s, and
      // 1 − 0.5 · exp(−0.5 · 60 ÷ 60) of the calls wait a minute at most.
      ("fixed(averageWait(1, calls: 30, handleTime: 60), 3)", "60.000"),
      ("percent(serviceLevel(1, calls: 30, handleTime: 60, within: 60), 2)", "69.67 %"),
      ("agentsNeeded(0.69, calls: 30, handleTime: 60, within: 60)", "1"),
      ("agentsNeeded(0.70, calls: 30, handleTime: 60, within: 60)", "2"),
      // With patience as long as the handle time every agent and every queuer leaves alike: the
      // number in the system is Poisson of mean 0.5, so P(wait) = 1 − exp(−0.5).
      (
        "percent(1 - serviceLevel(1, calls: 30, handleTime: 60, within: 0, patience: 60), 2)",
        "39.35 %"
      ),
      // 1 − 0.97ⁿ ≥ 0.95 from n = 99 on; the upper bound of none of 99 is 1 − 0.05^(1/99).
      ("answersToProve(0.03)", "99"),
      ("percent(shareHigh(0, 99), 2)", "2.98 %"),
      ("percent(shareLow(99, 99), 2)", "97.02 %"),
      ("percent(ruleLimit(\"ca-crtc-utr\"), 0)", "5 %"),
      ("percent(ruleLimit(\"uk-ofcom\"), 0)", "0 %"),
      (
        "percent(simulated(\"predictive\", \"utilisation\", answerRate: 0.25, agents: agents), 1)",
        "81.3 %"
      ),
      ("halfWidth(\"predictive\", \"utilisation\", agents: 20, answerRate: 0.25)", "0.01"),
    ])
  func computes(source: String, expected: String) throws {
    #expect(try text(source) == expected)
  }

  @Test(
    "A fault names its place and what to do",
    arguments: [
      ("", 0, "empty"),
      ("1 +", 3, "Expected a number"),
      ("(1", 2, "Expected “)”"),
      ("1 2", 2, "Expected an operator"),
      ("2agents", 1, "A letter follows"),
      ("1,20,000", 1, "Expected an operator"),
      ("agentz * 2", 0, "“agents”"),
      ("mony(1, \"INR\")", 0, "“money”"),
      ("money(1, \"XXX\")", 9, "currency code"),
      ("money(1)", 0, "money(x, \"INR\")"),
      ("money(u0(answerRate: 0.1), \"INR\")", 6, "exact"),
      ("1 / 0", 2, "zero"),
      ("1 + percent(0.5, 0)", 2, "calculate first"),
      ("money(1, \"INR\") + money(1, \"USD\")", 16, "INR"),
      ("money(1, \"INR\") + 1", 16, "number"),
      ("fixed(1, 9)", 9, "0 to 6"),
      ("u0(answrRate: 1)", 3, "“answerRate”"),
      ("u0(answerRate: 1, answerRate: 2)", 18, "twice"),
      ("u0()", 0, "answerRate is missing"),
      ("\"open", 0, "never closed"),
      ("2 × 3", 2, "“×”"),
      ("10 ^ 64 * 10 ^ 64", 3, "too large"),
      ("simulated(\"manual\", \"utilisation\")", 0, "not been computed"),
    ])
  func faults(source: String, offset: Int, part: String) {
    let fault = #expect(throws: ExpressionFault.self) { try text(source) }
    #expect(fault?.offset == offset)
    #expect(fault?.message.contains(part) == true, "\(fault?.message ?? "")")
  }

  @Test("Length and depth are bounded")
  func bounded() {
    let deep = String(repeating: "(", count: 100) + "1" + String(repeating: ")", count: 100)
    #expect(throws: ExpressionFault.self) { try LessonExpression(parsing: deep) }
    let minus = String(repeating: "-", count: 400) + "1"
    #expect(throws: ExpressionFault.self) { try LessonExpression(parsing: minus) }
    let long = String(repeating: "1+", count: 300) + "1"
    #expect(throws: ExpressionFault.self) { try LessonExpression(parsing: long) }
  }

  @Test("A missing simulated value is told apart from a mistake, and is asked for")
  func requests() throws {
    let expression = try LessonExpression(
      parsing: "simulated(\"manual\", \"idleShare\", days: 5, agents: 20)")
    var requests: [SimulatedRequest] = []
    let fault = #expect(throws: ExpressionFault.self) {
      try expression.value(in: context, requests: &requests)
    }
    #expect(fault?.reason == .notComputed)
    #expect(requests.map(\.key) == ["simulated(\"manual\", \"idleShare\", agents: 20, days: 5)"])
  }

  @Test("All missing values of an expression are asked for, not just the first")
  func allRequests() throws {
    let expression = try LessonExpression(
      parsing: "fixed(simulated(\"manual\", \"a\") / (1 - halfWidth(\"manual\", \"b\")), 1)")
    var requests: [SimulatedRequest] = []
    _ = try? expression.value(in: context, requests: &requests)
    #expect(Set(requests.map(\.measure)) == ["a", "b"])
  }

  @Test("Kept values are written the same way every time and read back")
  func json() {
    let json = context.computed.json
    #expect(json.contains("0.8125"))
    #expect(json == context.computed.json)
  }
}
