// SPDX-License-Identifier: Apache-2.0

import ContactCenter
import CourseModel
import DiscreteEventSimulation
import OutboundDialing
import Testing

struct SortCostsTests {
  private static func costs(scaledBy factor: Double = 1) throws -> SortCosts {
    let tasks = RunSamples.sort.tasks.map { task in
      var task = task
      if case .seconds(let seconds, let occasion) = task.cost {
        task.cost = .seconds(seconds * factor, per: occasion)
      }
      return task
    }
    return try SortCosts(of: tasks, on: RunSamples.sort.floor, seed: 3)
  }

  private static func near(_ left: Estimate?, _ right: Estimate?) -> Bool {
    guard let left, let right else { return false }
    return abs(left.mean - right.mean) < 1e-9 * max(1, abs(right.mean))
      && abs((left.halfWidth ?? 0) - (right.halfWidth ?? 0)) < 1e-9
  }

  @Test("a cost is seconds × how often it arises ÷ 60")
  func products() throws {
    let costs = try Self.costs()
    #expect(
      Self.near(costs.cost(of: "task-1"), costs.attemptsPerAgentDay.scaled(by: 10 / 60.0)))
    #expect(
      Self.near(costs.cost(of: "task-2"), costs.contactsPerAgentDay.scaled(by: 12 / 60.0)))
    #expect(
      Self.near(costs.cost(of: "task-4"), costs.failuresPerAgentDay.scaled(by: 15 / 60.0)))
    #expect(Self.near(costs.cost(of: "task-3"), Estimate(mean: 5, halfWidth: 0)))
    #expect(costs.cost(of: "task-9") == nil)
  }

  @Test("costs in seconds grow in proportion to the seconds")
  func linear() throws {
    let (once, thrice) = (try Self.costs(), try Self.costs(scaledBy: 3))
    for task in ["task-1", "task-2", "task-3", "task-4"] {
      #expect(Self.near(thrice.cost(of: task), once.cost(of: task)?.scaled(by: 3)))
    }
    #expect(once.cost(of: "task-5") == thrice.cost(of: "task-5"))
  }

  @Test("measured minutes are the time shares of the manual floor's own report")
  func measured() throws {
    let scenario = try FloorScenario.standard(agents: 4, answerRate: 0.25)
    var runs: [FloorMeasures] = []
    for replication in 0..<10 {
      runs.append(try scenario.measures(.manual, seed: 3, replication: UInt64(replication)))
    }
    let report = FloorReport(strategy: "manual", runs: runs)
    let costs = try Self.costs()
    let shift = 480.0
    #expect(Self.near(costs.cost(of: "task-5"), report.dialingShare.scaled(by: shift)))
    #expect(Self.near(costs.cost(of: "task-6"), report.wrapUpShare.scaled(by: shift)))
    #expect(Self.near(costs.cost(of: "task-7"), report.previewingShare.scaled(by: shift)))
    #expect(Self.near(costs.cost(of: "task-8"), report.idleShare.scaled(by: shift)))
    #expect(Self.near(costs.contactsPerAgentDay, report.contactsPerAgentHour.scaled(by: 8)))
    // Keying in takes ten seconds and each attempt is keyed in once.
    let keying = try #require(costs.cost(of: "task-7")).mean
    #expect(abs(keying - (try #require(costs.cost(of: "task-1"))).mean) < 1)
  }

  @Test("what a dialer takes over is the sum of the automated tasks")
  func takenOver() throws {
    let costs = try Self.costs()
    let sum = ["task-1", "task-2", "task-4", "task-5", "task-7", "task-8"]
      .compactMap { costs.cost(of: $0)?.mean }.reduce(0, +)
    #expect(abs(costs.takenOver.mean - sum) < 1e-9)
  }

  @Test("a floor out of range is refused")
  func refuses() {
    #expect(throws: InvalidParameter.self) {
      try SortCosts(
        of: [], on: SortActivity.Floor(agents: 0, answerRate: 0.25), seed: 1)
    }
    #expect(throws: InvalidParameter.self) {
      try SortCosts(
        of: [], on: SortActivity.Floor(agents: 1, answerRate: .nan), seed: 1)
    }
    #expect(throws: InvalidParameter.self) {
      try SortCosts(of: [], on: RunSamples.sort.floor, seed: 1, replications: 1)
    }
  }
}
