// SPDX-License-Identifier: Apache-2.0

package import ArgumentParser
import TerminalText

/// Exit codes beside ArgumentParser's own 0 and 64, as `sysexits.h` names them.
extension ExitCode {
  /// What was read or asked for cannot be used (`EX_DATAERR`).
  package static let badData = ExitCode(65)
  /// A fault of the program itself (`EX_SOFTWARE`).
  package static let bug = ExitCode(70)
}

extension ParsableCommand {
  /// Says why a command failed, or shows the help that was asked for, and gives the exit code.
  ///
  /// In place of ArgumentParser's own `exit(withError:)`, which writes what was typed as it is:
  /// an argument may hold control characters too.
  ///
  /// - Parameters:
  ///   - error: What parsing or running threw.
  ///   - terminal: Where to say it.
  /// - Returns: The exit code of the process.
  package static func report(_ error: any Error, on terminal: Terminal) -> Int32 {
    let code = code(for: error)
    let message = fullMessage(for: error)
    guard !message.isEmpty else { return code }
    let text = HarmlessText.harmless(message, keeping: .newlines) + "\n"
    if code == ExitCode.success.rawValue { terminal.write(text) } else { terminal.writeError(text) }
    return code
  }

  /// The typed errors of the modules say in a sentence what is wrong with the data; a result that
  /// cannot be written as JSON is our own fault.
  private static func code(for error: any Error) -> Int32 {
    let code = exitCode(for: error)
    guard code == .failure, !(error is ExitCode) else { return code.rawValue }
    return (error is EncodingError ? ExitCode.bug : .badData).rawValue
  }
}
