// SPDX-License-Identifier: Apache-2.0

import CourseCommands
import Synchronization
import Testing
import TerminalText

@Suite("A block that is drawn over in place")
struct ScreenRefreshTests {
  private let options = TerminalOptions()

  @Test("moves up over the frame before, and clears each line and what is below")
  func frames() {
    let recording = TerminalRecording()
    var screen = ScreenRefresh(recording.terminal, options)
    screen.draw(["one", "two"])
    #expect(recording.now.isCursorHidden)
    screen.draw(["three"], isDue: true)
    screen.draw(["four"], isDue: true)
    screen.end()
    #expect(!recording.now.isCursorHidden)
    #expect(
      recording.now.output == "\rone\u{1B}[K\ntwo\u{1B}[K\n\u{1B}[J"
        + "\r\u{1B}[2Athree\u{1B}[K\n\u{1B}[J" + "\r\u{1B}[1Afour\u{1B}[K\n\u{1B}[J")
  }

  @Test("leaves out frames that come too soon")
  func rate() {
    let clock = SettableInstant()
    let recording = TerminalRecording()
    var screen = ScreenRefresh(
      recording.terminal, options, framesPerSecond: 20, now: { clock.now })
    for frame in 0..<10 {
      screen.draw([StyledText("frame \(frame)")])
      clock.advance(by: .milliseconds(25))
    }
    let drawn = (0..<10).filter { recording.now.output.contains("frame \($0)") }
    #expect(drawn == [0, 2, 4, 6, 8])
  }

  @Test("cuts lines and blocks that would wrap or scroll")
  func cut() {
    let recording = TerminalRecording(size: TerminalSize(columns: 10, rows: 4))
    var screen = ScreenRefresh(recording.terminal, options)
    screen.draw(["0123456789ab", "日本語日本語", "3", "4", "5"])
    #expect(
      recording.now.output
        == "\r012345678\u{1B}[K\n日本語日\u{1B}[K\n3\u{1B}[K\n\u{1B}[J")
  }

  @Test("can be taken away")
  func erase() {
    let recording = TerminalRecording()
    var screen = ScreenRefresh(recording.terminal, options)
    screen.draw(["one", "two"])
    screen.erase()
    screen.erase()
    screen.end()
    #expect(recording.now.output.hasSuffix("\n\u{1B}[J\r\u{1B}[2A\u{1B}[J"))
  }

  @Test("does nothing where lines cannot be drawn over")
  func silent() {
    for (recording, options) in [
      (TerminalRecording(isOutputTerminal: false), TerminalOptions()),
      (TerminalRecording(environment: ["TERM": "dumb"]), TerminalOptions()),
      (TerminalRecording(), TerminalOptions(plain: true)),
    ] {
      var screen = ScreenRefresh(recording.terminal, options)
      screen.draw(["one"])
      screen.erase()
      screen.end()
      #expect(recording.now.output == "")
      #expect(!recording.now.isCursorHidden)
    }
  }
}

private final class SettableInstant: Sendable {
  private let instant = Mutex(ContinuousClock.now)
  var now: ContinuousClock.Instant { instant.withLock { $0 } }
  func advance(by duration: Duration) { instant.withLock { $0 += duration } }
}
