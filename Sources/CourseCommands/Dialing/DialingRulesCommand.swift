// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import OutboundDialing
import TerminalText

/// Lists the rules on dialing, or shows one.
struct DialingRulesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rules",
    abstract: "List the regulators' rules on abandoned calls and calling, or show one.",
    discussion: """
      Each entry names its source, the days from and until which it holds, and whether the text \
      was read. It is a summary for engineers and not legal advice.

      A mode can be held to a rule on abandoned calls: predictive:ca-crtc-utr.

      Examples:
        bpo dialing rules
        bpo dialing rules uk
        bpo dialing rules us-ftc-tsr
        bpo dialing rules --json | jq '.abandonment[].tolerance'
      """)

  @Argument(
    help: ArgumentHelp(
      "A rule, as in us-ftc-tsr, or the beginning of several, as in uk.", valueName: "rule"),
    completion: .dialingRules)
  var name: String?

  @OptionGroup var output: OutputOptions

  func run() throws {
    let terminal = Terminal.current
    let options = output.rendering(on: terminal)
    let report = try RulesReport(matching: name)
    if output.json {
      try terminal.showJSON(report)
    } else {
      terminal.show(RulesView(report).lines(options), options)
    }
  }
}
