// SPDX-License-Identifier: Apache-2.0

import CivilClock
import ContractBilling
import Foundation
import Testing

struct UsageRatingLawTests {
  @Test func `Any order, split, merge and stop give the same totals without windows`() throws {
    let parts = try RatingCase.orderlessParts()
    let empty = try RatingCase.rating(parts, byAgent: true)
    #expect(!empty.needsOrder)
    var values = SeededValues(seed: 4_001)
    for _ in 0..<10_000 {
      let records = (0..<values.integer(1...14)).map { _ in NamedRecord(&values) }
      var whole = empty
      let refused = records.filter { whole.count($0) != nil }.count

      var shuffled = records
      for place in shuffled.indices.reversed() {
        shuffled.swapAt(place, values.integer(0...place))
      }
      var ratings = [empty, empty, empty]
      var refusedAgain = 0
      for record in shuffled {
        if ratings[values.integer(0...2)].count(record) != nil { refusedAgain += 1 }
      }
      var merged = try ratings[2].resumed(try ratings[2].state())
      try merged.merge(ratings[0])
      try merged.merge(ratings[1])
      #expect(refusedAgain == refused)
      #expect(try merged.totals() == whole.totals())
    }
  }

  @Test func `A rating with windows goes on where it stopped, through what it stores`() throws {
    let parts = RatingCase.orderedParts()
    let empty = try RatingCase.rating(parts)
    #expect(empty.needsOrder)
    var values = SeededValues(seed: 4_002)
    for round in 0..<10_000 {
      let records = (0..<values.integer(1...12)).map { _ in NamedRecord(&values) }
        .sorted { $0.record.start < $1.record.start }
      let stop = values.integer(0...records.count)
      var whole = empty
      let reasons = records.map { whole.count($0) }
      var first = empty
      var again = records[..<stop].map { first.count($0) }
      var state = try first.state()
      // Storing is slow; every tenth state goes through text and back.
      if round % 10 == 0 {
        state = try JSONDecoder().decode(
          UsageRating.State.self, from: try JSONEncoder().encode(state))
      }
      var second = try empty.resumed(state)
      again += records[stop...].map { second.count($0) }
      #expect(again == reasons)
      #expect(try second.totals() == whole.totals())
      #expect(second.windows == whole.windows)
    }
  }

  @Test func `Totals and states survive being stored`() throws {
    var values = SeededValues(seed: 4_003)
    let empty = try RatingCase.rating(try RatingCase.orderlessParts(), byAgent: true)
    for _ in 0..<500 {
      var rating = empty
      for _ in 0..<20 { _ = rating.count(NamedRecord(&values)) }
      let totals = try rating.totals()
      #expect(
        try JSONDecoder().decode(UsageTotals.self, from: JSONEncoder().encode(totals)) == totals)
      let state = try JSONDecoder().decode(
        UsageRating.State.self, from: JSONEncoder().encode(try rating.state()))
      #expect(try empty.resumed(state).totals() == totals)
    }
  }

  @Test func `Hours by class add up to the hours worked`() throws {
    var values = SeededValues(seed: 4_004)
    let empty = try RatingCase.rating([RatingCase.hours(RatingCase.allMultipliers)])
    for _ in 0..<10_000 {
      var rating = empty
      var seconds: Int64 = 0
      for _ in 0..<values.integer(1...6) {
        var record = NamedRecord(&values)
        record.record.kind = .loggedIn
        if rating.count(record) == nil { seconds += record.record.seconds }
      }
      let hours = try rating.cells(of: "hours").values.reduce(Rational.zero) {
        try $0 + $1.quantity
      }
      #expect(hours == (try Rational(seconds) / 3_600))
    }
  }

  @Test func `Ratings of different periods or detail are not merged`() throws {
    var rating = try RatingCase.rating([RatingCase.hours()])
    let other = try RatingCase.rating([RatingCase.hours()], byAgent: true)
    #expect(throws: BillingError.self) { try rating.merge(other) }
    var ordered = try RatingCase.rating(RatingCase.orderedParts())
    _ = ordered.count(NamedRecord(.call, start: 1_772_400_000, party: "p"))
    let copy = ordered
    #expect(throws: BillingError.self) { try ordered.merge(copy) }
  }
}
