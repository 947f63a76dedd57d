// SPDX-License-Identifier: Apache-2.0

import CivilClock
import ContractBilling
import Testing

/// Laws over seeded random invoices.
struct DocumentLawTests {
  private static let cases = 10_000

  private let places: [(TaxTreatment, String, String)] = [
    (.domestic, "IN-27", "IN-27"), (.domestic, "IN-27", "IN-29"),
    (.exportWithPayment, "IN-27", "US"), (.exportWithoutPayment, "IN-27", "GB"),
    (.reverseCharge, "IN-27", "IN-27"), (.notTaxed, "IN-27", "IN-27"),
  ]

  private func randomInvoice(_ values: inout SeededValues) throws -> Invoice? {
    let count = values.integer(1...6)
    let size = 1 << values.integer(1...40)
    let lines = (0..<count).map { _ in Int64(values.integer(-size / 4...size)) }
    let currency: Currency = values.integer(0...2) == 0 ? .usd : .inr
    let (treatment, supplier, recipient) = places[values.integer(0...places.count - 1)]
    let exceptions =
      values.integer(0...3) == 0
      ? [TaxException(part: "p\(values.integer(1...count))", isNotTaxed: true)] : []
    let terms = try DocumentExamples.terms(
      treatment, from: supplier, to: recipient, exceptions: exceptions,
      roundsByLaw: values.integer(0...3) != 0)
    let modes = RoundingMode.allCases
    let levels = RoundingPolicy.Level.allCases
    let policy = RoundingPolicy(
      mode: modes[values.integer(0...modes.count - 1)],
      level: levels[values.integer(0...levels.count - 1)])
    do {
      return try DocumentExamples.invoice(
        DocumentExamples.statement(lines, currency), terms, rounding: policy)
    } catch InvoiceError.negativeTotal {
      #expect(lines.reduce(0, +) < 0)
      return nil
    }
  }

  @Test func `lines, taxes and roundings add up to the total, and tax in rupees is whole`() throws {
    var values = SeededValues(seed: 411)
    for _ in 0..<Self.cases {
      guard let invoice = try randomInvoice(&values) else { continue }
      let amounts = invoice.amounts
      let charged = amounts.taxes.filter { !$0.isOwedByRecipient }
      let sum =
        amounts.lines.reduce(0) { $0 + $1.amount.minorUnits }
        + charged.reduce(0) { $0 + $1.amount.minorUnits }
        + amounts.roundings.reduce(0) { $0 + $1.amount.minorUnits }
      #expect(sum == amounts.total.minorUnits)
      #expect(amounts.isConsistent)
      guard amounts.currency == .inr, invoice.taxTerms?.roundsByLaw == true else { continue }
      for name in Set(charged.map(\.name)) {
        let tax =
          charged.filter { $0.name == name }.reduce(0) { $0 + $1.amount.minorUnits }
          + amounts.roundings.filter { $0.tax == name }.reduce(0) { $0 + $1.amount.minorUnits }
        #expect(tax.isMultiple(of: 100))
      }
    }
  }

  @Test func `an invoice and credit notes of all its lines are zero in every line and tax`() throws
  {
    var values = SeededValues(seed: 412)
    let date = try DocumentExamples.day("2026-09-01")
    for _ in 0..<Self.cases {
      guard let invoice = try randomInvoice(&values) else { continue }
      let portions = values.integer(1...4)
      var groups: [Set<Int>] = Array(repeating: [], count: portions)
      for line in invoice.amounts.lines {
        groups[values.integer(0...portions - 1)].insert(line.position)
      }
      var notes: [CreditNote] = []
      for group in groups where !group.isEmpty {
        let note = try CreditNote(
          of: invoice, lines: group, number: "CN/\(notes.count + 1)", date: date, reason: "test",
          earlier: notes)
        #expect(note.amounts.isConsistent)
        notes.append(note)
      }
      let all = [invoice.amounts] + notes.map(\.amounts)
      #expect(all.reduce(0) { $0 + $1.total.minorUnits } == 0)
      #expect(all.reduce(0) { $0 + $1.tax.minorUnits } == 0)
      #expect(all.reduce(0) { $0 + $1.rounding.minorUnits } == 0)
      for line in invoice.amounts.lines {
        let both = all.flatMap(\.lines).filter { $0.position == line.position }
        #expect(both.count == 2 && both.reduce(0) { $0 + $1.amount.minorUnits } == 0)
      }
      for tax in invoice.amounts.taxes {
        let same = all.flatMap(\.taxes).filter { $0.name == tax.name && $0.rule == tax.rule }
        #expect(same.reduce(0) { $0 + $1.amount.minorUnits } == 0)
        #expect(same.reduce(0) { $0 + $1.taxableValue.minorUnits } == 0)
      }
    }
  }
}
