// SPDX-License-Identifier: Apache-2.0

import ContractBilling
import CourseModel
import OutboundDialing
import Testing

struct ActivityTests {
  private func activity(_ kind: String, _ body: String) -> LessonReading {
    Fixture.lesson("```activity \(kind)\n\(body)\n```\n")
  }

  @Test("A sort activity is read with its costs")
  func sort() throws {
    let reading = activity("sort", Bodies.sort(extra: "cost: {seconds: 10, per: attempt}"))
    #expect(reading.faults.map(\.description) == [])
    guard case .sort(let sort) = try #require(reading.lesson?.activities.first).content else {
      Issue.record("no sort activity")
      return
    }
    #expect(sort.tasks.count == 12)
    #expect(sort.tasks.first?.cost == .seconds(10, per: .attempt))
    #expect(sort.floor == SortActivity.Floor(agents: 10, answerRate: 0.25))
  }

  @Test(
    "Wrong parameters of a sort activity are named",
    arguments: [
      (Bodies.sort(tasks: 11), "11 tasks"),
      (Bodies.sort(first: "automated"), "No task is manual"),
      (Bodies.sort(first: "robot"), "manual or automated"),
      (Bodies.sort(extra: "cost: {seconds: 10}"), "lacks the field “per”"),
      (Bodies.sort(extra: "cost: {seconds: -1, per: shift}"), "“-1”"),
      (Bodies.sort(extra: "cost: {measure: talking}"), "“talking”"),
      (Bodies.sort(extra: "cost: {measure: idle, seconds: 1}"), "both"),
      (Bodies.sort(extra: "colour: red"), "no field “colour”"),
      (Bodies.sort().replacing("task-3,", with: "task-2,"), "stands twice"),
      (Bodies.sort().replacing("agents: 10", with: "agents: 10.5"), "whole number"),
      (Bodies.sort().replacing("answerRate: 0.25", with: "answerRate: nan"), "“nan”"),
    ])
  func badSort(body: String, part: String) {
    let reading = activity("sort", body)
    #expect(reading.lesson?.activities.isEmpty == true)
    #expect(
      reading.faults.contains { $0.message.contains(part) },
      "\(reading.faults.map(\.description).joined(separator: "\n"))")
  }

  @Test("A sorting is graded task by task")
  func grading() throws {
    let reading = activity("sort", Bodies.sort())
    guard case .sort(let sort) = try #require(reading.lesson?.activities.first).content else {
      return
    }
    var given: [String: SortActivity.Doer] = ["task-0": .manual, "task-1": .manual]
    for number in 2..<9 { given["task-\(number)"] = .automated }
    let grade = sort.grade(given)
    #expect(grade.score == Rational(8, over: 12))
    #expect(grade.right == 8)
    #expect(grade.unanswered == 3)
    #expect(grade.tasks.map(\.isRight).prefix(3) == [true, false, true])
    #expect(sort.grade([:]).score == .zero)
  }

  @Test(
    "A word for who does a task may be short",
    arguments: [
      ("m", SortActivity.Doer?.some(.manual)), ("Manual", .manual), ("auto", .automated),
      ("AUTOMATIC", .automated), ("", nil), ("x", nil),
    ])
  func doer(typed: String, expected: SortActivity.Doer?) {
    #expect(SortActivity.doer(typed: typed) == expected)
  }

  @Test("A revenue case is read with exact ranges")
  func revenue() throws {
    let reading = activity("revenue", Bodies.revenue)
    #expect(reading.faults.map(\.description) == [])
    guard case .revenue(let revenue) = try #require(reading.lesson?.activities.first).content
    else { return }
    #expect(revenue.currency == .inr)
    #expect(revenue.ranges[.outcomesPerHour]?.low == Rational(3, over: 10))
    #expect(revenue.ranges[.hourlyRate]?.step == 10)
    #expect(revenue.ranges[.fixedFee] == nil)
  }

  @Test(
    "Wrong parameters of a revenue case are named",
    arguments: [
      ("INR", "XXX", "“XXX”"), ("agents: [10, 40]", "agents: [40, 10]", "the lowest first"),
      ("agents: [10, 40]", "agents: 10", "range of “agents”"),
      ("  agents: [10, 40]\n", "", "lack “agents”"), ("agents:", "agentz:", "“agentz”"),
      ("[0.3, 0.6]", "[-0.3, 0.6]", "from 0 up"), ("450, 10]", "450, 0]", "must be numbers"),
    ])
  func badRevenue(old: String, new: String, part: String) {
    let reading = activity("revenue", Bodies.revenue.replacing(old, with: new))
    #expect(
      reading.faults.contains { $0.message.contains(part) },
      "\(reading.faults.map(\.description).joined(separator: "\n"))")
  }

  @Test("A dialing demo is read")
  func dialing() throws {
    let reading = activity("dialing", Bodies.dialing)
    #expect(reading.faults.map(\.description) == [])
    guard case .dialing(let dialing) = try #require(reading.lesson?.activities.first).content
    else { return }
    #expect(dialing.modes.map(\.description) == ["manual", "power:1.5", "predictive"])
    #expect(dialing.days == 1)
    #expect(dialing.seed == 7)
  }

  @Test(
    "Wrong parameters of a dialing demo are named",
    arguments: [
      ("agents: 20", "agents: -1", "“-1”"), ("agents: 20\n", "", "lacks the field “agents”"),
      ("0.25", "1.5", "“1.5”"), ("predictive]", "predictiv]", "“predictiv”"),
      ("predictive]", "manual]", "stands twice"), ("power:1.5", "power:0", "“power:0”"),
      ("[manual, \"power:1.5\", predictive]", "[manual]", "fewer than two"),
      ("seed: 7", "seed: -7", "“-7”"), ("seed: 7", "days: 99", "“99”"),
    ])
  func badDialing(old: String, new: String, part: String) {
    let reading = activity("dialing", Bodies.dialing.replacing(old, with: new))
    #expect(
      reading.faults.contains { $0.message.contains(part) },
      "\(reading.faults.map(\.description).joined(separator: "\n"))")
  }
}

/// Bodies of activities without a fault.
private enum Bodies {
  static func sort(tasks: Int = 12, first: String = "manual", extra: String = "") -> String {
    """
    id: sort-it
    title: Sort it
    workflow: A campaign.
    floor: {agents: 10, answerRate: 0.25}
    tasks:
      - id: task-0
        text: The first
        answer: \(first)
        feedback: Because.
        \(extra)
    """
      + (1..<tasks).map {
        "\n  - {id: task-\($0), text: Task \($0), answer: automated, feedback: Because.}"
      }.joined()
  }

  static let revenue = """
    id: case
    title: A case
    currency: INR
    ranges:
      agents: [10, 40]
      hours: [120, 176]
      hourlyRate: [250, 450, 10]
      outcomesPerHour: [0.3, 0.6]
      outcomeFee: [600, 1200]
    """

  static let dialing = """
    id: demo
    title: A demo
    agents: 20
    answerRate: 0.25
    modes: [manual, "power:1.5", predictive]
    seed: 7
    """
}
