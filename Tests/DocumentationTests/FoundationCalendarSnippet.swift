// SPDX-License-Identifier: Apache-2.0

import CivilClock
import FoundationCalendar
import Testing

struct FoundationCalendarSnippet {
  @Test("the example in the documentation of FoundationCalendar holds")
  func example() throws {
    // snippet
    let calendar = FoundationCalendar()
    let moment = UTCInstant(secondsSince1970: 1_772_423_100)
    let sydney = try calendar.civilTime(in: "Australia/Sydney", at: moment)
    // sydney.time is 14:45: summer time, eleven hours ahead of UTC.
    // end
    #expect("\(sydney.time)".hasPrefix("14:45"))
  }
}
