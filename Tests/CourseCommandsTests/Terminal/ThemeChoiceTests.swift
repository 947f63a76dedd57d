// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import CourseCommands
import TerminalText
import Testing

@Suite("Choosing a theme")
struct ThemeChoiceTests {
  @Test(
    "the option first, then BPO_THEME, then COLORFGBG; few colours mean the terminal's own",
    arguments: [
      (nil, ["TERM": "xterm"], .palette),
      (nil, ["TERM": "xterm-256color"], .either),
      (nil, ["TERM": "xterm", "COLORTERM": "truecolor"], .either),
      (nil, ["TERM": "xterm-256color", "COLORFGBG": "15;0"], .dark),
      (nil, ["TERM": "xterm-256color", "COLORFGBG": "0;default;15"], .light),
      (nil, ["TERM": "xterm-256color", "COLORFGBG": "12;8"], .dark),
      (nil, ["TERM": "xterm-256color", "COLORFGBG": "0;7"], .light),
      (nil, ["TERM": "xterm-256color", "COLORFGBG": "default"], .either),
      (nil, ["TERM": "xterm-256color", "COLORFGBG": "0;x"], .either),
      (nil, ["TERM": "xterm-256color", "BPO_THEME": "light", "COLORFGBG": "15;0"], .light),
      (.dark, ["TERM": "xterm-256color", "BPO_THEME": "light"], .dark),
      (nil, ["TERM": "xterm-256color", "BPO_THEME": "pink"], .either),
      (.auto, ["TERM": "xterm-256color", "BPO_THEME": "mono"], .either),
      (.mono, ["TERM": "xterm"], .mono),
      (.light, ["TERM": "xterm"], .palette),
    ] as [(ThemeChoice?, [String: String], TerminalTheme)])
  func theme(choice: ThemeChoice?, environment: [String: String], theme: TerminalTheme) {
    #expect(ThemeChoice.theme(choice, environment: environment) == theme)
  }

  @Test("borders are placed on a terminal only, never in a pipe, on a dumb one or in plain form")
  func borders() throws {
    let options = try OutputOptions.parse([])
    let terminal = TerminalRecording().terminal
    #expect(options.rendering(on: terminal).placesBorders)
    let pipe = TerminalRecording(isOutputTerminal: false).terminal
    #expect(!options.rendering(on: pipe).placesBorders)
    let dumb = TerminalRecording(environment: ["TERM": "dumb"]).terminal
    #expect(!options.rendering(on: dumb).placesBorders)
    let plain = try OutputOptions.parse(["--plain"])
    #expect(!plain.rendering(on: terminal).placesBorders)
  }
}
