// SPDX-License-Identifier: Apache-2.0

import CourseCommands
import Foundation
import Synchronization
import TerminalText
import Testing

@Suite("The whole screen", .serialized)
struct FullScreenTests {
  private static let enter = "\u{1B}[?1049h"
  private static let leave = "\u{1B}[?7h\u{1B}[?1049l"

  @Test("only lines that changed are written, each at its place and cut to the screen")
  func differences() {
    let recording = TerminalRecording(size: TerminalSize(columns: 10, rows: 3))
    var screen = FullScreen(recording.terminal, TerminalOptions(width: 80))
    screen.draw(["one", "a line that is too long", "three", "beyond"])
    let erase = "\u{1B}[2K"
    #expect(
      recording.now.output
        == "\u{1B}[2J\u{1B}[1;1H\(erase)one\u{1B}[2;1H\(erase)a line tha\u{1B}[3;1H\(erase)three")
    let before = recording.now.output.count
    screen.draw(["one", "two", "three"])
    #expect(recording.now.output.dropFirst(before) == "\u{1B}[2;1H\(erase)two")
    let again = recording.now.output.count
    screen.draw(["one", "two", "three"])
    #expect(recording.now.output.count == again)
    screen.draw(["one"])
    #expect(recording.now.output.hasSuffix("\u{1B}[2;1H\(erase)\u{1B}[3;1H\(erase)"))
  }

  @Test(
    "a signal leaves the second screen, shows the cursor, and ends the process as it should",
    arguments: [SIGINT, SIGTERM, SIGHUP, SIGQUIT])
  func signals(signal: Int32) async throws {
    let pseudo = try PseudoTerminal()
    let typist = Typist { Self.send(signal, in: pseudo) }
    await #expect(processExitsWith: .exitCode(Int32(128) + signal)) {
      [path = pseudo.path as String] in
      showScreen(on: path) {}
    }
    try expectRestored(pseudo, try #require(typist.report()))
  }

  @Test(
    "a crash of ours gives the terminal back and is still that crash",
    arguments: [SIGSEGV, SIGBUS, SIGABRT, SIGILL, SIGTRAP, SIGFPE])
  func crashes(signal: Int32) async throws {
    let pseudo = try PseudoTerminal()
    let typist = Typist { Self.send(signal, in: pseudo) }
    await #expect(processExitsWith: .signal(signal)) { [path = pseudo.path as String] in
      showScreen(on: path) {}
    }
    try expectRestored(pseudo, try #require(typist.report()))
  }

  @Test("a trap of the language itself gives the terminal back")
  func trap() async throws {
    let pseudo = try PseudoTerminal()
    let typist = Typist { pseudo.output(until: Self.leave) }
    await #expect(processExitsWith: .failure) { [path = pseudo.path as String] in
      showScreen(on: path) {
        let empty: [Int] = []
        print(empty[empty.count])
      }
    }
    try expectRestored(pseudo, try #require(typist.report()))
  }

  @Test("an error that is thrown gives the terminal back")
  func error() async throws {
    let pseudo = try PseudoTerminal()
    let typist = Typist { pseudo.output(until: Self.leave) }
    await #expect(processExitsWith: .exitCode(9)) { [path = pseudo.path as String] in
      PseudoTerminal.attach(path)
      do {
        try Terminal.live.withFullScreen { throw CocoaError(.fileNoSuchFile) }
      } catch { exit(9) }
    }
    try expectRestored(pseudo, try #require(typist.report()))
  }

  @Test("a stopped screen is given back, and drawn anew when it goes on; a new size is drawn too")
  func stoppedAndResized() async throws {
    let pseudo = try PseudoTerminal(rows: 12, columns: 40)
    let typist = Typist { () -> [String] in
      let first = pseudo.output(until: "ready")
      pseudo.type("\u{1A}")
      let stopped = pseudo.output(until: Self.leave)
      _ = pseudo.eventually { pseudo.isInLineMode }
      let process = Self.process(in: first)
      _ = pseudo.eventually {
        if let process { _ = kill(process, SIGCONT) }
        return !pseudo.isInLineMode
      }
      let resumed = pseudo.output(until: "ready")
      pseudo.resize(rows: 20, columns: 66)
      let resized = pseudo.output(until: "66 by 20")
      pseudo.type("q")
      return [stopped, resumed, resized, pseudo.output(until: Self.leave)]
    }
    await #expect(processExitsWith: .exitCode(0)) { [path = pseudo.path as String] in
      showScreen(on: path) {}
    }
    let seen = try #require(typist.report())
    #expect(seen[0].contains(Self.leave))
    #expect(seen[1].contains(Self.enter) && seen[1].contains("40 by 12 ready"))
    #expect(seen[2].contains("66 by 20"))
    #expect(seen[3].contains(Self.leave))
    #expect(pseudo.isInLineMode)
  }

  private func expectRestored(_ pseudo: PseudoTerminal, _ output: String) throws {
    let shown = "\u{1B}[?25h"
    let rest = output.contains(shown) ? output : output + pseudo.output(until: shown)
    let left = try #require(rest.range(of: Self.leave))
    #expect(rest.contains(Self.enter))
    #expect(!left.isEmpty && rest.contains(shown))
    #expect(pseudo.isInLineMode)
  }

  /// Waits until the program is ready and sends it a signal.
  private static func send(_ signal: Int32, in pseudo: PseudoTerminal) -> String {
    var output = ""
    // The process may be slow to begin on a busy machine.
    for _ in 0..<4 where !output.contains("ready") { output += pseudo.output(until: "ready") }
    if let process = process(in: output) { kill(process, signal) }
    return output + pseudo.output(until: leave)
  }

  private static func process(in output: String) -> pid_t? {
    output.firstMatch(of: /process (\d+)/).flatMap { pid_t($0.1) }
  }
}

/// Shows its process and the size of the screen until q is pressed, or does something worse.
private func showScreen(on path: String, _ deed: () -> Void) {
  PseudoTerminal.attach(path)
  let terminal = Terminal.live
  terminal.withFullScreen {
    var screen = FullScreen(terminal, TerminalOptions())
    // A minute is enough for every test; a screen that nobody ends must not stay for ever.
    for _ in 0..<1_200 {
      let size = screen.size
      screen.draw([
        StyledText("process \(getpid())"), StyledText("\(size.columns) by \(size.rows) ready"),
      ])
      deed()
      if terminal.nextKey(.milliseconds(50)) == .character("q") { break }
    }
  }
  exit(0)
}
