// SPDX-License-Identifier: Apache-2.0

import NameMatching
public import ContractBilling

extension ContractFile {
  /// Reads the facts of a period, and checks that every name in them is one of the contract and
  /// every amount in its currency.
  ///
  /// - Throws: ``FileFaults`` with all that is wrong with the file.
  public func facts(path: String) throws(FileFaults) -> PeriodFacts {
    try checked(PositionedFile<PeriodFacts>(path: path))
  }

  /// Reads the facts of a period from a text, as ``facts(path:)`` does from a file.
  ///
  /// - Throws: ``FileFaults`` with all that is wrong with the text.
  public func facts(text: String, file: String) throws(FileFaults) -> PeriodFacts {
    try checked(PositionedFile<PeriodFacts>(text: text, file: file))
  }

  private func checked(
    _ source: PositionedFile<PeriodFacts>
  ) throws(FileFaults) -> PeriodFacts {
    var check = FactsCheck(source: source, contract: contract)
    check.checkNames()
    check.checkAmounts()
    guard check.faults.isEmpty else { throw FileFaults(check.faults) }
    return source.value
  }
}

/// Finds names in facts that the contract does not have, and amounts in other currencies.
private struct FactsCheck {
  let source: PositionedFile<PeriodFacts>
  let contract: Contract
  var faults: [LintFault] = []

  private var parts: [String] { contract.parts.map(\.id) }

  private var milestones: [String] {
    contract.parts.flatMap { part -> [String] in
      if case .fixedFee(let terms) = part.terms { terms.milestones.map(\.id) } else { [] }
    }
  }

  private var measures: [String] {
    contract.adjustments.flatMap { adjustment -> [String] in
      if case .serviceCredits(let terms) = adjustment { terms.measures.map(\.id) } else { [] }
    }
  }

  mutating func checkNames() {
    let facts = source.value
    check(facts.seats.keys, in: ["seats"], among: parts, called: "part")
    check(facts.forecastUnits.keys, in: ["forecastUnits"], among: parts, called: "part")
    check(facts.baselineCosts.keys, in: ["baselineCosts"], among: parts, called: "part")
    check(facts.actualCosts.keys, in: ["actualCosts"], among: parts, called: "part")
    check(facts.serviceLevels.keys, in: ["serviceLevels"], among: measures, called: "measure")
    check(facts.exclusions.keys, in: ["exclusions"], among: measures, called: "measure")
    check(
      facts.acceptedMilestones.keys, in: ["acceptedMilestones"], among: milestones,
      called: "milestone")
    check(
      facts.carried.unusedUnits.keys, in: ["carried", "unusedUnits"], among: parts, called: "part")
    check(
      facts.carried.towardsCommitment.keys, in: ["carried", "towardsCommitment"],
      among: contract.adjustments.map(\.id), called: "adjustment")
    for (index, cost) in facts.passThroughCosts.enumerated() where !parts.contains(cost.part) {
      report(
        cost.part, at: ["passThroughCosts", .index(index), "part"], among: parts, called: "part")
    }
  }

  private mutating func check(
    _ names: some Sequence<String>, in path: [ContractFault.PathStep], among known: [String],
    called kind: String
  ) {
    for name in names where !known.contains(name) {
      report(name, at: path + [.key(name)], among: known, called: kind, blamesKey: true)
    }
  }

  private mutating func report(
    _ name: String, at path: [ContractFault.PathStep], among known: [String], called kind: String,
    blamesKey: Bool = false
  ) {
    faults.append(
      source.finding(
        .error, .unknownName, at: path, "The contract has no \(kind) \(quoted(name)).",
        repair: NearNames.suggestion(for: name, among: known), blamesKey: blamesKey))
  }

  mutating func checkAmounts() {
    let facts = source.value
    for (key, amounts) in [
      ("baselineCosts", facts.baselineCosts), ("actualCosts", facts.actualCosts),
    ] {
      for (name, amount) in amounts { check(amount, at: [.key(key), .key(name)]) }
    }
    for (index, cost) in facts.passThroughCosts.enumerated() {
      check(cost.amount, at: ["passThroughCosts", .index(index), "amount"])
    }
  }

  private mutating func check(_ amount: StatedAmount, at path: [ContractFault.PathStep]) {
    guard let currency = amount.currency, currency != contract.currency else { return }
    faults.append(
      source.finding(
        .error, .badTerms, at: path,
        "The amount is in \(currency.code); the contract is in \(contract.currency.code).",
        repair: "Write the amount in \(contract.currency.code)."))
  }
}
