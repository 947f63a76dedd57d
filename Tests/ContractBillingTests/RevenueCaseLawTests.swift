// SPDX-License-Identifier: Apache-2.0

import ContractBilling
import Testing

struct RevenueCaseLawTests {
  @Test(
    "every drawn case agrees with the billing models and can be reckoned by hand",
    arguments: [Currency.inr, .usd])
  func thousandSeeds(currency: Currency) throws {
    let ranges = RevenueCaseRanges(currency: currency)
    var distinct: Set<ComparisonParameters> = []
    var signs: Set<Bool> = []
    var scopes: Set<Bool> = []
    for seed in UInt64(0)..<1_000 {
      let drawn = try RevenueCase(seed: seed, ranges: ranges)
      #expect(try brokenLaws(drawn) == [], "seed \(seed)")
      distinct.insert(drawn.parameters)
      signs.insert(drawn.steps[4].expected.isNegative)
      scopes.insert(drawn.steps[6].expected == drawn.parameters.fixedFee?.value)
    }
    #expect(distinct.count > 990)
    #expect(signs.count == 2)
    #expect(scopes.count == 2)
  }

  /// The names of the laws that a drawn case breaks.
  private func brokenLaws(_ drawn: RevenueCase) throws -> [String] {
    var broken: [String] = []
    func hold(_ law: String, _ holds: Bool) {
      if !holds { broken.append(law) }
    }
    var answers: [RevenueCaseStep.ID: Rational] = [:]
    for step in drawn.steps {
      answers[step.id] = step.expected
      hold("\(step.id) has at most two decimals", try (step.expected * 100).isInteger)
      hold("\(step.id) has two hints", step.hints.count == 2)
      hold("\(step.id) accepts its answer", step.grade(step.expected) == .right)
      hold(
        "\(step.id) reads its answer",
        try step.answer(parsing: step.expectedText) == step.expected)
      hold(
        "\(step.id) knows wrong values only",
        step.knownMistakes.allSatisfy { step.grade($0.value) != .right })
    }
    hold("all eight steps are there", answers.count == RevenueCaseStep.ID.allCases.count)

    let comparison = drawn.comparison
    hold("agent-hours agree", answers[.agentHours] == comparison.agentHours)
    let revenues: [(RevenueCaseStep.ID, BillingModelKind)] = [
      (.agentHourRevenue, .agentHour), (.transactionRevenue, .transaction),
      (.fixedFeeRevenue, .fixedFee), (.outcomeRevenue, .outcome),
    ]
    for (id, model) in revenues {
      hold("\(id) is the bill", answers[id] == comparison.revenue(model)?.exact.value)
    }

    var balanced = drawn.parameters
    balanced.transactionsPerHour = answers[.breakEven]
    let atBreakEven = try ContractComparison(balanced)
    hold(
      "both earn the same at the break-even",
      atBreakEven.revenue(.transaction) == atBreakEven.revenue(.agentHour))
    hold("one contract earns more", answers[.difference] != .zero)

    let sales = try comparison.agentHours * drawn.parameters.outcomesPerHour
    hold("sales are whole", sales.isInteger)
    hold("paid sales are whole", try (sales * drawn.parameters.qualityPassShare).isInteger)
    return broken
  }

  @Test("the same seed makes the same case")
  func determinism() throws {
    let ranges = RevenueCaseRanges(currency: .inr)
    for seed in [0, 1, .max] as [UInt64] {
      #expect(
        try RevenueCase(seed: seed, ranges: ranges) == RevenueCase(seed: seed, ranges: ranges))
    }
  }

  @Test("the figures of seed 1 never change")
  func goldenDraw() throws {
    let facts = try RevenueCase(seed: 1, ranges: RevenueCaseRanges(currency: .inr)).facts
    #expect(
      facts.map(\.value).joined(separator: " ")
        == "25 160 ₹450 9 ₹60 ₹19,50,000 3,600 ₹480 0.45 75 % ₹1,100")
  }

  @Test(
    "stays within any ranges, also where no round values lie",
    arguments: 1...50 as ClosedRange<UInt64>)
  func oddRanges(seed: UInt64) throws {
    var values = SeededValues(seed: seed)
    let sizes: [RevenueCaseRanges.Figure: Int] = [
      .agents: 40, .hours: 160, .hourlyRate: 400, .transactionsPerHour: 12, .transactionFee: 50,
      .outcomesPerHour: 1, .outcomeFee: 900, .fixedFee: 900_000,
    ]
    for currency in [Currency.inr, .usd, try Currency(code: "JPY"), try Currency(code: "KWD")] {
      var ranges = RevenueCaseRanges(currency: currency)
      for figure in RevenueCaseRanges.Figure.allCases {
        guard let size = sizes[figure] else { continue }
        let lower = try Rational(values.integer(1...size * 100)) / 100
        let width = try Rational(values.integer(0...size * 30)) / 100
        try ranges.set(figure, from: lower, through: lower + width)
      }
      let drawn = try RevenueCase(seed: seed, ranges: ranges)
      let figures = drawn.parameters
      for (figure, value) in [
        (RevenueCaseRanges.Figure.agents, figures.agents), (.hours, figures.hoursPerAgent),
        (.hourlyRate, figures.hourlyRate.value),
        (.transactionsPerHour, figures.transactionsPerHour ?? 0),
        (.transactionFee, figures.transactionFee?.value ?? 0),
        (.outcomesPerHour, figures.outcomesPerHour), (.outcomeFee, figures.outcomeFee.value),
        (.fixedFee, figures.fixedFee?.value ?? 0),
      ] {
        #expect(ranges[figure]?.contains(value) == true, "\(figure) \(value)")
      }
      #expect(drawn.steps.allSatisfy { $0.grade($0.expected) == .right })
    }
  }

  @Test("the largest ranges that can be set are drawn from without a trap")
  func largest() throws {
    var ranges = RevenueCaseRanges(currency: .inr)
    for figure in RevenueCaseRanges.Figure.allCases where figure != .qualityPassShare {
      try ranges.set(figure, from: 1, through: 1_000_000_000_000)
    }
    // The amounts fit no bill: an error, not a trap.
    #expect(throws: BillingError.self) { try RevenueCase(seed: 1, ranges: ranges) }
  }
}
