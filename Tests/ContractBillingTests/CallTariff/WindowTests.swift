// SPDX-License-Identifier: Apache-2.0

import CivilClock
import ContractBilling
import Testing

/// Central European time of 2026: an hour ahead of UTC, two from 29 March 01:00 UTC to 25 October
/// 01:00 UTC.
struct CentralEuropeanTime2026: CivilCalendar {
  static let spring: Int64 = 1_774_746_000
  static let autumn: Int64 = 1_792_890_000

  func offset(of zone: String, at moment: UTCInstant) -> Int {
    Self.spring..<Self.autumn ~= moment.secondsSince1970 ? 7_200 : 3_600
  }

  func nextTransition(of zone: String, after moment: UTCInstant) -> UTCInstant? {
    [Self.spring, Self.autumn].first { $0 > moment.secondsSince1970 }
      .map { UTCInstant(secondsSince1970: $0) }
  }

  static func offsets() throws -> ZoneOffsets {
    try ZoneOffsets(
      of: "Europe/Berlin", from: UTCInstant(secondsSince1970: 1_767_225_600), years: 1,
      calendar: Self())
  }
}

struct WindowTests {
  /// Day at 0.10, evening from 18:00 at 0.05, nights from 22:00 to 06:00 at 0.02, Sundays and
  /// holidays at 0.01, a minute.
  static func tariff(_ increments: CallIncrements) throws -> CallTariff {
    var tariff = CallTariff(increments: increments, rate: try number("0.10"))
    tariff.windows = [
      TariffWindow(name: "rest", days: [.sunday, .holiday], rate: try number("0.01")),
      TariffWindow(
        name: "evening", from: ClockTime(hour: 18), to: ClockTime(hour: 22),
        rate: try number("0.05")),
      TariffWindow(
        name: "night", days: [.monday, .tuesday, .wednesday, .thursday, .friday],
        from: ClockTime(hour: 22), to: ClockTime(hour: 6), rate: try number("0.02")),
    ]
    tariff.holidays = [try #require(CivilDate("2026-05-01"))]
    return tariff
  }

  private func moment(_ text: String) throws -> Int64 {
    try #require(UTCInstant(text)).secondsSince1970
  }

  private func windows(
    _ tariff: CallTariff, _ start: String, _ seconds: Int64
  ) throws -> [String: Int64] {
    let compiled = try tariff.compiled(in: CentralEuropeanTime2026.offsets(), currency: .eur)
    let charge = try compiled.charge(startSeconds: moment(start), seconds: seconds)
    var seconds: [String: Int64] = [:]
    for share in [charge.first] + charge.others {
      seconds[compiled.windowNames[share.window], default: 0] += share.seconds
    }
    return seconds
  }

  @Test("each increment belongs to the window it begins in")
  func eachIncrement() throws {
    // Wednesday 17:59:30 in winter. The minute begun at 17:59:30 is still day.
    let start = "2026-02-04T17:59:30+01:00"
    #expect(
      try windows(Self.tariff(.perMinute), start, 100) == ["standard": 60, "evening": 60])
    #expect(
      try windows(Self.tariff(.perSecond), start, 100) == ["standard": 30, "evening": 70])
    let increments = CallIncrements(first: 30, next: 6)
    #expect(try windows(Self.tariff(increments), start, 32) == ["standard": 30, "evening": 6])
    var byStart = try Self.tariff(.perSecond)
    byStart.windowBasis = .callStart
    #expect(try windows(byStart, start, 100) == ["standard": 100])
  }

  @Test("a window that passes midnight belongs to the day on which it begins")
  func midnight() throws {
    let tariff = try Self.tariff(.perSecond)
    // Friday's night lasts into Saturday; Saturday's is no night, Sunday is a day of rest.
    #expect(try windows(tariff, "2026-02-07T05:59:00+01:00", 120) == ["night": 60, "standard": 60])
    #expect(try windows(tariff, "2026-02-07T23:59:00+01:00", 120) == ["standard": 60, "rest": 60])
    // Sunday night is none either: the early Monday is standard.
    #expect(try windows(tariff, "2026-02-09T03:00:00+01:00", 10) == ["standard": 10])
    // A holiday is a day of rest, from midnight in summer time.
    #expect(try windows(tariff, "2026-04-30T23:59:50+02:00", 20) == ["night": 10, "rest": 10])
  }

  @Test("clocks that are put forward or back move the windows with them")
  func clockChange() throws {
    var tariff = CallTariff(increments: .perSecond, rate: 1)
    tariff.windows = [
      TariffWindow(
        name: "early", from: ClockTime(hour: 2), to: ClockTime(hour: 4), rate: 2)
    ]
    // In spring 02:00 becomes 03:00, so that only one hour is left of two.
    #expect(
      try windows(tariff, "2026-03-29T01:30:00+01:00", 7_200) == [
        "standard": 3_600, "early": 3_600,
      ])
    // In autumn the hour from 02:00 to 03:00 comes twice.
    #expect(
      try windows(tariff, "2026-10-25T01:30:00+02:00", 14_400)
        == ["standard": 3_600, "early": 10_800])
  }

  @Test(
    "a call by the second equals the sum of its seconds, across 18:00 and clock changes",
    arguments: 1...10 as ClosedRange<UInt64>)
  func perSecondSum(seed: UInt64) throws {
    var values = SeededValues(seed: seed)
    let offsets = try CentralEuropeanTime2026.offsets()
    let compiled = try Self.tariff(.perSecond).compiled(in: offsets, currency: .eur)
    let holiday = try moment("2026-05-01T00:00:00+02:00")
    let edges = [
      CentralEuropeanTime2026.spring, CentralEuropeanTime2026.autumn, holiday,
      try moment("2026-02-04T18:00:00+01:00"), try moment("2026-02-06T22:00:00+01:00"),
      try moment("2026-02-07T06:00:00+01:00"),
    ]
    for _ in 0..<1_000 {
      let seconds = Int64(values.integer(1...90))
      let start = edges[values.integer(0...5)] - Int64(values.integer(0...90))
      let whole = try compiled.charge(startSeconds: start, seconds: seconds)
      var units: Int128 = 0
      var byWindow: [Int: Int64] = [:]
      for second in 0..<seconds {
        let one = try compiled.charge(startSeconds: start + second, seconds: 1)
        units += one.units
        byWindow[one.first.window, default: 0] += 1
      }
      #expect(whole.units == units)
      #expect(whole.billedSeconds == seconds)
      for share in [whole.first] + whole.others {
        #expect(byWindow[share.window, default: 0] == share.seconds)
      }
    }
  }

  @Test(
    "with any increments a call is the sum of its increments, each in the window it begins in",
    arguments: 1...10 as ClosedRange<UInt64>)
  func anyIncrements(seed: UInt64) throws {
    var values = SeededValues(seed: 50 + seed)
    let offsets = try CentralEuropeanTime2026.offsets()
    for _ in 0..<1_000 {
      let increments = CallIncrements(
        first: Int64(values.integer(1...60)), next: Int64(values.integer(1...60)))
      var tariff = try Self.tariff(increments)
      if values.integer(0...1) == 0 {
        tariff.steps = [RateStep(after: Int64(values.integer(1...200)), rate: 3)]
      }
      let compiled = try tariff.compiled(in: offsets, currency: .eur)
      // A tariff of one second, to ask for the window and its rate at a moment.
      let bySecond = try Self.tariff(.perSecond).compiled(in: offsets, currency: .eur)
      let start = try moment("2026-02-04T18:00:00+01:00") - Int64(values.integer(0...300))
      let seconds = Int64(values.integer(1...600))

      var amount = Rational.zero
      var begins: Int64 = 0
      while begins < seconds {
        let length = begins == 0 ? increments.first : increments.next
        let at = try bySecond.charge(startSeconds: start + begins, seconds: 1)
        var rate = try bySecond.amount(ofUnits: at.units)
        if let step = tariff.steps.first, step.after <= begins, at.first.window == 0 {
          rate = try step.rate / 60
        }
        amount = try amount + rate * Rational(length)
        begins += length
      }
      let charge = try compiled.charge(startSeconds: start, seconds: seconds)
      #expect(try compiled.amount(ofUnits: charge.units) == amount)
      #expect(charge.billedSeconds == begins)
      let explanation = try compiled.explanation(startSeconds: start, seconds: seconds)
      #expect(explanation.isConsistent)
      #expect(explanation.value.value == amount)
    }
  }

  @Test(
    "minimum, maximum, fees and rounding keep explanation and charge together",
    arguments: 1...10 as ClosedRange<UInt64>)
  func everyPart(seed: UInt64) throws {
    var values = SeededValues(seed: 80 + seed)
    let offsets = try CentralEuropeanTime2026.offsets()
    for _ in 0..<1_000 {
      var tariff = try Self.tariff(
        CallIncrements(first: Int64(values.integer(1...60)), next: Int64(values.integer(1...60))))
      tariff.connectFee = try Rational(values.integer(0...50)) / 1_000
      tariff.disconnectFee = try Rational(values.integer(0...50)) / 1_000
      tariff.disconnectFeeAfter = Int64(values.integer(0...100))
      tariff.grace = Int64(values.integer(0...10))
      tariff.free = Int64(values.integer(0...30))
      if values.integer(0...1) == 0 {
        tariff.minimum = try Rational(values.integer(0...90)) / 1_000
      }
      if values.integer(0...1) == 0 {
        tariff.maximum = try Rational(values.integer(100...900)) / 1_000
        tariff.afterMaximum = values.integer(0...1) == 0 ? .free : .disconnect
      }
      let levels = RoundingPolicy.Level.allCases
      let compiled = try tariff.compiled(
        in: offsets,
        rounding: RoundingPolicy(places: 3, level: levels[values.integer(0...1)]), currency: .eur)
      let start = try moment("2026-02-04T18:00:00+01:00") - Int64(values.integer(0...300))
      let seconds = Int64(values.integer(0...600))
      let charge = try compiled.charge(startSeconds: start, seconds: seconds)
      let amount = try compiled.amount(ofUnits: charge.units)
      let explanation = try compiled.explanation(startSeconds: start, seconds: seconds)
      #expect(explanation.isConsistent)
      #expect(explanation.value.value == amount)
      if let maximum = tariff.maximum { #expect(amount <= maximum) }
      if let minimum = tariff.minimum, charge.isBilled { #expect(amount >= minimum) }
      if tariff.afterMaximum == .free {
        #expect(try charge.billedSeconds == compiled.billedSeconds(seconds))
      }
    }
  }
}
