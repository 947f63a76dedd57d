// SPDX-License-Identifier: Apache-2.0

import DialingBaselines
import OutboundDialing
import Testing

struct VICIdialLevelTests {
  private func next(
    after level: Double, differential: Double, agents: Double = 10,
    drops: VICIdialDrops = VICIdialDrops(), at hourMinute: Int = 900,
    isBelowThreshold: Bool = false,
    _ change: (inout VICIdialSettings) -> Void = { _ in }
  ) -> Double {
    var settings = VICIdialSettings()
    change(&settings)
    return VICIdialLevel(
      settings: settings, differential: differential, agents: agents, drops: drops,
      hourMinute: hourMinute, isBelowThreshold: isBelowThreshold
    ).next(after: level)
  }

  /// Drops counted over a day so far, or over its last minute alone.
  private func counted(calls: Int, answers: Int, drops: Int) -> VICIdialDrops {
    var statistics = VICIdialDrops()
    for _ in 0..<answers { statistics.observe(.answered(age: 10)) }
    for _ in 0..<(calls - answers) { statistics.observe(.failed(age: 20, .noAnswer)) }
    // Counted once without drops, so that the last minute has none of its calls.
    statistics.count(excludingMachines: false)
    for _ in 0..<drops { statistics.observe(.abandoned(wait: 5)) }
    statistics.count(excludingMachines: false)
    return statistics
  }

  @Test(
    "up by x(1 + i), down by x|i − 1|",
    arguments: [
      // x = 3 ÷ 10 = 0.3: 1 × 1.3, × (1 + 0.3 × 1.4), × (1 + 0.3 × 0.6)
      (1.0, 3.0, 0, 1.3), (1.0, 3.0, 40, 1.42), (1.0, 3.0, -40, 1.18),
      // x = −0.2: 2 × 0.8, × (1 − 0.2 × 0.6), × (1 − 0.2 × 1.4)
      (2.0, -2.0, 0, 1.6), (2.0, -2.0, 40, 1.76), (2.0, -2.0, -40, 1.44),
      (1.5, 0.0, 0, 1.5),
    ])
  func step(level: Double, differential: Double, intensity: Int, expected: Double) {
    #expect(next(after: level, differential: differential) { $0.intensity = intensity } == expected)
  }

  @Test("the level has three decimals, and stays between 1 and the maximum")
  func bounds() {
    // 1.234 × (1 + 1 ÷ 7) = 1.41028…
    #expect(next(after: 1.234, differential: 1, agents: 7) == 1.41)
    // 2.9 × 1.3 = 3.77
    #expect(next(after: 2.9, differential: 3) == 3)
    #expect(next(after: 2.9, differential: 3) { $0.maximumLevel = 3.5 } == 3.5)
    #expect(next(after: 1, differential: -5) == 1)
    #expect(next(after: 2, differential: 5, agents: 0) == 2)
  }

  @Test("a target of −1 rests at one idle agent, of +1 at one waiting callee")
  func target() {
    #expect(next(after: 2, differential: 1) { $0.differentialTarget = -1 } == 2)
    #expect(next(after: 2, differential: -1) { $0.differentialTarget = 1 } == 2)
    #expect(next(after: 2, differential: 0) { $0.differentialTarget = 1 } == 2.2)
  }

  @Test("more than half of more than twenty calls dropped in a minute halves the level")
  func lastMinute() {
    func minute(calls: Int, drops: Int) -> VICIdialDrops {
      var statistics = VICIdialDrops()
      for _ in 0..<calls { statistics.observe(.answered(age: 10)) }
      for _ in 0..<drops { statistics.observe(.abandoned(wait: 5)) }
      statistics.count(excludingMachines: false)
      return statistics
    }
    #expect(next(after: 3, differential: 0, drops: minute(calls: 21, drops: 11)) == 1.5)
    #expect(next(after: 3, differential: 0, drops: minute(calls: 20, drops: 20)) == 3)
    #expect(next(after: 3, differential: 0, drops: minute(calls: 22, drops: 11)) == 3)
  }

  @Test("above the drop percentage each method brings the level down its own way")
  func methods() {
    // 51 calls, 20 answered, 1 dropped: 5 % of the answered.
    let over = counted(calls: 51, answers: 20, drops: 1)
    #expect(over.calls == 51 && over.percentage == 5)
    func level(_ method: VICIdialSettings.Method, at hourMinute: Int = 900) -> Double {
      next(after: 3, differential: 0, drops: over, at: hourMinute) { $0.method = method }
    }
    #expect(level(.adaptHardLimit) == 1)
    #expect(level(.adaptAverage) == 1.5)
    // 2100 − 0900 = 1200, at most 1; 2100 − 1300 = 800; 2100 − 1159 = 941; 2100 − 1200 = 900.
    #expect(level(.adaptTapered) == 3)
    #expect(level(.adaptTapered, at: 1_300) == 3 * 0.8)
    #expect(level(.adaptTapered, at: 1_159) == 3 * 0.941)
    #expect(level(.adaptTapered, at: 1_200) == 3 * 0.9)
    // One minute before the end it is 2100 − 2059 = 41: 0.123, so 1; after the end 1.
    #expect(level(.adaptTapered, at: 2_059) == 1)
    #expect(level(.adaptTapered, at: 2_101) == 1)
    // Fifty calls are too few.
    let few = counted(calls: 50, answers: 20, drops: 1)
    #expect(next(after: 3, differential: 0, drops: few) == 3)
    // At the limit is not above it.
    #expect(
      next(after: 3, differential: 0, drops: over) { $0.droppedPercentage = 5 } == 3)
  }

  @Test("below the agent threshold, and at a fixed level, the law has no say")
  func thresholdAndRatio() {
    #expect(next(after: 2, differential: 3, isBelowThreshold: true) == 1)
    let over = counted(calls: 51, answers: 20, drops: 10)
    #expect(next(after: 1.7, differential: 3, drops: over) { $0.method = .ratio } == 1.7)
  }

  @Test("the option for the United Kingdom gives its document's example, 64.44 %")
  func unitedKingdom() {
    // m = 7 ÷ 16; 29 × 9 ÷ 16 = 16.3125; ÷ (9 + 16.3125)
    let percentage = VICIdialDrops.percentageWithoutMachines(drops: 29, humans: 9, machines: 7)
    #expect((percentage * 100).rounded() == 6_444)
    #expect(VICIdialDrops.percentageWithoutMachines(drops: 0, humans: 0, machines: 0) == 0)
    var statistics = VICIdialDrops()
    for _ in 0..<45 { statistics.observe(.answered(age: 10)) }
    for _ in 0..<29 { statistics.observe(.abandoned(wait: 5)) }
    for _ in 0..<7 { statistics.observe(.machineFound(duration: 4)) }
    statistics.count(excludingMachines: true)
    #expect((statistics.percentage * 100).rounded() == 6_444)
  }
}
