// SPDX-License-Identifier: Apache-2.0

import CivilClock

/// Increments of one call, one after the other, that cost the same.
struct IncrementRun {
  /// The place of the window that they begin in.
  var window: Int
  /// The place of the rate among those of the window.
  var rate: Int
  /// The second of talk at which the first of them begins.
  var begins: Int64
  /// How many there are.
  var count: Int64
  /// The seconds of each.
  var length: Int64
  /// What each costs.
  var charge: Int128

  var seconds: Int64 { count * length }
  var units: Int128 { Int128(count) * charge }
}

extension CallTariff.Compiled {
  /// What a call comes to.
  ///
  /// - Parameters:
  ///   - start: The second since 1970-01-01T00:00:00Z at which the call was answered.
  ///   - seconds: The seconds of talk, 0 for a call that was not answered.
  /// - Returns: Billed seconds and charge by window.
  /// - Throws: ``BillingError/outOfRange(name:value:requirement:)`` for seconds below zero or above
  ///   ``CallTariff/longestCall``, or a start outside of the years 1685 to 2255.
  /// - Complexity: O(windows and steps that the call passes through), no allocation for a call in
  ///   one window.
  public func charge(
    startSeconds start: Int64, seconds: Int64
  ) throws(BillingError) -> CallCharge {
    try Self.requireSeconds(seconds)
    try Self.requireStart(start)
    let home = schedule?.window(at: start) ?? (0, .max)
    var charge = CallCharge(
      isBilled: isBilled(seconds), first: .init(window: home.window, seconds: 0, units: 0),
      others: [])
    guard charge.isBilled else { return charge }
    var units: Int128 = 0
    forEachRun(startSeconds: start, seconds: seconds, home: home) { run in
      units += run.units
      charge.add(run)
    }
    charge.first.units += perCallUnits(timeUnits: units, seconds: seconds)
    return charge
  }

  func isBilled(_ seconds: Int64) -> Bool { seconds > 0 && seconds > tariff.grace }

  /// What a call costs besides its time: fees, and what minimum, maximum and rounding change.
  private func perCallUnits(timeUnits: Int128, seconds: Int64) -> Int128 {
    var total = timeUnits + connectFee
    if owesDisconnectFee(seconds) { total += disconnectFee }
    if let minimum { total = max(total, minimum) }
    if let maximum { total = min(total, maximum) }
    return roundedCall(total) - timeUnits
  }

  func owesDisconnectFee(_ seconds: Int64) -> Bool {
    disconnectFee != 0 && seconds > tariff.disconnectFeeAfter
  }

  func roundedCall(_ units: Int128) -> Int128 {
    guard let callStep else { return units }
    return rounding.mode.quotient(units, by: callStep) * callStep
  }

  /// Visits the increments of a billed call in runs of equal price.
  ///
  /// - Parameters:
  ///   - start: The second since 1970 at which the call was answered.
  ///   - seconds: The seconds of talk.
  ///   - home: The window at the start, and the second since 1970 up to which it holds at least.
  ///   - body: What to do with each run.
  @inline(__always)
  func forEachRun(
    startSeconds start: Int64, seconds: Int64, home: (window: Int, until: Int64),
    _ body: (IncrementRun) -> Void
  ) {
    let (first, next) = (tariff.increments.first, tariff.increments.next)
    let staysHome = schedule == nil || tariff.windowBasis == .callStart
    var (window, windowEnds) = staysHome ? (home.window, .max) : (home.window, home.until - start)
    var budget = cutBudget(seconds)
    var begins = tariff.free
    while begins < seconds {
      if begins >= windowEnds, let schedule {
        let (current, until) = schedule.window(at: start + begins)
        (window, windowEnds) = (current, until - start)
      }
      // The rate at this second, and the next second at which window or rate may change.
      var rate = 0
      var until = min(windowEnds, seconds)
      for place in rates[window].indices.dropFirst() {
        let after = rates[window][place].after
        guard after <= begins else {
          until = min(until, after)
          break
        }
        rate = place
      }

      let isFirst = begins == tariff.free && first != next
      let length = isFirst ? first : next
      let charge = isFirst ? rates[window][rate].first : rates[window][rate].next
      var count = isFirst ? 1 : (until - begins + next - 1) / next
      var isCut = false
      if let left = budget {
        let affordable = charge == 0 ? Int128(count) : left / charge
        if affordable < Int128(count) {
          count = Int64(affordable)
          isCut = true
        }
        budget = left - Int128(count) * charge
      }
      if count > 0 {
        body(
          IncrementRun(
            window: window, rate: rate, begins: begins, count: count, length: length,
            charge: charge))
      }
      if isCut { return }
      begins += count * length
    }
  }

  /// What the time of a call may cost before it is cut, nil when it is not.
  func cutBudget(_ seconds: Int64) -> Int128? {
    guard let maximum, tariff.afterMaximum == .disconnect else { return nil }
    return max(0, maximum - connectFee - (owesDisconnectFee(seconds) ? disconnectFee : 0))
  }

  static func requireStart(_ start: Int64) throws(BillingError) {
    guard -9_000_000_000...9_000_000_000 ~= start else {
      throw .outOfRange(
        name: "start", value: "\(start)",
        requirement: "seconds since 1970 of the years 1685 to 2255")
    }
  }
}

extension CallCharge {
  fileprivate mutating func add(_ run: IncrementRun) {
    if run.window == first.window {
      first.seconds += run.seconds
      first.units += run.units
    } else if let place = others.firstIndex(where: { $0.window == run.window }) {
      others[place].seconds += run.seconds
      others[place].units += run.units
    } else {
      others.append(Share(window: run.window, seconds: run.seconds, units: run.units))
    }
  }
}
