// SPDX-License-Identifier: Apache-2.0

extension AgentHourTerms {
  func check(_ list: inout FaultList, at path: FaultList.Path) {
    list.check(rate, path, "rate")
    for (index, part) in shrinkage.enumerated() {
      list.require(
        !part.share.isNegative && part.share < .one, path + ["shrinkage", .index(index)], "share",
        is: "\(part.share)", mustBe: "a share from 0 to less than 1",
        repair: "Write 0.1 or 10% for ten per cent.")
    }
    list.require(
      shrinkage.isEmpty || hours == .productive, path, "hours", is: hours.rawValue,
      mustBe: "productive where shrinkage is given",
      repair: "Write “hours: productive”, or leave shrinkage out.")
    checkRamp(&list, at: path)
    checkMinimum(&list, at: path)
    checkMultipliers(&list, at: path)
    if let forecast {
      list.checkNotNegative(forecast.within, path + ["forecast"], "within")
      list.check(forecast.aboveRate, path + ["forecast"], "aboveRate")
      list.check(forecast.belowRate, path + ["forecast"], "belowRate", mayBeNegative: true)
    }
    if let included {
      list.checkNotNegative(included.hours, path + ["included"], "hours")
      list.check(included.fee, path + ["included"], "fee")
      list.checkNotNegative(included.rollOver?.cap, path + ["included", "rollOver"], "cap")
    }
  }

  private func checkRamp(_ list: inout FaultList, at path: FaultList.Path) {
    var month = 0
    for (index, step) in ramp.enumerated() {
      let place = path + ["ramp", .index(index)]
      list.require(
        step.fromMonth > month, place, "fromMonth", is: "\(step.fromMonth)",
        mustBe: month == 0 ? "1 or more" : "above \(month), the month of the step before",
        repair: "Write the steps in ascending order of months, from 1.")
      month = max(month, step.fromMonth)
      list.checkShare(step.productivity, place, "productivity")
      list.checkShare(step.rateShare, place, "rateShare")
      list.checkNotNegative(step.seats, place, "seats")
    }
  }

  private func checkMinimum(_ list: inout FaultList, at path: FaultList.Path) {
    list.checkNotNegative(minimumSeats, path, "minimumSeats")
    list.checkPositive(hoursPerSeat, path, "hoursPerSeat")
    let hasSeats = minimumSeats != nil || ramp.contains { $0.seats != nil }
    if hasSeats, hoursPerSeat == nil {
      list.add(
        path, "Minimum seats are billed in hours, but hoursPerSeat is not stated.",
        repair: "Add hoursPerSeat, the hours of a seat in a billing cycle.")
    }
    if hasSeats, included != nil {
      list.add(
        path + ["included"],
        "Hours paid in advance and minimum seats would bill the same hours twice.",
        repair: "Keep one of included and minimumSeats.")
    }
  }

  private func checkMultipliers(_ list: inout FaultList, at path: FaultList.Path) {
    if multipliers.count > 1, combination == nil {
      list.add(
        path + ["multipliers"],
        "There are \(multipliers.count) multipliers, and combination does not say what an hour "
          + "costs to which several apply.",
        repair: "Add “combination: additive”, multiplicative or highest.")
    }
    for (index, multiplier) in multipliers.enumerated() {
      let place = path + ["multipliers", .index(index)]
      list.checkNotNegative(multiplier.factor, place, "factor")
      list.require(
        !multipliers[..<index].contains { $0.when == multiplier.when }, place, "when",
        is: multiplier.when.rawValue, mustBe: "unlike that of the multipliers before",
        repair: "Keep one multiplier of each class.")
      switch multiplier.when {
      case .overtime:
        list.checkPositive(multiplier.hoursPerDay, place, "hoursPerDay")
        list.checkPositive(multiplier.hoursPerWeek, place, "hoursPerWeek")
        if multiplier.hoursPerDay == nil, multiplier.hoursPerWeek == nil {
          list.add(
            place, "Overtime begins at no number of hours.",
            repair: "Add hoursPerDay or hoursPerWeek.")
        }
      case .night:
        if multiplier.from == nil || multiplier.to == nil || multiplier.from == multiplier.to {
          list.add(
            place, "A night needs two different times of day, from and to.",
            repair: "Add them, such as “from: 22:00” and “to: 06:00”.")
        }
      case .weekend:
        list.require(
          !multiplier.days.isEmpty, place, "days", is: "empty", mustBe: "at least one day",
          repair: "Leave days out for Saturday and Sunday.")
      case .holiday:
        if (multiplier.dates ?? list.contract.holidays).isEmpty {
          list.add(
            place, "There are no holidays, neither here nor in the contract.",
            repair: "Add dates here or holidays to the contract.")
        }
      }
    }
  }
}
