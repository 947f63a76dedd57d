// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import ContractFiles
import TerminalText

/// Looks contract files through.
struct BillingCheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Check contract files: what is wrong, what is doubtful, and how to mend it.",
    discussion: """
      Each finding is printed with file, line and column, cause and repair. The exit code is 1 when \
      a file cannot be used; warnings alone do not change it. docs/CONTRACTS.md describes the \
      format.

      Examples:
        bpo billing check contract.yml
        bpo billing check Examples/Contracts/*/contract.yml --json
      """)

  @Argument(help: "Contracts in YAML or JSON.", completion: .file())
  var files: [String]

  @OptionGroup var output: OutputOptions

  func run() throws {
    let terminal = Terminal.current
    let findings = files.flatMap { ContractLint.findings(path: $0) }
    let errors = findings.count { $0.severity == .error }
    if output.json {
      try terminal.showJSON(findings)
    } else {
      for finding in findings {
        terminal.write(HarmlessText.harmless(finding.description, keeping: .newlines) + "\n")
      }
      let warnings = findings.count - errors
      terminal.show(
        StyledText(
          "\(counted(files.count, "file")): "
            + (errors == 0 ? "no error" : counted(errors, "error"))
            + (warnings == 0 ? "." : ", \(counted(warnings, "warning")).")
        ).wrapped(to: output.rendering(on: terminal).width), output.rendering(on: terminal))
    }
    if errors > 0 { throw ExitCode.failure }
  }

  private func counted(_ count: Int, _ noun: String) -> String {
    "\(count) \(noun)\(count == 1 ? "" : "s")"
  }
}
