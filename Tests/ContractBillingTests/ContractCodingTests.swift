// SPDX-License-Identifier: Apache-2.0

import CivilClock
import ContractBilling
import Foundation
import Testing

/// Contracts as data.
struct ContractCodingTests {
  private let text = """
    {
      "version": 1, "id": "acme", "currency": "INR", "from": "2026-01-01",
      "vendor": {"name": "Vendor"}, "client": {"name": "Client", "country": "IN"},
      "parts": [
        {"id": "seats", "type": "agentHours", "rate": "₹1,200.50", "minimum": "1.2 lakh",
         "multipliers": [{"when": "night", "factor": "1.25", "from": "22:00", "to": "06:00"}]},
        {"id": "debts", "type": "contingency",
         "rows": [{"age": {"to": 90}, "share": "0.2"}, {"age": {"from": 90}, "share": "0.3"}]}
      ],
      "adjustments": [{"type": "commitment", "id": "minimum", "amount": 50000}]
    }
    """

  @Test("a part is one flat list of keys, and what is left out has its default")
  func decoding() throws {
    let contract = try JSONDecoder().decode(Contract.self, from: Data(text.utf8))
    #expect(contract.faults() == [])
    #expect(contract.billing == .month)
    #expect(!contract.namesRounding)
    #expect(contract.parts.map(\.terms.kind) == [.agentHours, .contingency])
    #expect(contract.parts[0].minimum == StatedAmount(120_000))
    guard case .agentHours(let terms) = contract.parts[0].terms else {
      Issue.record("not agent hours")
      return
    }
    #expect(terms.rate == StatedAmount(try number("1200.5"), .inr))
    #expect(terms.hours == .loggedIn)
    #expect(terms.multipliers.map(\.when) == [.night])
  }

  @Test("what is written is read back unchanged, in 300 contracts")
  func roundTrip() throws {
    var random = RandomContracts(seed: 9)
    for _ in 0..<300 {
      let drawn = try random.next()
      let contract = try JSONDecoder().decode(
        Contract.self, from: JSONEncoder().encode(drawn.contract))
      try #require(contract == drawn.contract)
      let facts = try JSONDecoder().decode(
        PeriodFacts.self, from: JSONEncoder().encode(drawn.facts))
      try #require(facts == drawn.facts)
    }
  }

  @Test("facts may be empty")
  func emptyFacts() throws {
    #expect(try JSONDecoder().decode(PeriodFacts.self, from: Data("{}".utf8)) == PeriodFacts())
  }
}
