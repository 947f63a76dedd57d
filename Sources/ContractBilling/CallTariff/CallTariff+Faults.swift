// SPDX-License-Identifier: Apache-2.0

import CivilClock

extension CallTariff {
  /// What keeps calls from being priced; paths begin inside the tariff.
  public func faults() -> [ContractFault] {
    var faults = increments.faults().inside("increments")
    for (key, amount) in [
      ("rate", rate), ("connectFee", connectFee), ("disconnectFee", disconnectFee),
      ("minimum", minimum ?? .zero), ("maximum", maximum ?? .zero),
    ] where amount.isNegative {
      faults.append(.negative(amount, key))
    }
    for (key, seconds) in [
      ("disconnectFeeAfter", disconnectFeeAfter), ("grace", grace), ("free", free),
    ] where !(0...Self.longestCall).contains(seconds) {
      faults.append(
        ContractFault(
          path: [.key(key)],
          message: "\(key) is \(seconds); it must be from 0 to \(Self.longestCall) seconds.",
          repair: "Write a number of seconds."))
    }
    faults += boundFaults() + steps.faults().inside("steps")
    for (place, window) in windows.enumerated() {
      var own = window.faults()
      if windows[..<place].contains(where: { $0.name == window.name }) {
        own.append(
          ContractFault(
            path: ["name"], message: "Two windows are named \(quotedExcerpt(of: window.name)).",
            repair: "Give each window a name of its own."))
      }
      faults += own.inside("windows", .index(place))
    }
    return faults
  }

  private func boundFaults() -> [ContractFault] {
    guard let maximum else { return [] }
    let fees = try? connectFee + disconnectFee
    let least = max(minimum ?? .zero, fees ?? .zero)
    guard maximum < least else { return [] }
    return [
      ContractFault(
        path: ["maximum"],
        message:
          "maximum is \(maximum); it must be at least \(least), the minimum and the fees of a "
          + "call.",
        repair: "Raise maximum, or lower minimum or the fees.")
    ]
  }
}

extension TariffWindow {
  func faults() -> [ContractFault] {
    var faults = steps.faults().inside("steps")
    if rate.isNegative { faults.append(.negative(rate, "rate")) }
    if name.isEmpty || name == CallTariff.standardWindow {
      faults.append(
        ContractFault(
          path: ["name"],
          message: "name is \(quotedExcerpt(of: name)); it must not be empty nor "
            + "“\(CallTariff.standardWindow)”, which means the hours outside of windows.",
          repair: "Write a name such as evening."))
    }
    if let days, days.isEmpty {
      faults.append(
        ContractFault(
          path: ["days"], message: "days is empty, so the window never holds.",
          repair: "Write days such as [saturday, holiday], or leave days out for every day."))
    }
    if from == .endOfDay {
      faults.append(
        ContractFault(
          path: ["from"], message: "from is 24:00; a window must begin before the day ends.",
          repair: "Write 00:00 and the following day."))
    }
    return faults
  }
}

extension [RateStep] {
  func faults() -> [ContractFault] {
    indices.flatMap { place in
      let step = self[place]
      let least = place == 0 ? 0 : self[place - 1].after
      var faults = step.rate.isNegative ? [ContractFault.negative(step.rate, "rate")] : []
      if step.after <= least || step.after > CallTariff.longestCall {
        faults.append(
          ContractFault(
            path: ["after"],
            message: "after is \(step.after); it must be more than \(least) and at most "
              + "\(CallTariff.longestCall) seconds.",
            repair: "Put steps in ascending order."))
      }
      return faults.inside(.index(place))
    }
  }
}
