// SPDX-License-Identifier: Apache-2.0

import ContractFiles
import Testing

/// Every file under `Examples/Contracts/faulty` says in its comment what the linter says about it.
struct FaultyContractTests {
  @Test(arguments: ExampleFiles.faulty)
  func `The linter says what the comment of a faulty contract says`(name: String) throws {
    let text = try ExampleFiles.text("Examples/Contracts/faulty/\(name)")
    let expected = text.split(separator: "\n").prefix { $0.hasPrefix("#") }
      .map { $0.dropFirst(2) }.joined(separator: "\n")
    let findings = ContractLint.findings(text: text, file: name)
    #expect(findings.map(\.description).joined(separator: "\n") == expected)
  }

  @Test func `Findings are JSON too`() {
    #expect(ContractLint.json([]) == "[]\n")
    let json = ContractLint.json(ContractLint.findings(text: "id: \"a", file: "x.yml"))
    #expect(
      json == """
        [
          {
            "file": "x.yml",
            "line": 1,
            "column": 5,
            "severity": "error",
            "code": "BadSyntax",
            "message": "The YAML or JSON cannot be read: found unexpected end of stream.",
            "repair": "Mend it; a text with a colon, a quote or a # in it needs quotes around it."
          }
        ]

        """)
  }
}
