// SPDX-License-Identifier: Apache-2.0

import CourseCommands
import Testing
import TerminalText

@Suite("Pages of a screen")
struct ScreenPagesTests {
  func lines(_ text: String) -> [StyledText] {
    text.split(separator: "|", omittingEmptySubsequences: false).map { StyledText(String($0)) }
  }

  @Test("what fits is one page, and so is everything without a screen")
  func onePage() {
    #expect(ScreenPages.pages(of: lines("a|b|c"), height: 6).count == 1)
    #expect(
      ScreenPages.pages(of: lines(String(repeating: "a|", count: 90)), height: nil).count == 1)
    #expect(ScreenPages.pages(of: [], height: 6) == [[]])
  }

  @Test("a page ends at a blank line near its end, not below a heading")
  func cuts() {
    #expect(
      ScreenPages.pages(of: lines("a|b|c|d||e|f|g"), height: 6)
        == [lines("a|b|c|d"), lines("e|f|g")])
    #expect(
      ScreenPages.pages(of: lines("a|b|c||H|──||e|f"), height: 7)
        == [lines("a|b|c"), lines("H|──||e|f")])
  }

  @Test("every line is on a page, and no page is too high")
  func law() {
    for height in 1...12 {
      for count in 0...40 {
        let text = (0..<count).map { $0 % 5 == 4 ? "" : "\($0)" }.joined(separator: "|")
        let pages = ScreenPages.pages(of: lines(text), height: height)
        let shown = pages.flatMap { $0 }.filter { !$0.isEmpty }
        #expect(shown == lines(text).filter { !$0.isEmpty })
        #expect(pages.allSatisfy { $0.count <= max(6, height) })
      }
    }
  }
}
