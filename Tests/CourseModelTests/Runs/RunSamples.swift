// SPDX-License-Identifier: Apache-2.0

import ContactCenter
import ContractBilling
import CourseModel
import OutboundDialing

/// Activities the tests of runs share.
enum RunSamples {
  /// Twelve tasks, every third of them manual; the first four with a cost of each occasion.
  static let sort = SortActivity(
    workflow: "A campaign",
    tasks: (1...12).map { number in
      SortActivity.Task(
        id: "task-\(number)", text: "Task number \(number)",
        answer: number % 3 == 0 ? .manual : .automated, feedback: "Because \(number).",
        cost: costs[number], source: nil)
    }, floor: SortActivity.Floor(agents: 4, answerRate: 0.25))

  private static let costs: [Int: SortActivity.Cost] = [
    1: .seconds(10, per: .attempt), 2: .seconds(12, per: .contact),
    3: .seconds(300, per: .shift), 4: .seconds(15, per: .failure),
    5: .measured(.ringing), 6: .measured(.wrapUp), 7: .measured(.dialing), 8: .measured(.idle),
  ]

  static let revenue = RevenueActivity(
    currency: .inr,
    ranges: [
      .agents: RevenueActivity.Range(low: 10, high: 40, step: nil),
      .hours: RevenueActivity.Range(low: 120, high: 176, step: nil),
    ])

  static let dialing = DialingActivity(
    agents: 5, answerRate: 0.3, modes: [.manual, .predictive(rule: .ftcTelemarketingSalesRule)],
    days: 1, seed: nil)

  static func activity(_ content: Activity.Content, id: String = "sample") -> Activity {
    Activity(id: id, title: "A sample", content: content, range: Samples.range)
  }

  /// A short comparison: an hour of five agents.
  static func comparison(
    _ modes: [StrategySpecification] = [
      .manual, .predictive(rule: .ftcTelemarketingSalesRule),
    ], seed: UInt64 = 1
  ) async throws -> StrategyComparison {
    var scenario = try FloorScenario.standard(agents: 5, answerRate: 0.3)
    scenario.shiftHours = 1
    return try await StrategyComparison(of: modes, on: scenario, seed: seed, replications: 4)
  }
}
