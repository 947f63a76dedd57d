// SPDX-License-Identifier: Apache-2.0

import CivilClock
import ContractBilling

extension ContractLint {
  /// Terms that can be billed but may not say what was meant.
  static func termWarnings(in source: PositionedFile<Contract>) -> [LintFault] {
    let contract = source.value
    var warnings: [LintFault] = []
    for (index, part) in contract.parts.enumerated() {
      let path: [ContractFault.PathStep] = ["parts", .index(index)]
      for (key, price) in part.terms.prices {
        warnings += cliffWarnings(price, at: path + [.key(key)], in: source)
      }
      warnings += markUpWarnings(part, at: path, in: source)
    }
    return warnings + distantHolidays(in: source)
  }

  /// Quantities at which one more unit lowers the bill.
  private static func cliffWarnings(
    _ price: Price, at path: [ContractFault.PathStep], in source: PositionedFile<Contract>
  ) -> [LintFault] {
    let cliffs = (try? price.cliffs()) ?? []
    return cliffs.map { cliff in
      source.finding(
        .warning, .volumeCliff, at: path + ["tiers"],
        "\(cliff.description) From \(cliff.dearFrom) units on it pays to use more than are needed.",
        repair: "Choose graduated prices, or agree to bill the lower of the two amounts.")
    }
  }

  /// A share of the price where the terms add a share of the cost.
  private static func markUpWarnings(
    _ part: ContractPart, at path: [ContractFault.PathStep], in source: PositionedFile<Contract>
  ) -> [LintFault] {
    guard let (key, share) = part.terms.markUp, share > .zero else { return [] }
    let path = path + key.map(ContractFault.PathStep.key)
    if share >= 1 {
      return [
        source.finding(
          .warning, .markUpOrMargin, at: path,
          "The mark-up is \(percent(share)) of the cost, so that costs are at least doubled.",
          repair: "Write 5% or 0.05 for five percent.")
      ]
    }
    let words = part.title.lowercased().split { !$0.isLetter }
    guard words.contains("margin") || words.contains("profit"),
      let margin = try? share / (1 + share)
    else { return [] }
    return [
      source.finding(
        .warning, .markUpOrMargin, at: path,
        "The title speaks of a margin, but \(percent(share)) on top of the cost is a mark-up; "
          + "it leaves a margin of \(percent(margin)).",
        repair: "A margin of \(percent(share)) needs a mark-up of "
          + "\((try? share / (1 - share)).map(percent) ?? "more"); write that, or call it mark-up.")
    ]
  }

  /// Holidays on which the contract does not hold.
  private static func distantHolidays(in source: PositionedFile<Contract>) -> [LintFault] {
    let contract = source.value
    return contract.holidays.enumerated().compactMap { index, day in
      guard day < contract.from || contract.to.map({ day > $0 }) == true else { return nil }
      return source.finding(
        .warning, .unclearTerms, at: ["holidays", .index(index)],
        "The holiday \(day) lies outside the contract.", repair: "Check the year.")
    }
  }

  /// A share in percent, to two places.
  private static func percent(_ share: Rational) -> String {
    guard let percent = try? (share * 100).rounded(.halfUp, places: 2) else { return "\(share)" }
    return "\(percent) %"
  }
}

extension ContractPart.Terms {
  /// The prices of units, by the keys under which they stand.
  fileprivate var prices: [(key: String, price: Price)] {
    switch self {
    case .transactions(let terms): [("price", terms.price)]
    case .outcomes(let terms): terms.price.map { [("price", $0)] } ?? []
    case .calls(let terms): terms.minutePrice.map { [("minutePrice", $0)] } ?? []
    case .agentHours, .fixedFee, .contingency, .gainShare, .passThrough: []
    }
  }

  /// What is added to a cost as a share of it, and where it stands.
  fileprivate var markUp: (path: [String], share: Rational)? {
    switch self {
    case .passThrough(let terms): return (["handling"], terms.handling)
    case .outcomes(let terms):
      guard case .markUp(let share)? = terms.share?.kind else { return nil }
      return (["share", "share"], share)
    default: return nil
    }
  }
}
