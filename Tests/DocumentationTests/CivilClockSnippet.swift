// SPDX-License-Identifier: Apache-2.0

import CivilClock
import Testing

struct CivilClockSnippet {
  @Test("the example in the documentation of CivilClock holds")
  func example() throws {
    // snippet
    let calendar = FixedOffsetCalendar()
    let moment = UTCInstant(secondsSince1970: 1_772_423_100)
    let mumbai = try calendar.civilTime(in: "+05:30", at: moment)
    // mumbai.date is 2026-03-02, a Monday; mumbai.time is 09:15.
    // end
    #expect("\(mumbai.date) \(mumbai.time)".hasPrefix("2026-03-02 09:15"))
    #expect(mumbai.weekday == .monday)
  }
}
