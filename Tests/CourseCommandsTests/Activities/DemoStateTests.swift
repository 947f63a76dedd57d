// SPDX-License-Identifier: Apache-2.0

import CourseCommands
import CourseModel
import OutboundDialing
import TerminalText
import Testing

@Suite("An instructor's demo of a floor")
struct DemoStateTests {
  private static let end = FloorInstant.start.adding(seconds: 8 * 3_600)

  private static func state(
    _ keys: [Key] = [], ticks: Int = 0, agents: Int = 20, rate: Double = 0.3,
    modes: [StrategySpecification] = [
      .manual, .progressive, .predictive(rule: .ofcomPersistentMisuse),
    ]
  ) -> DemoState {
    var state = DemoState(
      ActivityCase.Dialing(agents: agents, answerRate: rate, days: 1, modes: modes), seed: 7,
      end: end)
    for _ in 0..<ticks { state.tick() }
    for key in keys { _ = state.take(key) }
    return state
  }

  @Test("manual and predictive stand side by side, as the activity defines them")
  func opponents() {
    #expect(Self.state().floor.modes == [.manual, .predictive(rule: .ofcomPersistentMisuse)])
    #expect(Self.state(modes: [.preview]).floor.modes.count == 2)
  }

  @Test("the way down is the way up, within what can be simulated at once")
  func agents() {
    var state = Self.state(agents: 1)
    var way = [1]
    for _ in 0..<60 {
      _ = state.take(.character("+"))
      way.append(state.floor.agents)
    }
    #expect(way.max() == 200)
    #expect(way.prefix(13) == [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 15, 20, 25])
    var back = [state.floor.agents]
    for _ in 0..<60 {
      _ = state.take(.character("-"))
      back.append(state.floor.agents)
    }
    #expect(Set(back) == Set(way))
    #expect(state.floor.agents == 1)
  }

  @Test("the answer rate goes by five per cent from any share and stays between 5 and 95")
  func answerRate() {
    #expect(Self.state([.character(">")]).floor.answerRate == 0.35)
    #expect(Self.state([.character("<")]).floor.answerRate == 0.25)
    #expect(Self.state([.character("<")], rate: 0.33).floor.answerRate == 0.30)
    #expect(Self.state([.character(">")], rate: 0.33).floor.answerRate == 0.35)
    let up = [Key](repeating: .character(">"), count: 30)
    #expect(Self.state(up).floor.answerRate == 0.95)
    #expect(Self.state([Key](repeating: .character("<"), count: 30)).floor.answerRate == 0.05)
    for rate in stride(from: 0.05, through: 0.95, by: 0.05) {
      let there = Self.state([.character(">"), .character("<")], rate: rate).floor.answerRate
      if rate < 0.94 { #expect(abs(there - rate) < 1e-9) }
    }
  }

  @Test("what changes the floor begins anew with the same seed; n takes another seed")
  func restarts() {
    for key in ["+", "-", "<", ">", "m"] {
      let state = Self.state([.character(Character(key))], ticks: 50)
      #expect(state.now == .start)
      #expect(state.floor.seed == 7)
    }
    let other = Self.state([.character("n")], ticks: 50)
    #expect(other.floor.seed == 8)
    #expect(other.now == .start)
  }

  @Test("speed, pause and help change no floor; r goes back to its first moment")
  func watching() {
    let state = Self.state(ticks: 50)
    #expect(state.now.seconds(since: .start) == 50 * 180 / 20)
    for key in [Key.character("f"), .character("s"), .character(" "), .character("h")] {
      #expect(Self.state([key], ticks: 50).floor == state.floor)
      #expect(Self.state([key], ticks: 50).now == state.now)
    }
    #expect(Self.state([.character("r")], ticks: 50).now == .start)
    #expect(Self.state([.right, .right, .left], ticks: 50).now == state.now.adding(seconds: 60))
    var paused = Self.state([.character(" ")], ticks: 50)
    paused.tick()
    #expect(paused.now == state.now)
  }

  @Test("the modes on the right go round and never meet the one on the left")
  func modes() {
    var state = Self.state()
    var seen: [StrategySpecification] = []
    for _ in 0..<8 {
      _ = state.take(.character("m"))
      seen.append(state.floor.modes[1])
    }
    #expect(!seen.contains(.manual))
    #expect(Set(seen.map(\.mode)) == ["preview", "progressive", "power", "predictive"])
    #expect(seen[0] == seen[4])
  }

  @Test("time ends with the shift")
  func end() {
    let state = Self.state([Key](repeating: .right, count: 500))
    #expect(state.isOver)
    #expect(Self.state([.left]).now == .start)
  }

  @Test("the same floor shows the same picture at the same minute, however one came there")
  func sameFrames() throws {
    let size = TerminalSize(columns: 100, rows: 30)
    func picture(_ state: DemoState) throws -> [StyledText] {
      var floor = try DemoFloor(state.floor)
      return DemoView(size).lines(state, floor.moments(at: state.now), end: 28_800)
    }
    let straight = Self.state([.right, .right, .right], agents: 4)
    let detour = Self.state(
      [.character("+"), .right, .character("-"), .character("n"), .character("r"), .right, .right],
      agents: 4)
    #expect(detour.floor.seed == 8)
    let back = Self.state(
      [.character("+"), .character("-")] + [Key](repeating: .right, count: 5) + [.left, .left],
      agents: 4)
    #expect(back == straight)
    #expect(try picture(back) == picture(straight))
    #expect(try picture(detour) != picture(straight))
    // Backwards and forwards again, with one floor.
    var floor = try DemoFloor(straight.floor)
    let there = floor.moments(at: straight.now)
    _ = floor.moments(at: .start)
    let again = floor.moments(at: straight.now)
    #expect(again == there)
  }

  @Test(
    "no line is wider than the screen and the keys stand in the last", arguments: [40, 80, 130])
  func view(columns: Int) throws {
    let state = Self.state([.right, .right], agents: 7)
    var floor = try DemoFloor(state.floor)
    let size = TerminalSize(columns: columns, rows: 40)
    let lines = DemoView(size).lines(state, floor.moments(at: state.now), end: 28_800)
    #expect(lines.count == 40)
    #expect(lines.allSatisfy { $0.columns <= columns })
    #expect(lines.last?.plainText.contains("quit") == true)
    #expect(lines[0].plainText.hasPrefix("7 agents · answer rate 30 %"))
  }
}
