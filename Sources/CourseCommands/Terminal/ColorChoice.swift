// SPDX-License-Identifier: Apache-2.0

import ArgumentParser

/// Whether looks (bold, colours) are used: `--color`.
package enum ColorChoice: String, Sendable, CaseIterable, ExpressibleByArgument {
  /// On a terminal, unless the environment says otherwise.
  case auto
  /// Also into a pipe or a file.
  case always
  case never

  // The library's own list goes by key paths, which cost a hundredth of a lesson's first page.
  package static var allValueStrings: [String] { allCases.map { $0.rawValue } }

  /// Decides, by the option first and the environment then.
  ///
  /// The variables are those of <https://no-color.org> and <https://bixense.com/clicolors>;
  /// a terminal that is `dumb` or has no name shows no looks.
  ///
  /// - Parameters:
  ///   - isTerminal: Whether the output goes to a terminal.
  ///   - environment: The environment variables.
  /// - Returns: Whether looks are used.
  package func allowsColor(isTerminal: Bool, environment: [String: String]) -> Bool {
    switch self {
    case .always: return true
    case .never: return false
    case .auto:
      if environment["NO_COLOR", default: ""] != "" { return false }
      if !["", "0"].contains(environment["CLICOLOR_FORCE", default: ""]) { return true }
      if environment["CLICOLOR"] == "0" { return false }
      return isTerminal && !["", "dumb"].contains(environment["TERM", default: ""])
    }
  }
}
