// SPDX-License-Identifier: Apache-2.0

import CourseModel
import TerminalText

/// The rules of `bpo check`.
struct RuleListing: Encodable {
  struct Rule: Encodable {
    var name: String
    var demand: String
  }

  var rules = CourseFault.Code.allCases.map { Rule(name: $0.rawValue, demand: $0.demand) }

  /// A table of the rules.
  func lines(_ options: TerminalOptions) -> [StyledText] {
    TextTable(
      header: ["Rule", "What it demands"],
      rows: rules.map { [StyledText($0.name), StyledText($0.demand)] },
      alignments: [.left, .left]
    ).lines(width: options.width, plain: options.plain)
  }
}
