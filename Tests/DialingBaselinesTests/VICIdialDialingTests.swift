// SPDX-License-Identifier: Apache-2.0

import DialingBaselines
import OutboundDialing
import Testing

struct VICIdialDialingTests {
  @Test("lines are placed each 2.5 s, and between ticks nothing is launched")
  func placementClock() throws {
    var law = try VICIdialDialing(settings: .ratio(2))
    var placed: [Double] = []
    for step in 0..<40 {
      let seconds = Double(step) * 0.25
      let floor = FloorSnapshot.at(seconds, idle: 4)
      let decision = law.linesWanted(given: floor)
      if decision.reason == .controlLaw { placed.append(seconds) }
      #expect(floor.launches(for: decision) == (decision.reason == .controlLaw ? 8 : 0))
      #expect(law.linesWanted(given: floor).linesWanted == decision.linesWanted)
    }
    #expect(placed == [0, 2.5, 5, 7.5])
  }

  @Test("it asks to be woken for its next tick, a second or less away")
  func wakesItself() throws {
    var law = try VICIdialDialing()
    #expect(law.linesWanted(given: .at(0, idle: 4)).reconsiderAfter == 1)
    #expect(law.linesWanted(given: .at(2, idle: 4)).reconsiderAfter == 0.5)
  }

  @Test("each 15 s the level moves by the mean of the last 15 samples")
  func levelClock() throws {
    var settings = VICIdialSettings()
    settings.maximumLevel = 100
    var law = try VICIdialDialing(settings: settings)
    var levels: [Double] = []
    // Ten agents: all idle for 15 s, then two for ever.
    for second in 0...45 {
      let idle = second < 15 ? 10 : 2
      let talks = [Double](repeating: 0, count: 10 - idle)
      _ = law.linesWanted(given: .at(Double(second), idle: idle, talkAges: talks))
      if second % 15 == 0 { levels.append(law.level) }
    }
    // The first sample: x = 1. At 15 s the mean of samples 1 to 15 is (14 × 10 + 2) ÷ 15 = 9.4667
    // idle: 2 × 1.94667 = 3.893. Then 2 idle: 3.893 × 1.2 = 4.672, and 4.672 × 1.2 = 5.606.
    #expect(levels == [2, 3.893, 4.672, 5.606])
  }

  @Test("a day that has dropped too much is at level one to its end, and the next begins anew")
  func hardLimit() throws {
    let day = try Workday(opensAtMinute: 540, hours: 1)
    var law = try VICIdialDialing(workday: day)
    law.observe(.answered(age: 10), times: 60)
    law.observe(.abandoned(wait: 5), times: 6)
    for second in 0..<3_600 { _ = law.linesWanted(given: .at(Double(second), idle: 10)) }
    #expect(law.level == 1)
    for second in 3_600..<3_700 { _ = law.linesWanted(given: .at(Double(second), idle: 10)) }
    #expect(law.level == 3)
  }

  @Test("a knob out of range is refused in a sentence")
  func refusals() {
    func refusal(_ change: (inout VICIdialSettings) -> Void) -> String {
      var settings = VICIdialSettings()
      change(&settings)
      let error = #expect(throws: InvalidParameter.self) {
        _ = try VICIdialDialing(settings: settings)
      }
      return error?.description ?? ""
    }
    #expect(
      refusal { $0.intensity = 41 } == "intensity is 41.0; it must be from -40.0 to 40.0.")
    #expect(refusal { $0.level = .nan }.hasPrefix("level is nan"))
    #expect(refusal { $0.latestTime = 1_260 }.contains("hours × 100 + minutes"))
  }

  @Test("a workday's clock shows hours and minutes as one number, and starts again each day")
  func workday() {
    let day = Workday.usual
    func shown(_ seconds: Double) -> (Int, Int) {
      let moment = FloorInstant.start.adding(seconds: seconds)
      return (day.day(at: moment), day.hourMinute(at: moment))
    }
    #expect(shown(0) == (0, 900) && shown(3_599) == (0, 959) && shown(5_400) == (0, 1_030))
    #expect(shown(28_799) == (0, 1_659) && shown(28_800) == (1, 900))
  }
}
