// SPDX-License-Identifier: Apache-2.0

import CivilClock
import ContractBilling
import ContractFiles
import Foundation
import Testing

/// A folder for the files of one test, removed with it.
final class RecordFiles {
  let folder = FileManager.default.temporaryDirectory.appending(path: "records-\(UUID())")

  init() throws {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  func path(_ name: String) -> String { folder.appending(path: name).path }

  func write(_ bytes: some Sequence<UInt8>, to name: String = "records.csv") throws -> String {
    try Data(bytes).write(to: folder.appending(path: name))
    return path(name)
  }

  func text(_ name: String) throws -> String {
    String(decoding: try Data(contentsOf: folder.appending(path: name)), as: UTF8.self)
  }

  var names: [String] { (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? [] }

  /// Sales by the minute and help by six seconds, in UTC, March 2026.
  static func rating(duplicateHours: Rational? = nil) throws -> RecordFileRating {
    func calls(_ id: String, _ increments: CallIncrements, _ outcome: String) -> ContractPart {
      ContractPart(
        id: id,
        terms: .calls(
          CallTerms(tariff: CallTariff(increments: increments, rate: 1), outcomes: [outcome])))
    }
    var parts = [
      calls("minutes", .perMinute, "sale"),
      calls("sixths", CallIncrements(first: 6, next: 6), "help"),
    ]
    if let duplicateHours {
      parts.append(
        ContractPart(
          id: "items",
          terms: .transactions(
            TransactionTerms(
              price: Price(.perUnit(1)), outcomes: ["sale"], duplicateHours: duplicateHours))))
    }
    return try RecordFileRating(
      contract: Contract(
        id: "test", vendor: Party(name: "Vendor"), client: Party(name: "Client"),
        currency: try Currency(code: "USD"), from: try #require(CivilDate("2026-01-01")),
        parts: parts),
      period: try BillingPeriod(year: 2026, month: 3))
  }
}

/// Numbers that come out the same in every run (SplitMix64).
struct Draws {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func bits() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
    return mixed ^ (mixed >> 31)
  }

  mutating func below(_ bound: Int) -> Int { Int(bits() % UInt64(bound)) }
}
