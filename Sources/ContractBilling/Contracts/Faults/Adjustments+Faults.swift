// SPDX-License-Identifier: Apache-2.0

extension ServiceCredits {
  func check(_ list: inout FaultList, at path: FaultList.Path) {
    list.require(
      !measures.isEmpty, path, "measures", is: "empty", mustBe: "at least one measure",
      repair: "Add a measure with a weight and a target.")
    var sum: Rational? = .zero
    for (index, measure) in measures.enumerated() {
      list.checkNotNegative(measure.weight, path + ["measures", .index(index)], "weight")
      sum = try? sum.map { value throws(BillingError) in try value + measure.weight }
    }
    if !measures.isEmpty, sum != .one {
      list.add(
        path + ["measures"],
        "The weights add up to \(sum.map { "\($0)" } ?? "too large a number"); they must add up to "
          + "1, that is 100 %.",
        repair: "Change the weights so that their sum is 1.")
    }
    if (atRisk == nil) == (atRiskShare == nil) {
      list.add(
        path,
        atRisk == nil ? "Nothing says how much is at risk." : "The sum at risk is stated twice.",
        repair: "Keep one of atRisk and atRiskShare.")
    }
    list.check(atRisk, path, "atRisk")
    list.checkShare(atRiskShare, path, "atRiskShare")
    list.checkParts(parts, path)
    list.check(cap, path, "cap")
    list.checkPositive(earnBackPeriods.map { Rational($0) }, path, "earnBackPeriods")
  }
}

extension MinimumCommitment {
  func check(_ list: inout FaultList, at path: FaultList.Path) {
    list.check(amount, path, "amount")
    list.checkParts(parts, path)
  }
}

extension SpendingCap {
  func check(_ list: inout FaultList, at path: FaultList.Path) {
    list.check(amount, path, "amount")
    list.checkParts(parts, path)
  }
}
