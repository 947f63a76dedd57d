// SPDX-License-Identifier: Apache-2.0

import ContractBilling
import ContractFiles
import Testing

/// Every contract under `Examples/Contracts` comes to what its comment computes by hand.
struct WorkedContractTests {
  @Test func `There are at least twelve worked contracts, two of them in JSON`() {
    let json = ExampleFiles.folders.filter {
      ExampleFiles.exists("Examples/Contracts/\($0)/contract.json")
    }
    #expect(ExampleFiles.folders.count >= 12)
    #expect(json.count >= 2)
  }

  @Test(arguments: ExampleFiles.folders)
  func `A worked contract comes to the hand computation, to the last unit`(
    folder: String
  ) throws {
    let worked = try WorkedContract(folder)
    #expect(worked.file.warnings == [])
    let currency = worked.file.contract.currency
    let statement = try worked.statement()
    #expect(statement.lines.map(\.part) == worked.hand.lines.map(\.part))
    for (line, hand) in zip(statement.lines, worked.hand.lines) {
      #expect(line.amount == (try Money(exactly: hand.amount.exact(in: currency))), "\(line.part)")
    }
    #expect(statement.total == (try Money(exactly: worked.hand.total.exact(in: currency))))
  }

  @Test(arguments: ExampleFiles.folders)
  func `The tree of every line adds up to it and is the one that is kept`(folder: String) throws {
    let statement = try WorkedContract(folder).statement()
    for line in statement.lines {
      #expect(line.explanation.isConsistent)
      #expect(line.explanation.value == line.amount.exact)
      #expect(line.explanation.line != nil)
      var sum = ExactAmount(.zero, statement.currency)
      for leaf in line.explanation.leaves { sum = try sum + leaf.value }
      #expect(sum == line.amount.exact)
    }
    let kept = try? ExampleFiles.text("Examples/Contracts/\(folder)/expected.txt")
    #expect(PrintedTree.text(statement) == kept)
  }

  @Test(arguments: ExampleFiles.folders)
  func `A contract written as YAML or JSON reads back the same`(folder: String) throws {
    let contract = try WorkedContract(folder).file.contract
    for text in [try StructuredText.yaml(contract), try StructuredText.json(contract)] {
      #expect(try ContractFile(text: text, file: "again").contract == contract)
    }
  }
}
