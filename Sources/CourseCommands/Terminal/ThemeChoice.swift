// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
package import TerminalText

/// For which background colours are chosen: `--theme`.
package enum ThemeChoice: String, Sendable, CaseIterable, ExpressibleByArgument {
  /// As the environment says; else colours that can be read on light and dark.
  case auto
  case light, dark
  /// No colours; bold, faint and underlined text stay.
  case mono

  // The library's own list goes by key paths, which cost a hundredth of a lesson's first page.
  package static var allValueStrings: [String] { allCases.map { $0.rawValue } }

  /// Decides which colours are written.
  ///
  /// The option decides first, then `BPO_THEME`, then `COLORFGBG`, which rxvt, Konsole and others
  /// set: its last part is the number of the background, of which 7 and those from 9 on are light. A
  /// terminal without a table of 256 colours shows its own sixteen.
  ///
  /// - Parameters:
  ///   - choice: The option; nil where it was left out.
  ///   - environment: The environment variables.
  /// - Returns: The theme.
  package static func theme(
    _ choice: ThemeChoice?, environment: [String: String]
  ) -> TerminalTheme {
    let choice = choice ?? environment["BPO_THEME"].flatMap { ThemeChoice(rawValue: $0) } ?? .auto
    if choice == .mono { return .mono }
    guard hasManyColors(environment) else { return .palette }
    switch choice {
    case .light: return .light
    case .dark: return .dark
    case .mono: return .mono
    case .auto:
      let parts = environment["COLORFGBG", default: ""].split(separator: ";")
      guard parts.count >= 2, let background = parts.last.flatMap({ Int($0) }),
        0...15 ~= background
      else { return .either }
      return background == 7 || background >= 9 ? .light : .dark
    }
  }

  private static func hasManyColors(_ environment: [String: String]) -> Bool {
    let name = environment["TERM", default: ""]
    let known = ["256color", "direct", "kitty", "alacritty", "ghostty", "wezterm", "foot"]
    return known.contains(where: name.contains)
      || ["truecolor", "24bit"].contains(environment["COLORTERM", default: ""])
  }
}
