// SPDX-License-Identifier: Apache-2.0

import Foundation

/// How many characters a terminal shows.
package struct TerminalSize: Sendable, Hashable {
  /// Characters side by side, at least 1.
  package var columns: Int
  /// Lines, at least 1.
  package var rows: Int

  /// Makes a size.
  package init(columns: Int, rows: Int) {
    self.columns = columns
    self.rows = rows
  }

  /// The size of the terminal behind a file descriptor, or nil where there is none or it does not
  /// say.
  static func ofTerminal(_ descriptor: Int32) -> TerminalSize? {
    var size = winsize()
    guard ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0, size.ws_row > 0 else {
      return nil
    }
    return TerminalSize(columns: Int(size.ws_col), rows: Int(size.ws_row))
  }
}
