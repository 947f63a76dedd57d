// SPDX-License-Identifier: Apache-2.0

extension CallTerms {
  func check(_ list: inout FaultList, at path: FaultList.Path) {
    list.check(tariff, path + ["tariff"])
    list.check(minutePrice, path, "minutePrice")
  }
}

extension TransactionTerms {
  func check(_ list: inout FaultList, at path: FaultList.Path) {
    list.check(price, path, "price")
    list.checkPositive(duplicateHours, path, "duplicateHours")
  }
}

extension FixedFeeTerms {
  func check(_ list: inout FaultList, at path: FaultList.Path, basis: TierBasis) {
    list.requireOneLine(basis, at: path)
    list.check(fee, path, "fee")
    list.checkNotNegative(minimumSeats, path, "minimumSeats")
    if minimumSeats != nil, !perSeat {
      list.add(
        path + ["minimumSeats"], "minimumSeats counts only where the fee is for each seat.",
        repair: "Add “perSeat: true”, or leave minimumSeats out.")
    }
    if fee.value.isZero, milestones.isEmpty, scope == nil {
      list.add(
        path, "The part has neither a fee nor a scope nor milestones.", repair: "Add a fee.")
    }
    if let scope {
      let place = path + ["scope"]
      list.checkNotNegative(scope.included, place, "included")
      list.check(scope.overageRate, place, "overageRate")
      if let cap = scope.cap {
        list.require(
          cap >= scope.included, place, "cap", is: "\(cap)",
          mustBe: "at least what is included, \(scope.included)", repair: "Write a higher cap.")
      }
      list.checkNotNegative(scope.rollOver?.cap, place + ["rollOver"], "cap")
    }
    for (index, milestone) in milestones.enumerated() {
      list.check(milestone.amount, path + ["milestones", .index(index)], "amount")
    }
  }
}

extension OutcomeTerms {
  func check(_ list: inout FaultList, at path: FaultList.Path) {
    list.require(
      !outcomes.isEmpty, path, "outcomes", is: "empty", mustBe: "at least one outcome",
      repair: "Write the outcomes that earn the fee, such as [sale].")
    if (price == nil) == (share == nil) {
      list.add(
        path,
        price == nil
          ? "The part says neither a price of an outcome nor a share of its value."
          : "The part says both a price of an outcome and a share of its value.",
        repair: "Keep one of price and share.")
    }
    list.check(price, path, "price")
    if let share {
      list.add(share.faults(), at: path + ["share"])
      list.checkRate(share.fixed, path + ["share", "fixed"])
    }
    list.checkNotNegative(minimumQuality, path, "minimumQuality")
    list.checkPositive(attributionDays.map { Rational($0) }, path, "attributionDays")
    list.checkPositive(duplicateHours, path, "duplicateHours")
    if let clawback {
      list.checkNotNegative(Rational(clawback.fullDays), path + ["clawback"], "fullDays")
      list.checkPositive(
        clawback.proRataMonths.map { Rational($0) }, path + ["clawback"], "proRataMonths")
    }
  }
}

extension GainShareTerms {
  func check(_ list: inout FaultList, at path: FaultList.Path, basis: TierBasis) {
    list.requireOneLine(basis, at: path)
    list.checkShare(share, path, "share")
    list.check(cap, path, "cap")
    list.check(baseline, path, "baseline")
    list.checkShare(painShare, path, "painShare")
    list.check(painCap, path, "painCap")
    if painCap != nil, painShare == nil {
      list.add(
        path + ["painCap"], "painCap limits a share of losses, and painShare is not stated.",
        repair: "Add painShare, or leave painCap out.")
    }
  }
}

extension FaultList {
  /// Refuses tiers by campaign or agent where nothing is counted by them.
  fileprivate mutating func requireOneLine(_ basis: TierBasis, at path: Path) {
    require(
      basis == .contract, path, "tierBasis", is: basis.rawValue,
      mustBe: "contract for a part without tiers", repair: "Leave tierBasis out.")
  }
}
