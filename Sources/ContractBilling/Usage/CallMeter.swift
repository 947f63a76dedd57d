// SPDX-License-Identifier: Apache-2.0

import CivilClock

/// Counts calls by a tariff in whole numbers: seconds, and units of the tariff's charges.
struct CallMeter: Sendable {
  /// What was counted in one window of the tariff.
  struct Count: Hashable, Sendable {
    var events: Int64
    var seconds: Int64
    var units: Int128

    static let zero = Count(events: 0, seconds: 0, units: 0)
  }

  /// A tariff whose charge follows from the sum of the billed seconds, as plain numbers.
  struct SecondsOnly: Sendable {
    /// The bit of the contract's part.
    var part: UInt64
    var grace: Int64
    var free: Int64
    var first: Int64
    var next: Int64

    /// Counts a call.
    @inline(__always)
    func count(_ seconds: Int64, into count: inout Count) {
      guard seconds > grace else { return }
      count.events &+= 1
      let talk = seconds &- free
      guard talk > 0 else { return }
      // Seconds are at most those of 366 days, so that 32 bits hold them.
      let rest = UInt32(truncatingIfNeeded: max(0, talk &- first))
      let step = UInt32(truncatingIfNeeded: next)
      count.seconds &+= first &+ Int64((rest &+ step &- 1) / step &* step)
    }
  }

  private let tariff: CallTariff.Compiled

  /// The tariff's windows, the standard one first.
  var windowNames: [String] { tariff.windowNames }

  init(_ tariff: CallTariff, of contract: Contract, zone: ZoneOffsets) throws(BillingError) {
    self.tariff = try tariff.compiled(
      in: zone, rounding: contract.rounding, currency: contract.currency)
  }

  /// The tariff as plain numbers, nil when calls must be priced one by one.
  func secondsOnly(part: Int) -> SecondsOnly? {
    guard tariff.pricesBilledSecondsOnly else { return nil }
    return SecondsOnly(
      part: 1 << UInt64(part), grace: max(0, tariff.tariff.grace), free: max(0, tariff.tariff.free),
      first: tariff.tariff.increments.first, next: tariff.tariff.increments.next)
  }

  /// Prices a call and counts it, each window at its place.
  func count(
    start: Int64, seconds: Int64, into counts: inout [Count], at place: Int
  ) throws(BillingError) {
    let charge = try tariff.charge(startSeconds: start, seconds: seconds)
    guard charge.isBilled else { return }
    counts[place + charge.first.window].events += 1
    try Self.add(charge.first, to: &counts[place + charge.first.window])
    for share in charge.others { try Self.add(share, to: &counts[place + share.window]) }
  }

  private static func add(
    _ share: CallCharge.Share, to count: inout Count
  ) throws(BillingError) {
    count.seconds += share.seconds
    let (units, overflows) = count.units.addingReportingOverflow(share.units)
    guard !overflows else { throw .overflow(operation: "sum of the charges of calls") }
    count.units = units
  }

  /// What was counted, with its exact charge.
  func cell(_ count: Count) throws(BillingError) -> UsageTotals.Cell {
    UsageTotals.Cell(
      events: count.events, quantity: Rational(count.seconds),
      amount: tariff.pricesBilledSecondsOnly
        ? try Rational(count.seconds) * tariff.secondRate : try tariff.amount(ofUnits: count.units))
  }
}
