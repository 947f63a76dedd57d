// SPDX-License-Identifier: Apache-2.0

import ContractBilling
import ContractFiles
import Testing

/// docs/CONTRACTS.md lists exactly the keys that are read.
struct ContractsPageTests {
  /// A contract with the terms that the examples leave out, so that every key is asked for.
  private static let rest = """
    version: 1
    id: rest
    vendor: {name: A}
    client: {name: B}
    currency: USD
    from: 2026-01-01
    holidays: [2026-12-25]
    rounding: {mode: halfEven}
    parts:
      - id: calls
        type: calls
        tariff:
          increments: 60/60
          rate: 0.10
          steps: [{after: 600, rate: 0.05}]
          windows: [{name: night, from: "22:00", to: "06:00", rate: 0.05}]
      - id: fee
        type: fixedFee
        fee: 100
        scope: {included: 10, rollOver: {cap: 40%}}
        milestones: [{id: one, amount: 5}]
      - {id: sales, type: outcomes, outcomes: [sale], share: {type: percentage, share: 12%}}
      - id: orders
        type: outcomes
        outcomes: [order]
        share: {type: graduatedPercentage, tiers: [{upTo: 1000, rate: 5%}, {rate: 3%}]}
      - {id: leads, type: outcomes, outcomes: [lead], price: {type: package, size: 10, amount: 5}}
      - {id: cases, type: transactions, price: {type: block, size: 10, blocks: all, tiers: [{rate: 1}]}}
      - {id: costs, type: passThrough}
    adjustments:
      - {id: cap, type: cap, amount: 1000}
      - {id: minimum, type: commitment, amount: 10}
    tax:
      supplier: IN-29
      recipient: GB
      serviceCode: "998599"
      treatment: exportWithoutPayment
      exceptions: [{part: costs, notTaxed: true}]
    """

  /// The keys that decoding asks for, by type.
  private static func keysRead() throws -> [String: Set<String>] {
    var keys: [String: Set<String>] = [:]
    func add(_ schema: [String: [String]]) {
      for (type, names) in schema { keys[type, default: []].formUnion(names) }
    }
    add(try PositionedFile<Contract>(text: rest, file: "rest").schema)
    for folder in ExampleFiles.folders {
      for name in ["contract.yml", "contract.json"]
      where ExampleFiles.exists("Examples/Contracts/\(folder)/\(name)") {
        let text = try ExampleFiles.text("Examples/Contracts/\(folder)/\(name)")
        add(try PositionedFile<Contract>(text: text, file: name).schema)
      }
      let facts = "Examples/Contracts/\(folder)/facts.yml"
      if ExampleFiles.exists(facts) {
        add(
          try PositionedFile<PeriodFacts>(text: ExampleFiles.text(facts), file: facts).schema)
      }
    }
    // Lists and maps of names have no keys of their own; kinds of prices share one table.
    var merged: [String: Set<String>] = [:]
    for (type, names) in keys where !type.contains("<") {
      let words = type.split(separator: " ")
      let hasTables = ["ContractPart", "ContractAdjustment"].contains(words[0])
      merged[hasTables ? type : String(words[0]), default: []].formUnion(names)
    }
    return merged
  }

  /// The keys that the page's tables list, by the comment above each table.
  private static func keysDescribed() throws -> [String: Set<String>] {
    var keys: [String: Set<String>] = [:]
    var table: String?
    for line in try ExampleFiles.text("docs/CONTRACTS.md").split(separator: "\n") {
      if line.hasPrefix("<!-- keys: ") {
        table = String(line.dropFirst(11).dropLast(4))
      } else if line.hasPrefix("|"), let table {
        guard line.hasPrefix("| `"), let cell = line.split(separator: "|").first else { continue }
        let names = cell.split(separator: "`").filter { !$0.contains(" ") }.map(String.init)
        keys[table, default: []].formUnion(names)
      } else {
        table = nil
      }
    }
    return keys
  }

  @Test func `The page on contracts lists every key that is read, and no other`() throws {
    let read = try Self.keysRead()
    let described = try Self.keysDescribed()
    for (type, names) in read {
      let common = type.split(separator: " ").first.map(String.init) ?? type
      let page = (described[type] ?? []).union(described[common] ?? [])
      // What comes before the kind is known is asked of every map.
      if type == common, type.hasPrefix("Contract"), type != "Contract" { continue }
      #expect(page == names, "table of \(type)")
    }
    let tables = Set(read.keys).union(["ContractPart", "ContractAdjustment"])
    #expect(Set(described.keys).subtracting(tables).isEmpty)
  }

  @Test func `The example on the page is a contract without findings`() throws {
    let page = try ExampleFiles.text("docs/CONTRACTS.md")
    let blocks = page.split(separator: "```yaml\n").dropFirst()
      .compactMap { $0.split(separator: "```").first }
    #expect(blocks.count == 1)
    for block in blocks {
      #expect(ContractLint.findings(text: String(block), file: "page.yml") == [])
    }
  }
}
