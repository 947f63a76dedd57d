// SPDX-License-Identifier: Apache-2.0

/// Which colours stand for the six names of ``TextStyle/Color``.
///
/// The fixed themes take colours of xterm's table of 256 (the cube from 16 to 231), which do not
/// depend on what the terminal's owner chose, so that their contrast can be computed as WCAG 2.2
/// defines it (https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio).
public enum TerminalTheme: String, Hashable, CaseIterable, Sendable {
  /// The terminal's own sixteen colours, as its owner chose them.
  case palette
  /// Dark colours: at least 5 : 1 on white.
  case light
  /// Light colours: at least 5 : 1 on black.
  case dark
  /// Colours between the two, for a background that is not known: at least 4 : 1 on both.
  case either
  /// No colours; bold, faint, italic and underlined text stay.
  case mono

  /// The parameters of an SGR sequence that turn a colour on; none for ``mono``.
  func parameters(of color: TextStyle.Color) -> [UInt8] {
    switch self {
    case .palette: [color.rawValue]
    case .mono: []
    case .light: [38, 5, index(of: color, (124, 22, 94, 25, 90, 24))]
    case .dark: [38, 5, index(of: color, (210, 114, 221, 111, 176, 80))]
    case .either: [38, 5, index(of: color, (161, 28, 130, 27, 164, 30))]
    }
  }

  private func index(
    of color: TextStyle.Color, _ table: (UInt8, UInt8, UInt8, UInt8, UInt8, UInt8)
  ) -> UInt8 {
    switch color {
    case .red: table.0
    case .green: table.1
    case .yellow: table.2
    case .blue: table.3
    case .magenta: table.4
    case .cyan: table.5
    }
  }
}
