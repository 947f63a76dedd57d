// SPDX-License-Identifier: Apache-2.0

import CourseCommands
import Testing

@Suite("Blanks that are typed one by one")
struct BlankEntryTests {
  @Test("become one line, as a file of answers has it")
  func oneByOne() {
    var entry = BlankEntry(count: 3)
    #expect(entry.take("wrap-up") == .more)
    #expect(entry.number == 2)
    #expect(entry.take(nil) == .more)
    #expect(entry.take("idle") == .line("wrap-up; ; idle"))
    #expect(entry.number == 1)
  }

  @Test("may stand in the first line together")
  func together() {
    var entry = BlankEntry(count: 2)
    #expect(entry.take("wrap-up; idle") == .line("wrap-up; idle"))
    #expect(entry.take("; idle") == .line("; idle"))
  }

  @Test("leave the question when the first is empty")
  func nothing() {
    var entry = BlankEntry(count: 2)
    #expect(entry.take(nil) == .nothing)
    #expect(entry.number == 1)
  }

  @Test("hold no semicolon, and what was typed before stays")
  func semicolon() {
    var entry = BlankEntry(count: 2)
    #expect(entry.take("wrap-up") == .more)
    guard case .refused = entry.take("idle; busy") else {
      Issue.record("Two texts for one blank must be refused.")
      return
    }
    #expect(entry.take("idle") == .line("wrap-up; idle"))
  }
}
