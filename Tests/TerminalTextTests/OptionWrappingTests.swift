// SPDX-License-Identifier: Apache-2.0

import TerminalText
import Testing

struct OptionWrappingTests {
  @Test("An option of a command line is not broken at its hyphens, a compound word is")
  func options() {
    let lines = StyledText("run --wrap-up-time 30").wrapped(to: 16).map(\.plainText)
    #expect(lines == ["run", "--wrap-up-time", "30"])
    let words = StyledText("a well-kept library").wrapped(to: 8).map(\.plainText)
    #expect(words == ["a well-", "kept", "library"])
  }

  @Test("An option wider than the line is still cut")
  func wide() {
    let lines = StyledText("--answers-per-day").wrapped(to: 10).map(\.plainText)
    #expect(lines == ["--answers-", "per-day"])
  }
}
