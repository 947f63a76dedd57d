// SPDX-License-Identifier: Apache-2.0

import ContractBilling
import ContractFiles
import Testing

struct ContractFileTests {
  @Test func `Explanations name the line of the contract file`() throws {
    let statement = try WorkedContract("commitment").statement()
    let lines = statement.lines.map { "\($0.part) \($0.explanation.line ?? 0)" }
    #expect(lines == ["desk 11", "orders 12", "telecom 19", "minimum 22"])
  }

  @Test func `Facts that name what the contract does not have are faults with a place`() throws {
    let file = try WorkedContract("hybrid").file
    let text = """
      seats: {bass: 4}
      serviceLevels: {abandonment: 4%}
      actualCosts:
        saving: 8000 EUR
      passThroughCosts:
        - {part: telecom, amount: 3}
      acceptedMilestones: {}
      carried: {unusedUnits: {base: 3}, towardsCommitment: {minimum: 1}}
      """
    do {
      _ = try file.facts(text: text, file: "facts.yml")
      Issue.record("no fault")
    } catch {
      #expect(
        error.description == """
          facts.yml:1:9: error: [UnknownName] The contract has no part “bass”.
            repair: Did you mean “base”?
          facts.yml:2:17: error: [UnknownName] The contract has no measure “abandonment”.
            repair: There are none.
          facts.yml:4:11: error: [BadTerms] The amount is in EUR; the contract is in USD.
            repair: Write the amount in USD.
          facts.yml:6:12: error: [UnknownName] The contract has no part “telecom”.
            repair: Known are base, sales and saving.
          facts.yml:8:55: error: [UnknownName] The contract has no adjustment “minimum”.
            repair: There are none.
          """)
    }
  }

  /// Numbers that differ from run to run in nothing but the seed.
  private struct Numbers {
    var state: UInt64

    mutating func next(below limit: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % UInt64(max(1, limit)))
    }
  }

  @Test func `No damage to a contract file ends in a trap`() throws {
    let sources = try ExampleFiles.folders.map { folder in
      let name = ExampleFiles.exists("Examples/Contracts/\(folder)/contract.yml")
      return Array(
        try ExampleFiles.text("Examples/Contracts/\(folder)/contract.\(name ? "yml" : "json")"))
    }
    let pieces: [String] = [
      "-", ":", "\"", "{", "}", "[", "]", "#", "\n", " ", "99999999999999999999999999999999999999",
      "%", "/0", "&a", "*a", "null", "0", "1/3", "type: ", "\u{0}", "é", "9999-12-31", "-1",
    ]
    var numbers = Numbers(state: 20_260_301)
    var readable = 0
    for round in 0..<800 {
      var text = sources[round % sources.count]
      for _ in 0...numbers.next(below: 3) {
        let place = numbers.next(below: text.count)
        let end = min(text.count, place + numbers.next(below: 6))
        let piece = pieces[numbers.next(below: pieces.count)]
        text.replaceSubrange(place..<end, with: Array(piece))
      }
      let findings = ContractLint.findings(text: String(text), file: "damaged")
      if !findings.contains(where: { $0.severity == .error }) { readable += 1 }
      #expect(findings.allSatisfy { $0.line >= 1 && $0.column >= 1 && !$0.repair.isEmpty })
    }
    // Damage to a comment or a title leaves a contract.
    #expect(readable > 40)
  }
}
