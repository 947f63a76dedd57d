// SPDX-License-Identifier: Apache-2.0

import CivilClock
import ContractBilling
import Testing

struct UsageRatingTests {
  @Test func `Calls bill begun minutes and six seconds, each outcome in its own part`() throws {
    var rating = try RatingCase.rating([
      ContractPart(
        id: "minutes",
        terms: .calls(CallTerms(tariff: try RatingCase.tariff(60, 60), outcomes: ["sale"]))),
      ContractPart(
        id: "sixths",
        terms: .calls(CallTerms(tariff: try RatingCase.tariff(6, 6), outcomes: ["help"]))),
    ])
    let start = try RatingCase.start("02T10:00:00")
    for seconds in [0, 1, 60, 61] as [Int64] {
      for outcome in ["sale", "help", "busy"] {
        #expect(
          rating.count(NamedRecord(.call, start: start, seconds: seconds, outcome: outcome)) == nil)
      }
    }
    // 60 + 60 + 120 seconds and 6 + 60 + 66 seconds at 0.6 a minute.
    #expect(
      try rating.cells(of: "minutes") == [
        "standard": .init(events: 3, quantity: 240, amount: try Rational(parsing: "2.4"))
      ])
    #expect(
      try rating.cells(of: "sixths") == [
        "standard": .init(events: 3, quantity: 132, amount: try Rational(parsing: "1.32"))
      ])
  }

  @Test func `A call over the edge of a window has seconds in both`() throws {
    var rating = try RatingCase.rating([
      ContractPart(
        id: "calls",
        terms: .calls(CallTerms(tariff: try RatingCase.tariff(60, 60, window: true))))
    ])
    // Two minutes by day at 0.6 and one by night at 0.35, and 0.01 to connect.
    _ = rating.count(
      NamedRecord(.call, start: try RatingCase.start("02T21:58:00"), seconds: 180))
    #expect(
      try rating.cells(of: "calls") == [
        "standard": .init(events: 1, quantity: 120, amount: try Rational(parsing: "1.21")),
        "night": .init(events: 0, quantity: 60, amount: try Rational(parsing: "0.35")),
      ])
  }

  @Test func `Hours are cut at night, weekend, holiday and overtime`() throws {
    var rating = try RatingCase.rating([RatingCase.hours(RatingCase.allMultipliers)])
    // Friday 6 March, 16:00 to Saturday 02:00: six hours of Friday's day, two of its night, and two
    // of Saturday's night.
    _ = rating.count(
      NamedRecord(.loggedIn, start: try RatingCase.start("06T16:00:00"), seconds: 36_000))
    // Monday 9 March, twelve hours from 08:00: four of them are overtime.
    _ = rating.count(
      NamedRecord(.loggedIn, start: try RatingCase.start("09T08:00:00"), seconds: 43_200))
    // 4 March is the contract's holiday.
    _ = rating.count(
      NamedRecord(.loggedIn, start: try RatingCase.start("04T09:00:00"), seconds: 3_600))
    #expect(
      try rating.cells(of: "hours").mapValues(\.quantity) == [
        "standard": 14, "night": 2, "night+weekend": 2, "overtime": 4, "holiday": 1,
      ])
    #expect(try rating.cells(of: "hours")["standard"]?.events == 3)
  }

  @Test func `Above forty hours a week all hours are overtime, on whatever campaign`() throws {
    var rating = try RatingCase.rating([
      RatingCase.hours([HourMultiplier(when: .overtime, factor: 2, hoursPerWeek: 40)])
    ])
    for day in ["09", "10", "11", "12", "13", "14"] {
      _ = rating.count(
        NamedRecord(
          .loggedIn, start: try RatingCase.start("\(day)T09:00:00"), seconds: 28_800,
          campaign: day))
    }
    #expect(
      try rating.cells(of: "hours").mapValues(\.quantity) == ["standard": 40, "overtime": 8])
    #expect(
      rating.count(
        NamedRecord(.loggedIn, start: try RatingCase.start("16T09:00:00"), agent: ""))
        == .missing)
  }

  @Test func `A party counts once in the window of duplicates`() throws {
    var rating = try RatingCase.rating(RatingCase.orderedParts())
    for moment in ["02T10:00:00", "03T09:59:59", "03T10:00:00"] {
      _ = rating.count(
        NamedRecord(
          .call, start: try RatingCase.start(moment), seconds: 9, outcome: "done", party: "p"))
    }
    #expect(try rating.cells(of: "items")["completed"]?.events == 2)
    #expect(
      rating.count(
        NamedRecord(.call, start: try RatingCase.start("01T10:00:00"), party: "p")) == .late)
  }

  @Test func `Outcomes pass attribution and duplicates and are clawed back pro rata`() throws {
    var rating = try RatingCase.rating(RatingCase.orderedParts())
    func count(_ kind: UsageRecord.Kind, _ moment: String, _ outcome: String, _ party: String)
      throws -> RejectReason?
    {
      rating.count(
        NamedRecord(
          kind, start: try RatingCase.start(moment), outcome: outcome, party: party, amount: 1_200))
    }
    #expect(try count(.call, "02T10:00:00", "callback", "p") == nil)
    #expect(try count(.transaction, "03T10:00:00", "sale", "p") == nil)
    #expect(try count(.transaction, "03T10:30:00", "sale", "p") == nil)
    #expect(try count(.transaction, "03T11:00:00", "sale", "stranger") == nil)
    #expect(try count(.cancellation, "03T12:00:00", "", "stranger") == .noOutcome)
    // In the first month but after a day: 11 of 12 months are taken back.
    #expect(try count(.cancellation, "20T12:00:00", "", "p") == nil)
    #expect(try count(.cancellation, "20T13:00:00", "", "p") == .noOutcome)
    let cells = try rating.cells(of: "sales")
    #expect(cells["accepted"] == .init(events: 1, quantity: 1, amount: 1_200))
    #expect(cells["duplicate"]?.events == 1)
    #expect(cells["outside attribution"]?.events == 1)
    #expect(
      cells["clawed back"]
        == .init(
          events: 1, quantity: try Rational(numerator: -11, denominator: 12), amount: -1_100))
  }

  @Test func `Collections go to the row of the table that fits, returned payments back`() throws {
    let rows = [
      ContingencyRow(age: Band(to: 90), share: try Rational(parsing: "0.2")),
      ContingencyRow(
        age: Band(from: 90), placement: 1, share: try Rational(parsing: "0.3")),
    ]
    var rating = try RatingCase.rating([
      ContractPart(id: "debts", terms: .contingency(ContingencyTerms(rows: rows)))
    ])
    func pay(_ amount: Rational?, age: Int64?, placement: Int64 = 1) throws -> RejectReason? {
      var record = NamedRecord(
        .payment, start: try RatingCase.start("02T10:00:00"), amount: amount)
      record.record.debtAge = age
      record.record.placement = placement
      return rating.count(record)
    }
    #expect(try pay(100, age: 89) == nil)
    #expect(try pay(-40, age: 10) == nil)
    #expect(try pay(70, age: 90) == nil)
    #expect(try pay(70, age: 90, placement: 2) == .noTableRow)
    #expect(try pay(70, age: nil) == .missing)
    #expect(try pay(nil, age: 90) == .missing)
    let cells = try rating.cells(of: "debts")
    #expect(cells[rows[0].id]?.amount == 60)
    #expect(cells[rows[1].id]?.amount == 70)
  }

  @Test func `Records outside the period, too long or negative are refused`() throws {
    var rating = try RatingCase.rating(try RatingCase.orderlessParts())
    let first = try RatingCase.start("01T00:00:00")
    #expect(rating.count(NamedRecord(.call, start: first - 1)) == .outsidePeriod)
    #expect(rating.count(NamedRecord(.call, start: first)) == nil)
    #expect(
      rating.count(NamedRecord(.call, start: first + 31 * 86_400 - 1)) == nil)
    #expect(rating.count(NamedRecord(.call, start: first + 31 * 86_400)) == .outsidePeriod)
    #expect(rating.count(NamedRecord(.call, start: first, seconds: -1)) == .negative)
    #expect(rating.count(NamedRecord(.call, start: first, seconds: 31_622_401)) == .tooLarge)
    #expect(rating.count(NamedRecord(.call, start: .max)) == .outsidePeriod)
  }

  @Test func `Records on days on which the contract does not run are refused`() throws {
    var contract = try RatingCase.contract([RatingCase.hours()])
    contract.from = try #require(CivilDate("2026-03-10"))
    contract.to = CivilDate("2026-03-12")
    var rating = try UsageRating(
      contract, zone: try RatingCase.zone(), period: try BillingPeriod(year: 2026, month: 3))
    let days = ["09", "10", "12", "13"]
    let reasons = try days.map {
      rating.count(NamedRecord(.loggedIn, start: try RatingCase.start("\($0)T12:00:00")))
    }
    #expect(reasons == [.outsidePeriod, nil, nil, .outsidePeriod])
  }

  @Test func `What is remembered of parties is bounded by the open windows`() throws {
    var rating = try RatingCase.rating(RatingCase.orderedParts())
    let first = try RatingCase.start("01T00:00:00")
    for number in 0..<50_000 {
      _ = rating.count(
        NamedRecord(
          .call, start: first + Int64(number * 50), outcome: "done", party: "+91\(number)"))
    }
    // A day of duplicates is 1,728 parties and two days of contacts 3,456; old ones go in batches.
    #expect(rating.windows.count < 20_000)
  }
}
