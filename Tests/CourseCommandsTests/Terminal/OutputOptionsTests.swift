// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import CourseCommands
import Testing
import TerminalText

@Suite("Options of output")
struct OutputOptionsTests {
  @Test(
    "colours: the option first, then the environment, then whether it is a terminal",
    arguments: [
      (ColorChoice.auto, true, ["TERM": "xterm"], true),
      (.auto, false, ["TERM": "xterm"], false),
      (.auto, true, [:], false),
      (.auto, true, ["TERM": "dumb"], false),
      (.auto, true, ["TERM": "xterm", "NO_COLOR": "1"], false),
      (.auto, true, ["TERM": "xterm", "NO_COLOR": ""], true),
      (.auto, true, ["TERM": "xterm", "CLICOLOR": "0"], false),
      (.auto, false, ["CLICOLOR_FORCE": "1"], true),
      (.auto, false, ["CLICOLOR_FORCE": "0"], false),
      (.auto, true, ["TERM": "xterm", "CLICOLOR_FORCE": "1", "NO_COLOR": "1"], false),
      (.always, false, ["NO_COLOR": "1"], true),
      (.never, true, ["TERM": "xterm", "CLICOLOR_FORCE": "1"], false),
    ] as [(ColorChoice, Bool, [String: String], Bool)])
  func color(choice: ColorChoice, isTerminal: Bool, environment: [String: String], isUsed: Bool) {
    #expect(choice.allowsColor(isTerminal: isTerminal, environment: environment) == isUsed)
  }

  @Test(
    "the width is the option's, else the terminal's, else COLUMNS, else 80, within 20 to 200",
    arguments: [
      (["--width", "60"], true, ["COLUMNS": "90"], 60),
      (["--width", "20"], true, [:], 20),
      (["--width", "200"], true, [:], 200),
      ([], false, ["COLUMNS": "5"], 20),
      ([], false, ["COLUMNS": "100000"], 200),
      ([], true, ["COLUMNS": "90"], 72),
      ([], false, ["COLUMNS": "90"], 90),
      ([], false, ["COLUMNS": "wide"], 80),
      ([], false, ["COLUMNS": "0"], 80),
      ([], false, [:], 80),
    ] as [([String], Bool, [String: String], Int)])
  func width(
    arguments: [String], isTerminal: Bool, environment: [String: String], width: Int
  ) throws {
    let recording = TerminalRecording(
      isOutputTerminal: isTerminal, size: TerminalSize(columns: 72, rows: 24),
      environment: environment)
    let options = try OutputOptions.parse(arguments)
    #expect(options.rendering(on: recording.terminal).width == width)
  }

  @Test("plain overrules colours, even forced ones")
  func plain() throws {
    let options = try OutputOptions.parse(["--plain", "--color", "always"])
    let rendering = options.rendering(on: TerminalRecording().terminal)
    #expect(rendering.plain && !rendering.color && !rendering.hyperlinks)
  }

  @Test(
    "links are for terminals that know them",
    arguments: [
      (true, ["TERM": "xterm-256color"], true),
      (true, ["TERM": "linux"], false),
      (true, ["TERM": "xterm", "VTE_VERSION": "4600"], false),
      (true, ["TERM": "xterm", "VTE_VERSION": "7006"], true),
      (false, ["TERM": "xterm"], false),
      (false, ["FORCE_HYPERLINK": "1"], true),
      (true, ["TERM": "xterm", "FORCE_HYPERLINK": "0"], false),
    ] as [(Bool, [String: String], Bool)])
  func hyperlinks(isTerminal: Bool, environment: [String: String], isUsed: Bool) throws {
    let recording = TerminalRecording(isOutputTerminal: isTerminal, environment: environment)
    let options = try OutputOptions.parse(["--color", "always"])
    #expect(options.rendering(on: recording.terminal).hyperlinks == isUsed)
  }

  @Test("a width that is no number or beyond 20 to 200, and a colour that is none, are wrong use")
  func refusals() {
    for arguments in [
      ["--width", "wide"], ["--color", "blue"], ["--width", "19"], ["--width", "201"],
      ["--width", "-5"],
    ] {
      let error = #expect(throws: (any Error).self) { try OutputOptions.parse(arguments) }
      if let error { #expect(OutputOptions.exitCode(for: error).rawValue == 64) }
    }
  }
}
