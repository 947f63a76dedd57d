// SPDX-License-Identifier: Apache-2.0

public import CivilClock

extension CallTariff {
  /// A tariff made ready for many calls.
  ///
  /// Every rate and fee is a whole number of one small ``unit``, so that a call is priced in whole
  /// numbers and nothing is lost: sum the units of any number of calls and turn them into an amount
  /// once, with ``amount(ofUnits:)``.
  public struct Compiled: Sendable {
    /// The tariff.
    public let tariff: CallTariff
    /// The names of the windows by place: "standard" at 0, then those of the tariff.
    public let windowNames: [String]
    /// The amount, in major units of the currency, of which every charge is a whole multiple.
    public let unit: Rational
    /// Whether a charge is the billed seconds times ``secondRate``, so that billed seconds may be
    /// summed and priced once.
    ///
    /// That is so with one rate, no fees, no bounds, and nothing rounded below the line.
    public let pricesBilledSecondsOnly: Bool
    /// The tariff's own rate for one second, in major units of the currency.
    public let secondRate: Rational

    let rounding: RoundingPolicy
    let currency: Currency
    /// Nil when there are no windows.
    let schedule: WindowSchedule?
    /// The rates of each window, by the second of talk from which each holds.
    let rates: [[CompiledRate]]
    let connectFee: Int128
    let disconnectFee: Int128
    let minimum: Int128?
    let maximum: Int128?
    /// The units to a multiple of which each call is rounded, nil for none.
    let callStep: Int128?
  }

  /// Makes the tariff ready for many calls.
  ///
  /// - Parameters:
  ///   - offsets: The time zone in which windows are read.
  ///   - rounding: What is rounded; the levels increment and call matter here.
  ///   - currency: The currency of the contract.
  /// - Returns: The tariff in whole numbers.
  /// - Throws: ``BillingError/outOfRange(name:value:requirement:)`` with the first of ``faults()``, or
  ///   ``BillingError/overflow(operation:)`` when rates have no common unit in 128 bits.
  public func compiled(
    in offsets: ZoneOffsets, rounding: RoundingPolicy = .halfUpByLine, currency: Currency
  ) throws(BillingError) -> Compiled {
    try Compiled(self, in: offsets, rounding: rounding, currency: currency)
  }
}

/// A rate in whole units.
struct CompiledRate: Sendable {
  /// The second of talk from which it holds.
  var after: Int64
  /// The price as the tariff states it.
  var rate: Rational
  /// What the first increment and every other one cost, rounded if the contract says so.
  var first: Int128
  var next: Int128
}

extension CallTariff.Compiled {
  init(
    _ tariff: CallTariff, in offsets: ZoneOffsets, rounding: RoundingPolicy, currency: Currency
  ) throws(BillingError) {
    if let fault = tariff.faults().first {
      throw .outOfRange(
        name: "tariff", value: "faulty", requirement: "mended: \(fault.description.dropLast())")
    }
    let places = rounding.places ?? currency.minorUnitPlaces
    let roundsBelowLine = !rounding.level.isPayable
    let scale = CompiledScale(
      denominator: try tariff.commonDenominator(
        places: roundsBelowLine ? max(0, places) : 0))
    let step = roundsBelowLine ? try scale.units(Rational(10).raised(to: -places)) : nil

    func compiled(
      _ rate: Rational, _ steps: [RateStep]
    ) throws(BillingError) -> [CompiledRate] {
      var rates: [CompiledRate] = []
      for step in [RateStep(after: 0, rate: rate)] + steps {
        let second = try step.rate / Rational(tariff.per.seconds)
        var charges: [Int128] = []
        for seconds in [tariff.increments.first, tariff.increments.next] {
          let charge = try second * Rational(seconds)
          let rounded =
            rounding.level == .increment
            ? try charge.rounded(rounding.mode, places: places) : charge
          charges.append(try scale.units(rounded))
        }
        rates.append(
          CompiledRate(after: step.after, rate: step.rate, first: charges[0], next: charges[1]))
      }
      return rates
    }

    var rates = [try compiled(tariff.rate, tariff.steps)]
    for window in tariff.windows { rates.append(try compiled(window.rate, window.steps)) }
    self.init(
      tariff: tariff,
      windowNames: [CallTariff.standardWindow] + tariff.windows.map(\.name),
      unit: Rational(reducedNumerator: 1, denominator: scale.denominator),
      pricesBilledSecondsOnly: tariff.hasOneRate && !tariff.hasPartsPerCall && !roundsBelowLine,
      secondRate: try tariff.rate / Rational(tariff.per.seconds),
      rounding: rounding, currency: currency,
      schedule: tariff.windows.isEmpty ? nil : WindowSchedule(tariff, offsets: offsets),
      rates: rates,
      connectFee: try scale.units(tariff.connectFee),
      disconnectFee: try scale.units(tariff.disconnectFee),
      minimum: try scale.units(ofOptional: tariff.minimum),
      maximum: try scale.units(ofOptional: tariff.maximum),
      callStep: rounding.level == .call ? step : nil)
  }

  /// The amount of so many units, in major units of the currency.
  ///
  /// - Throws: ``BillingError/overflow(operation:)``.
  public func amount(ofUnits units: Int128) throws(BillingError) -> Rational {
    try Rational(numerator: units, denominator: unit.denominator)
  }

  /// The billed seconds of a call, whatever its hour, if no maximum cuts it.
  ///
  /// - Parameter seconds: The seconds of talk, 0 for a call that was not answered.
  /// - Returns: The seconds after grace, free seconds and increments.
  /// - Throws: ``BillingError/outOfRange(name:value:requirement:)`` for seconds below zero or above
  ///   ``CallTariff/longestCall``.
  /// - Complexity: O(1), arithmetic of whole numbers.
  public func billedSeconds(_ seconds: Int64) throws(BillingError) -> Int64 {
    try Self.requireSeconds(seconds)
    guard seconds > tariff.grace else { return 0 }
    return tariff.increments.billedSeconds(seconds - tariff.free)
  }

  static func requireSeconds(_ seconds: Int64) throws(BillingError) {
    guard 0...CallTariff.longestCall ~= seconds else {
      throw .outOfRange(
        name: "seconds", value: "\(seconds)",
        requirement: "from 0 to \(CallTariff.longestCall), the seconds of 366 days")
    }
  }
}

extension CallTariff {
  var hasOneRate: Bool { windows.isEmpty && steps.isEmpty }

  var hasPartsPerCall: Bool {
    !connectFee.isZero || !disconnectFee.isZero || minimum != nil || maximum != nil
  }

  /// The least number by which every rate per second, fee and bound becomes whole.
  fileprivate func commonDenominator(places: Int) throws(BillingError) -> Int128 {
    var values = [connectFee, disconnectFee, minimum ?? .zero, maximum ?? .zero]
    for rate in [rate] + steps.map(\.rate) + windows.flatMap({ [$0.rate] + $0.steps.map(\.rate) }) {
      values.append(try rate / Rational(per.seconds))
    }
    values.append(try Rational(10).raised(to: -places))
    var common: Int128 = 1
    for value in values {
      let divisor = Int128(greatestCommonDivisor(common.magnitude, value.denominator.magnitude))
      let (product, overflows) = common.multipliedReportingOverflow(by: value.denominator / divisor)
      guard !overflows else { throw .overflow(operation: "common unit of the tariff's rates") }
      common = product
    }
    return common
  }
}

/// Turns amounts into whole units.
private struct CompiledScale {
  let denominator: Int128

  /// The units of an amount, small enough that a year of calls of them fits in 128 bits.
  func units(_ amount: Rational) throws(BillingError) -> Int128 {
    let units = try amount * Rational(reducedNumerator: denominator, denominator: 1)
    guard units.magnitude.numerator < 1 << 88 else {
      throw .overflow(operation: "conversion of a rate to whole units")
    }
    return units.numerator
  }

  func units(ofOptional amount: Rational?) throws(BillingError) -> Int128? {
    guard let amount else { return nil }
    return try units(amount)
  }
}
