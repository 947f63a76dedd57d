// SPDX-License-Identifier: Apache-2.0

import CivilClock

extension Contract {
  /// Everything that keeps the contract from being billed, parts first, each with its place, what is
  /// wrong and how to mend it.
  ///
  /// Whether the time zone exists only a calendar can tell; it is not looked up here.
  public func faults() -> [ContractFault] {
    var list = FaultList(contract: self)
    list.checkHead()
    list.checkIdentifiers()
    for (index, part) in parts.enumerated() {
      part.check(&list, at: ["parts", .index(index)])
    }
    for (index, adjustment) in adjustments.enumerated() {
      let path: FaultList.Path = ["adjustments", .index(index)]
      switch adjustment {
      case .serviceCredits(let terms): terms.check(&list, at: path)
      case .commitment(let terms): terms.check(&list, at: path)
      case .cap(let terms): terms.check(&list, at: path)
      }
    }
    for error in tax?.faults() ?? [] {
      list.add(["tax"], error.description, repair: "Change the tax terms so that they agree.")
    }
    return list.faults
  }
}

extension FaultList {
  fileprivate mutating func checkHead() {
    require(
      contract.version == Contract.currentVersion, ["version"], is: "\(contract.version)",
      mustBe: "\(Contract.currentVersion)", repair: "Write version: \(Contract.currentVersion).")
    require(
      !contract.id.isEmpty, ["id"], is: "empty", mustBe: "a name",
      repair: "Give the contract a name.")
    require(
      !contract.timeZone.isEmpty, ["timeZone"], is: "empty", mustBe: "the name of a time zone",
      repair: "Write a name such as Asia/Kolkata.")
    for (key, day) in [("from", contract.from), ("to", contract.to ?? contract.from)] {
      do throws(BillingError) {
        try day.requireBillable()
      } catch {
        add([.key(key)], error.description, repair: "Write a day of this century.")
        return
      }
    }
    if let to = contract.to {
      require(
        contract.from <= to, ["to"], is: "\(to)", mustBe: "on or after from, \(contract.from)",
        repair: "Write a later day, or leave it out for a contract without end.")
    }
    add(contract.rounding.faults(in: contract.currency), at: ["rounding"])
    require(
      contract.proration != .workingDays || !contract.workingDays.isEmpty, ["workingDays"],
      is: "empty", mustBe: "at least one day where proration is by working days",
      repair: "Leave workingDays out for Monday to Friday.")
    require(
      !contract.parts.isEmpty, ["parts"], is: "empty", mustBe: "a list of at least one part",
      repair: "Add a part that says what is billed.")
  }

  fileprivate mutating func checkIdentifiers() {
    var seen: Set<String> = []
    let named =
      contract.parts.enumerated().map { (["parts", .index($0), "id"] as Path, $1.id) }
      + contract.adjustments.enumerated().map {
        (["adjustments", .index($0), "id"] as Path, $1.id)
      }
    for (path, id) in named {
      require(
        !id.isEmpty && !id.contains("/") && id != "rounding", path, is: quotedExcerpt(of: id),
        mustBe: "a name without “/”, and not “rounding”", repair: "Choose another name.")
      require(
        seen.insert(id).inserted, path, is: quotedExcerpt(of: id),
        mustBe: "unlike that of any other part or adjustment", repair: "Choose another name.")
    }
    var milestones: Set<String> = []
    for (index, part) in contract.parts.enumerated() {
      guard case .fixedFee(let terms) = part.terms else { continue }
      for (place, milestone) in terms.milestones.enumerated() {
        require(
          milestones.insert(milestone.id).inserted,
          ["parts", .index(index), "milestones", .index(place), "id"],
          is: quotedExcerpt(of: milestone.id), mustBe: "unlike that of any other milestone",
          repair: "Choose another name.")
      }
    }
    var measures: Set<String> = []
    for (index, adjustment) in contract.adjustments.enumerated() {
      guard case .serviceCredits(let terms) = adjustment else { continue }
      for (place, measure) in terms.measures.enumerated() {
        require(
          measures.insert(measure.id).inserted,
          ["adjustments", .index(index), "measures", .index(place), "id"],
          is: quotedExcerpt(of: measure.id), mustBe: "unlike that of any other measure",
          repair: "Choose another name.")
      }
    }
  }
}

extension ContractPart {
  fileprivate func check(_ list: inout FaultList, at path: FaultList.Path) {
    list.check(minimum, path, "minimum")
    list.check(maximum, path, "maximum")
    if let minimum, let maximum {
      list.require(
        minimum.value <= maximum.value, path, "maximum", is: "\(maximum)",
        mustBe: "at least the minimum, \(minimum)", repair: "Write the larger amount as maximum.")
    }
    switch terms {
    case .agentHours(let terms): terms.check(&list, at: path)
    case .calls(let terms): terms.check(&list, at: path)
    case .transactions(let terms): terms.check(&list, at: path)
    case .fixedFee(let terms): terms.check(&list, at: path, basis: tierBasis)
    case .outcomes(let terms): terms.check(&list, at: path)
    case .contingency(let terms): terms.check(&list, at: path)
    case .gainShare(let terms): terms.check(&list, at: path, basis: tierBasis)
    case .passThrough(let terms): list.checkNotNegative(terms.handling, path, "handling")
    }
  }
}
