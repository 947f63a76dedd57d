// SPDX-License-Identifier: Apache-2.0

import OutboundDialing
import Testing

/// A floor with so many agents idle and talking, callees waiting and lines up.
func floor(idle: Int, talking: Int = 0, waiting: Int = 0, lines: Int = 0) -> FloorSnapshot {
  var floor = FloorSnapshot()
  for _ in 0..<idle { floor.agentEnters(.idle) }
  for _ in 0..<talking { floor.agentEnters(.talking) }
  for _ in 0..<waiting { floor.calleeWaits() }
  for _ in 0..<lines { floor.lineLaunched() }
  return floor
}

struct StrategyTests {
  @Test(
    "progressive keeps one line up for each idle agent whom no callee waits for",
    arguments: [(0, 0, 0), (3, 0, 3), (3, 1, 2), (1, 4, 0)])
  func progressive(idle: Int, waiting: Int, expected: Int) {
    var strategy = ProgressiveDialing()
    let decision = strategy.linesWanted(
      given: floor(idle: idle, talking: 5, waiting: waiting))
    #expect(decision.linesWanted == expected)
  }

  // 1.5 lines for each of three agents are 4.5, rounded up to 5.
  @Test(
    "power dials its ratio, rounded up, for idle agents only",
    arguments: [(1.5, 3, 5), (2.0, 4, 8), (1.0, 4, 4), (3.0, 0, 0)])
  func power(ratio: Double, idle: Int, expected: Int) throws {
    var strategy = try PowerDialing(linesPerAgent: ratio)
    #expect(strategy.linesWanted(given: floor(idle: idle, talking: 2)).linesWanted == expected)
  }

  @Test("manual and preview start one attempt for each idle agent")
  func agentsDial() {
    let floor = floor(idle: 3, talking: 1, lines: 2)
    var manual = ManualDialing()
    var preview = PreviewDialing()
    #expect(floor.launches(for: manual.linesWanted(given: floor)) == 3)
    #expect(floor.launches(for: preview.linesWanted(given: floor)) == 3)
  }

  @Test("the dialer subtracts the lines in flight and keeps to the trunk's capacity")
  func launches() {
    let floor = floor(idle: 10, lines: 4)
    let decision = DialingDecision(linesWanted: 10, reason: .fixedRatio)
    #expect(floor.launches(for: decision) == 6)
    #expect(floor.launches(for: decision, lineLimit: 7) == 3)
    #expect(floor.launches(for: decision, lineLimit: 2) == 0)
  }

  @Test("predictive is progressive until it has data, and says so")
  func learning() {
    var strategy = PredictiveDialing(rule: .ftcTelemarketingSalesRule)
    let decision = strategy.linesWanted(given: floor(idle: 4, talking: 6))
    #expect(decision.linesWanted == 4)
    #expect(decision.reason == .learning)
    #expect(decision.description.hasPrefix("4 lines: too little seen to predict"))
  }

  @Test("nobody logged in, or everybody paused, means no line")
  func nobody() throws {
    var paused = FloorSnapshot()
    paused.agentEnters(.paused)
    for specification in StrategySpecification.allModes {
      var strategy = try specification.makeStrategy()
      for floor in [FloorSnapshot(), paused] {
        let decision = strategy.linesWanted(given: floor)
        #expect(decision.linesWanted == 0)
        #expect(decision.reason == .noAgents)
      }
    }
  }

  @Test("modes are read from the names that they print")
  func names() throws {
    for text in ["manual", "preview", "progressive", "power:1.5", "predictive", "predictive:0.01"] {
      #expect(try StrategySpecification(text).description == text)
    }
    #expect(try StrategySpecification("power").description == "power:2")
  }

  @Test(
    "a mode that cannot be is refused with a sentence",
    arguments: [
      ("predictve", "mode is predictve; it must be manual, preview"),
      ("power:0.5", "linesPerAgent is 0.5; it must be from 1.0 to 100.0."),
      ("power:nan", "linesPerAgent is nan; it must be from 1.0 to 100.0."),
      ("power:x", "have a number after the colon"), ("manual:2", "it must be manual, preview"),
      ("predictive:1.5", "limit is 1.5; it must be from 0.0 to 1.0."), ("", "mode is ;"),
    ])
  func refused(text: String, sentence: String) {
    let error = #expect(throws: InvalidParameter.self) { try StrategySpecification(text) }
    #expect(error?.description.contains(sentence) == true)
  }
}
