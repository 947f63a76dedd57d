// SPDX-License-Identifier: Apache-2.0

import CivilClock
import ContractBilling
import ContractFiles
import Foundation
import FoundationCalendar
import Testing

/// A folder of `Examples/Contracts`: a contract, what was counted, and what a hand computed.
struct WorkedContract {
  /// What `hand.yml` holds.
  struct Hand: Codable {
    struct Line: Codable {
      var part: String
      var amount: StatedAmount
    }

    var period: BillingPeriod
    var lines: [Line]
    var total: StatedAmount
  }

  let folder: String
  let file: ContractFile
  let hand: Hand
  let facts: PeriodFacts

  init(_ folder: String) throws {
    self.folder = "Examples/Contracts/\(folder)"
    func path(_ name: String) -> String {
      ExampleFiles.root.appending(path: "Examples/Contracts/\(folder)/\(name)").path()
    }
    let isYAML = ExampleFiles.exists("Examples/Contracts/\(folder)/contract.yml")
    file = try ContractFile(path: path(isYAML ? "contract.yml" : "contract.json"))
    hand = try PositionedFile<Hand>(path: path("hand.yml")).value
    let hasFacts = ExampleFiles.exists("Examples/Contracts/\(folder)/facts.yml")
    facts = hasFacts ? try PositionedFile<PeriodFacts>(path: path("facts.yml")).value : .init()
  }

  /// What the records count.
  func totals() throws -> UsageTotals {
    let start = UTCInstant(secondsSince1970: Int64(hand.period.first.dayNumber) * 86_400)
    let zone = try ZoneOffsets(
      of: file.contract.timeZone, from: start, years: 1, calendar: FoundationCalendar())
    var rating = try UsageRating(file.contract, zone: zone, period: hand.period)
    guard ExampleFiles.exists("\(folder)/records.csv") else { return try rating.totals() }
    let rows = try ExampleFiles.text("\(folder)/records.csv").split(separator: "\n")
      .map { $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init) }
    let header = try #require(rows.first)
    for row in rows.dropFirst() {
      try #require(row.count == header.count)
      let fields = Dictionary(uniqueKeysWithValues: zip(header, row)).filter { !$0.value.isEmpty }
      try rating.add(record(fields, &rating))
    }
    return try rating.totals()
  }

  private func record(
    _ fields: [String: String], _ rating: inout UsageRating
  ) throws -> UsageRecord {
    let start = try #require(fields["start"].flatMap { UTCInstant($0) })
    var record = UsageRecord(start: start.secondsSince1970)
    record.seconds = try #require(fields["seconds"].flatMap { Int64($0) })
    record.campaign = rating.symbol(campaign: fields["campaign"] ?? "")
    record.agent = rating.symbol(agent: fields["agent"] ?? "")
    record.outcome = rating.symbol(outcome: fields["outcome"] ?? "")
    if let kind = fields["kind"] {
      record.kind = try #require(UsageRecord.Kind(rawValue: kind))
    }
    if let party = fields["party"] { record.party = UsageRecord.Party(party) }
    record.amount = try fields["amount"].map { try Rational(parsing: $0) }
    record.quality = try fields["quality"].map { try Rational(parsing: $0) }
    record.balance = try fields["balance"].map { try Rational(parsing: $0) }
    record.debtAge = fields["debt_age"].flatMap { Int64($0) }
    record.placement = fields["placement"].flatMap { Int64($0) }
    return record
  }

  /// The statement of the hand's period.
  func statement() throws -> ContractStatement {
    try file.statement(for: totals(), facts: facts, period: hand.period)
  }
}
