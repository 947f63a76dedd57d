// SPDX-License-Identifier: Apache-2.0

import Foundation

extension Terminal {
  /// The terminal, files or pipes that the process was started with.
  ///
  /// When nobody reads the output any more the process ends, quietly and with 0: the reader had
  /// enough. When the output cannot be written it ends with 74 (`EX_IOERR`) and says why.
  package static let live: Terminal = {
    // A closed pipe shall be an error of `write`, for the pager's pipe is closed often.
    signal(SIGPIPE, SIG_IGN)
    let input = TerminalInput(descriptor: STDIN_FILENO)
    let isInputTerminal = isatty(STDIN_FILENO) == 1
    return Terminal(
      write: { text in
        switch FileOutput.write(text, to: STDOUT_FILENO) {
        case .written: return
        case .closed: leave(0)
        case .failed(let code):
          let reason = String(cString: strerror(code))
          _ = FileOutput.write("The output cannot be written: \(reason).\n", to: STDERR_FILENO)
          leave(EX_IOERR)
        }
      },
      writeError: { text in _ = FileOutput.write(text, to: STDERR_FILENO) },
      nextLine: {
        isInputTerminal ? TerminalModes.asking { input.nextLine() } : input.nextLine()
      },
      nextKey: { input.nextKey(patience: $0) },
      setKeyMode: { TerminalModes.setKeyMode($0) },
      setCursorHidden: { TerminalModes.setCursorHidden($0) },
      setFullScreen: { TerminalModes.setFullScreen($0) },
      setWrapping: { TerminalModes.setWrapping($0) },
      takeRedrawRequest: { TerminalModes.takeRedrawRequest() },
      keepFarewell: { TerminalModes.keepFarewell($0) },
      runPager: { Pager.run($0, $1) },
      size: { TerminalSize.ofTerminal(STDOUT_FILENO) ?? TerminalSize.ofTerminal(STDERR_FILENO) },
      isInputTerminal: isInputTerminal,
      isOutputTerminal: isatty(STDOUT_FILENO) == 1,
      isErrorTerminal: isatty(STDERR_FILENO) == 1,
      environment: ProcessInfo.processInfo.environment)
  }()

  private static func leave(_ code: Int32) -> Never {
    TerminalModes.restore()
    exit(code)
  }
}
