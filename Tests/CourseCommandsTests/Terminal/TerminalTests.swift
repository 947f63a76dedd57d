// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import CourseCommands
import Foundation
import Testing
import TerminalText

@Suite("A terminal")
struct TerminalTests {
  let options = TerminalOptions()

  @Test("shows a prompt to a person and not to a pipe")
  func prompt() {
    let person = TerminalRecording(lines: ["B"])
    #expect(person.terminal.ask("Your answer: ", options) == "B")
    #expect(person.now.output == "Your answer: ")

    let pipe = TerminalRecording(lines: ["B"], isPerson: false)
    #expect(pipe.terminal.ask("Your answer: ", options) == "B")
    #expect(pipe.now.output == "")
  }

  @Test("asks on standard error when the output goes to a file")
  func promptBesideFile() {
    let recording = TerminalRecording(lines: ["B"], isOutputTerminal: false)
    #expect(recording.terminal.ask("Your answer: ", options) == "B")
    #expect(recording.now.output == "")
    #expect(recording.now.error == "Your answer: ")
  }

  @Test("at Ctrl-D there is no answer, and the cursor leaves the line of the prompt")
  func endOfInput() {
    let recording = TerminalRecording()
    #expect(recording.terminal.ask("Your answer: ", options) == nil)
    #expect(recording.now.output == "Your answer: \n")
  }

  @Test("does not wrap while borders are placed, and only then")
  func cutting() {
    let placing = TerminalOptions(placesBorders: true)
    let line: StyledText = "An agent"
    let row = line + StyledText("│").placed()
    let recording = TerminalRecording()
    recording.terminal.show([line], placing)
    recording.terminal.show([row], options)
    #expect(recording.now.cuts.isEmpty)
    recording.terminal.show([row], placing)
    #expect(recording.now.cuts == ["An agent\nAn agent│\n", "An agent\nAn agent│\nAn agent│\n"])
  }

  @Test("ends the key mode also when the body throws")
  func keyMode() {
    struct Interruption: Error {}
    let recording = TerminalRecording(keys: [.up])
    let terminal = recording.terminal
    #expect(throws: Interruption.self) {
      try terminal.withKeys { () throws(Interruption) in
        #expect(recording.now.isKeyMode)
        #expect(terminal.nextKey(nil) == .up)
        throw Interruption()
      }
    }
    #expect(!recording.now.isKeyMode)
  }

  @Test("messages are harmless")
  func message() {
    let recording = TerminalRecording()
    recording.terminal.say("No lesson is called \u{1B}]0;x\u{07}\u{202E}day\u{9B}31m.\nDay 9?")
    #expect(
      recording.now.error
        == "No lesson is called \u{FFFD}]0;x\u{FFFD}\u{FFFD}day\u{FFFD}31m.\nDay 9?\n")
  }

  @Test("the current one is what a test sets")
  func current() {
    let recording = TerminalRecording()
    Terminal.$current.withValue(recording.terminal) { Terminal.current.write("here") }
    #expect(recording.now.output == "here")
  }

  @Test("what was typed wrongly is said without its control characters, with the exit code")
  func wrongUse() throws {
    let recording = TerminalRecording()
    let error = try #require(
      #expect(throws: (any Error).self) { try BPOCommand.parseAsRoot(["\u{1B}[31mlearn\u{9B}"]) })
    #expect(BPOCommand.report(error, on: recording.terminal) == 64)
    #expect(recording.now.error.contains("[31mlearn"))
    #expect(
      !recording.now.error.unicodeScalars.contains {
        $0.properties.generalCategory == .control && $0 != "\n"
      })
    #expect(recording.now.output == "")
  }

  @Test("help goes to the output, faults in data to the error with 65")
  func exitCodes() throws {
    struct BadAgents: Error, CustomStringConvertible {
      var description: String { "agents is 0; it must be at least 1." }
    }
    let recording = TerminalRecording()
    let help = try #require(
      #expect(throws: (any Error).self) {
        var command = try BPOCommand.parseAsRoot(["--help"])
        try command.run()
      })
    #expect(BPOCommand.report(help, on: recording.terminal) == 0)
    #expect(recording.now.output.contains("USAGE"))
    #expect(BPOCommand.report(BadAgents(), on: recording.terminal) == 65)
    #expect(recording.now.error == "Error: agents is 0; it must be at least 1.\n")
    #expect(BPOCommand.report(ExitCode(1), on: recording.terminal) == 1)
  }

  @Test("JSON keeps its meaning and loses its control characters")
  func json() throws {
    let value = ["name": "a\u{1B}[31m\u{7F}\u{9B}\u{202E}\u{2028}\u{E0001}b\n\t\u{200D}₹ \"“\\"]
    let recording = TerminalRecording()
    try recording.terminal.showJSON(value)
    let output = recording.now.output
    #expect(output.hasPrefix("{\n") && output.hasSuffix("}\n"))
    #expect(HarmlessText.harmless(output, keeping: .newlines) == output)
    #expect(output.contains("₹"))
    #expect(try JSONDecoder().decode([String: String].self, from: Data(output.utf8)) == value)
  }
}
