// SPDX-License-Identifier: Apache-2.0

import CourseCommands
import Foundation
import Testing
import TerminalText

@Suite("The real terminal", .serialized)
struct LiveTerminalTests {
  @Test("nobody reading any more is a quiet end")
  func brokenPipe() async {
    await #expect(processExitsWith: .exitCode(0)) {
      var ends: [Int32] = [-1, -1]
      _ = pipe(&ends)
      dup2(ends[1], STDOUT_FILENO)
      close(ends[0])
      Terminal.live.write("nobody\n")
      exit(1)
    }
  }

  @Test("an output that cannot be written is an error")
  func fullDisk() async {
    await #expect(processExitsWith: .exitCode(74)) {
      dup2(open("/dev/full", O_WRONLY), STDOUT_FILENO)
      Terminal.live.write("lost\n")
      exit(1)
    }
  }

  @Test("Ctrl-C in a live view ends with 130 and gives the terminal back as it was")
  func interrupted() async throws {
    let pseudo = try PseudoTerminal()
    #expect(pseudo.isInLineMode)
    let typist = Typist {
      let before = pseudo.output(until: "ready")
      let wasInLineMode = pseudo.isInLineMode
      pseudo.type("\u{03}")
      return (before, wasInLineMode)
    }
    await #expect(processExitsWith: .exitCode(130)) { [path = pseudo.path as String] in
      waitForKeys(on: path)
    }
    let (before, wasInLineMode) = try #require(typist.report())
    #expect(before.contains("\u{1B}[?25l"))
    #expect(!wasInLineMode)
    #expect(pseudo.isInLineMode)
    #expect(pseudo.output(until: "\u{1B}[?25h").contains("\u{1B}[?25h"))
  }

  @Test("a stopped live view gives the terminal back and takes it again when it goes on")
  func stopped() async throws {
    let pseudo = try PseudoTerminal()
    let typist = Typist {
      let output = pseudo.output(until: "ready\r\n")
      let digits = output.split(separator: " ").dropLast().last ?? ""
      pseudo.type("\u{1A}")
      let wasGivenBack = pseudo.eventually { pseudo.isInLineMode }
      // The terminal is given back just before the process stops: one signal could come too early.
      let process = pid_t(digits)
      let wasTakenAgain = pseudo.eventually {
        if let process { _ = kill(process, SIGCONT) }
        return !pseudo.isInLineMode
      }
      pseudo.type("q")
      return wasGivenBack && wasTakenAgain
    }
    await #expect(processExitsWith: .exitCode(1)) { [path = pseudo.path as String] in
      waitForKeys(on: path)
    }
    #expect(typist.report() == true)
  }

  @Test("keys come one by one, and the terminal is itself again afterwards")
  func keys() async throws {
    let pseudo = try PseudoTerminal()
    let typist = Typist {
      _ = pseudo.output(until: "ready")
      pseudo.type("a\u{1B}[B₹")
    }
    await #expect(processExitsWith: .exitCode(0)) { [path = pseudo.path as String] in
      PseudoTerminal.attach(path)
      let terminal = Terminal.live
      let keys = terminal.withKeys {
        terminal.write("ready\n")
        return (0..<3).map { _ in terminal.nextKey(nil) } + [terminal.nextKey(.milliseconds(1))]
      }
      exit(keys == [.character("a"), .down, .character("₹"), nil] ? 0 : 1)
    }
    typist.report()
    #expect(pseudo.isInLineMode)
  }

  @Test("Ctrl-D at a prompt is no answer, Ctrl-C there ends on a line of its own")
  func prompt() async throws {
    let pseudo = try PseudoTerminal()
    let typist = Typist {
      let first = pseudo.output(until: "First? ")
      pseudo.type("yes\n")
      let second = pseudo.output(until: "Second? ")
      pseudo.type("\u{04}")
      let third = pseudo.output(until: "Third? ")
      pseudo.type("\u{03}")
      return first + second + third
    }
    await #expect(processExitsWith: .exitCode(130)) { [path = pseudo.path as String] in
      PseudoTerminal.attach(path)
      let terminal = Terminal.live
      let options = TerminalOptions()
      guard terminal.isInteractive, terminal.ask("First? ", options) == "yes",
        terminal.ask("Second? ", options) == nil
      else { exit(1) }
      _ = terminal.ask("Third? ", options)
      exit(2)
    }
    #expect(typist.report()?.contains("Second? \r\nThird? ") == true)
    #expect(pseudo.output(until: "\r\n").hasSuffix("^C\r\n"))
  }

  @Test("its size is what it says")
  func size() async throws {
    let pseudo = try PseudoTerminal(rows: 33, columns: 61)
    await #expect(processExitsWith: .exitCode(0)) { [path = pseudo.path as String] in
      PseudoTerminal.attach(path)
      exit(Terminal.live.size() == TerminalSize(columns: 61, rows: 33) ? 0 : 1)
    }
  }

  @Test("lines come from a pipe whatever their ends and bytes")
  func lines() throws {
    var ends: [Int32] = [-1, -1]
    try #require(pipe(&ends) == 0)
    let bytes = Array("one\r\n\ntwo ₹\n".utf8) + [0xFF, 0x0A] + Array("last".utf8)
    _ = write(ends[1], bytes, bytes.count)
    close(ends[1])
    defer { close(ends[0]) }
    let input = TerminalInput(descriptor: ends[0])
    #expect((0..<5).map { _ in input.nextLine() } == ["one", "", "two ₹", "\u{FFFD}", "last"])
    #expect(input.nextLine() == nil)
    #expect(input.nextKey(patience: nil) == .endOfInput)
  }
}

/// A live view that tells its process and waits for a key.
private func waitForKeys(on path: String) {
  PseudoTerminal.attach(path)
  let terminal = Terminal.live
  terminal.setCursorHidden(true)
  terminal.withKeys {
    terminal.write(" \(getpid()) ready\n")
    _ = terminal.nextKey(nil)
  }
  exit(1)
}
