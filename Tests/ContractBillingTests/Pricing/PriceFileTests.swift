// SPDX-License-Identifier: Apache-2.0

import ContractBilling
import Foundation
import Testing

struct PriceFileTests {
  private func decode<Value: Decodable>(_ json: String) throws -> Value {
    try JSONDecoder().decode(Value.self, from: Data(json.utf8))
  }

  @Test(
    "reads every type of price as a contract writes it, and writes what it reads",
    arguments: [
      #"{"type": "flat", "amount": "500"}"#,
      #"{"type": "perUnit", "rate": "0.25", "included": "10"}"#,
      #"{"type": "graduated", "tiers": [{"upTo": "1000", "rate": "0.10"}, {"rate": "0.01"}]}"#,
      #"{"type": "volume", "tiers": [{"from": "0", "upTo": 15, "rate": 10}, {"from": 16, "rate": 5}]}"#,
      #"{"type": "stairstep", "zeroUsage": "free", "tiers": [{"upTo": 10, "flat": 100}, {"flat": 9}]}"#,
      #"{"type": "package", "size": 100, "amount": 5}"#,
      #"{"type": "block", "size": 100, "blocks": "top", "tiers": [{"rate": 5}]}"#,
      #"{"type": "capacity", "upperBound": "exclusive", "zeroUsage": "due", "tiers": [{"upTo": 10, "flat": 1}]}"#,
    ])
  func prices(json: String) throws {
    let price: Price = try decode(json)
    #expect(price.faults().isEmpty)
    let written = String(decoding: try JSONEncoder().encode(price), as: UTF8.self)
    #expect(try decode(written) == price)
  }

  @Test(
    "reads every type of share, percent included",
    arguments: [
      #"{"type": "percentage", "share": "12%", "fixed": "0.25", "freeEvents": 2, "freeAmount": 50}"#,
      #"{"type": "percentage", "share": "0.12", "minimumPerEvent": 1, "maximumPerEvent": 20}"#,
      #"{"type": "graduatedPercentage", "tiers": [{"upTo": 10000, "rate": "5%"}, {"rate": "3 %"}]}"#,
      #"{"type": "markUp", "share": "5%"}"#,
    ])
  func shares(json: String) throws {
    let price: SharePrice = try decode(json)
    #expect(price.faults().isEmpty)
    let written = String(decoding: try JSONEncoder().encode(price), as: UTF8.self)
    #expect(try decode(written) == price)
  }

  @Test(
    "says where a table is faulty",
    arguments: [
      (#"[]"#, ["tiers"]),
      (#"[{"upTo": 10, "rate": 1}, {"upTo": 20, "rate": 1}]"#, ["tiers[1].upTo"]),
      (#"[{"rate": 1}, {"rate": 2}]"#, ["tiers[0]"]),
      (#"[{"upTo": 10, "rate": 1}, {"upTo": 10, "rate": 1}, {"rate": 2}]"#, ["tiers[1].upTo"]),
      (#"[{"upTo": 20, "rate": 1}, {"upTo": 10, "rate": 1}, {"rate": 2}]"#, ["tiers[1].upTo"]),
      (#"[{"upTo": 0, "rate": 1}, {"rate": 2}]"#, ["tiers[0].upTo"]),
      (
        #"[{"upTo": 10, "rate": -1}, {"rate": 2, "flat": -3}]"#, ["tiers[0].rate", "tiers[1].flat"]
      ),
      (#"[{"upTo": 10, "rate": 1}, {"from": 9, "rate": 2}]"#, ["tiers[1].from"]),
      (#"[{"upTo": 10, "rate": 1}, {"from": 12, "rate": 2}]"#, ["tiers[1].from"]),
      (#"[{"from": 1, "upTo": 10, "rate": 1}, {"from": 11, "rate": 2}]"#, []),
    ])
  func faults(tiers: String, locations: [String]) throws {
    let price: Price = try decode(#"{"type": "graduated", "tiers": \#(tiers)}"#)
    #expect(price.faults().map(\.location) == locations)
    for fault in price.faults() {
      #expect(fault.message.hasSuffix("."))
      #expect(fault.repair.hasSuffix("."))
    }
  }

  @Test("tells an overlap from a gap")
  func overlapAndGap() throws {
    func message(_ from: Int) throws -> String? {
      let price: Price = try decode(
        #"{"type": "volume", "tiers": [{"upTo": 10, "rate": 1}, {"from": \#(from), "rate": 2}]}"#)
      return price.faults().first?.message
    }
    #expect(
      try message(12) == "from is 12, but the tier before it ends at 10: the tiers leave a gap.")
    #expect(try message(8) == "from is 8, but the tier before it ends at 10: the tiers overlap.")
  }

  @Test("fixed prices have no rates, and sizes and included units a sign")
  func otherFaults() throws {
    func locations(_ json: String) throws -> [String] {
      let price: Price = try decode(json)
      return price.faults().map(\.location)
    }
    #expect(
      try locations(#"{"type": "stairstep", "tiers": [{"rate": 5}]}"#) == ["tiers[0].rate"])
    #expect(
      try locations(#"{"type": "package", "size": 0, "amount": -1}"#) == ["size", "amount"])
    #expect(
      try locations(#"{"type": "perUnit", "rate": -1, "included": -1}"#) == ["included", "rate"])
    #expect(throws: DecodingError.self) { try locations(#"{"type": "tiered", "tiers": []}"#) }
  }

  @Test("a policy that keeps more places than can be paid is a fault")
  func roundingPolicy() throws {
    let policy: RoundingPolicy = try decode(#"{"places": 3}"#)
    #expect(policy == RoundingPolicy(mode: .halfUp, places: 3, level: .line))
    #expect(policy.faults(in: .usd).map(\.location) == ["places"])
    #expect(policy.faults(in: try Currency(code: "KWD")).isEmpty)
    #expect(RoundingPolicy(places: 4, level: .call).faults(in: .usd).isEmpty)
    #expect(!RoundingPolicy(places: 13, level: .call).faults(in: .usd).isEmpty)
    #expect(try decode("{}") == RoundingPolicy.halfUpByLine)
    #expect(policy.payableRule(in: .usd) == .halfUp)
    #expect(
      RoundingPolicy(mode: .halfEven).name(in: .usd)
        == "half to even to 2 decimal places, each line")
  }
}
