// SPDX-License-Identifier: Apache-2.0

public import ContractBilling

/// A contract from a YAML or JSON file, with the lines on which its parts stand.
///
///     let file = try ContractFile(path: "contract.yml")
///     let statement = try file.statement(for: totals, facts: facts, period: march)
public struct ContractFile: Sendable {
  /// The contract, without faults.
  public let contract: Contract
  /// The file's name, for messages.
  public let file: String
  /// What is doubtful but no fault, sorted by place.
  public let warnings: [LintFault]
  /// The line of each part and adjustment, from 1, by its identifier.
  public let lines: [String: Int]

  /// Reads a file of at most 1 MiB.
  ///
  /// - Throws: ``FileFaults`` with all that is wrong with it.
  public init(path: String) throws(FileFaults) {
    try self.init(PositionedFile<Contract>(path: path))
  }

  /// Reads a text.
  ///
  /// - Parameters:
  ///   - text: YAML or JSON.
  ///   - file: The name that faults print.
  /// - Throws: ``FileFaults`` with all that is wrong with it.
  public init(text: String, file: String) throws(FileFaults) {
    try self.init(PositionedFile<Contract>(text: text, file: file))
  }

  private init(_ source: PositionedFile<Contract>) throws(FileFaults) {
    let findings = ContractLint.findings(in: source)
    let faults = findings.filter { $0.severity == .error }
    guard faults.isEmpty else { throw FileFaults(faults) }
    contract = source.value
    file = source.file
    warnings = findings.filter { $0.severity == .warning }
    var lines: [String: Int] = [:]
    for (index, part) in contract.parts.enumerated() {
      lines[part.id] = source.tree.position(of: [.key("parts"), .index(index)]).line
    }
    for (index, adjustment) in contract.adjustments.enumerated() {
      lines[adjustment.id] = source.tree.position(of: [.key("adjustments"), .index(index)]).line
    }
    self.lines = lines
  }

  /// The statement of one period, its explanations with the lines of the file.
  ///
  /// - Throws: ``BillingError`` as `Contract.statement` does.
  public func statement(
    for totals: UsageTotals, facts: PeriodFacts = PeriodFacts(), period: BillingPeriod
  ) throws(BillingError) -> ContractStatement {
    var statement = try contract.statement(for: totals, facts: facts, period: period)
    for index in statement.lines.indices {
      statement.lines[index].explanation.line = lines[statement.lines[index].part]
    }
    return statement
  }
}
