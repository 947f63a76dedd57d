// SPDX-License-Identifier: Apache-2.0

import CourseCommands
import Foundation
import Testing
import TerminalText

@Suite("The pager")
struct PagerTests {
  private let lines = (1...24).map { StyledText("line \($0)") }
  private let options = TerminalOptions()

  @Test("is $PAGER, else less")
  func command() {
    #expect(Pager.command(environment: [:]) == .less)
    #expect(Pager.command(environment: ["PAGER": "most -s"]) == .shell("most -s"))
    #expect(Pager.command(environment: ["PAGER": " "]) == nil)
    #expect(Pager.command(environment: ["PAGER": "cat"]) == nil)
    #expect(!Pager.Command.lessOptions.contains("r"), "Raw control sequences must not pass.")
  }

  @Test("shows what is longer than the screen, once")
  func longText() {
    let recording = TerminalRecording()
    recording.terminal.page(lines, options)
    #expect(recording.now.pages == [options.render(lines)])
    #expect(recording.now.output == "")
  }

  @Test("is left out when all fits with the shell's prompt below")
  func shortText() {
    let recording = TerminalRecording()
    recording.terminal.page(Array(lines.dropLast()), options)
    #expect(recording.now.pagers == [])
    #expect(recording.now.output == options.render(lines.dropLast()))
  }

  @Test("never comes between a pipe, or nobody at the keys, or a screen reader")
  func never() {
    for recording in [
      TerminalRecording(isOutputTerminal: false), TerminalRecording(isPerson: false),
      TerminalRecording(size: nil),
      TerminalRecording(environment: ["TERM": "xterm", "PAGER": ""]),
      TerminalRecording(environment: ["TERM": "dumb"]),
    ] {
      recording.terminal.page(lines, options)
      #expect(recording.now.pagers == [])
      #expect(recording.now.output == options.render(lines))
    }
    let plain = TerminalRecording()
    plain.terminal.page(lines, TerminalOptions(plain: true))
    #expect(plain.now.pagers == [])
  }

  @Test("a missing one is made good by printing")
  func missing() {
    let recording = TerminalRecording(pagerStarts: false)
    recording.terminal.page(lines, options)
    #expect(recording.now.pagers == [.less])
    #expect(recording.now.output == options.render(lines))
  }

  @Test("gets the whole text; one that does not exist is no pager; one left early is fine")
  func processes() throws {
    let file = FileManager.default.temporaryDirectory
      .appendingPathComponent("bpo-pager-\(UUID().uuidString)").path
    defer { try? FileManager.default.removeItem(atPath: file) }
    let text = String(repeating: "₹ a line of a long lesson\n", count: 20_000)
    signal(SIGPIPE, SIG_IGN)
    #expect(Pager.run(.shell("cat > '\(file)'; echo $LESS >> '\(file)'"), text))
    #expect(try String(contentsOfFile: file, encoding: .utf8) == text + "FRX\n")
    #expect(!Pager.run(.shell("exec 2>/dev/null; no-such-pager-\(UUID().uuidString)"), text))
    #expect(Pager.run(.shell("head -c 1 >/dev/null"), text))
    #expect(Pager.run(.shell("exit 1"), text))
  }
}
