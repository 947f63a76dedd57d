// SPDX-License-Identifier: Apache-2.0

import CivilClock
import ContractBilling
import Testing

struct InvoiceNumberTests {
  private let rule = InvoiceNumberRule.indianRule46

  private func issued(_ number: String, _ date: String) throws -> IssuedNumber {
    IssuedNumber(number: number, date: try DocumentExamples.day(date))
  }

  @Test func `sixteen characters of letters, digits, hyphen and slash are a number`() throws {
    for number in ["1", "A-1/2", "BPO/26-27/000001", "aZ09-/aZ09-/aZ09"] { try rule.check(number) }
    #expect(throws: InvoiceNumberError.empty) { try rule.check("") }
    #expect(throws: InvoiceNumberError.self) { try rule.check("BPO/26-27/0000001") }
    for number in ["BPO 1", "BPO_1", "Nº1", "É1", "१", "A\u{0}", "A\n", "—1", "A\u{301}", "１"] {
      #expect(throws: InvoiceNumberError.self) { try rule.check(number) }
    }
  }

  @Test func `the checker accepts exactly what the rule's words say`() {
    var values = SeededValues(seed: 46)
    let alphabet = Array("ABZabz019-/ _.é१\n\u{202E}".unicodeScalars)
    let allowed = Set("ABZabz019-/".unicodeScalars)
    var accepted = 0
    for _ in 0..<20_000 {
      // Mostly from the first eleven, which are allowed, so that both outcomes are met.
      let scalars = (0..<values.integer(0...20)).map { _ in
        alphabet[values.integer(0...(values.integer(0...15) == 0 ? alphabet.count - 1 : 10))]
      }
      var text = String.UnicodeScalarView()
      text.append(contentsOf: scalars)
      let expected = (1...16).contains(scalars.count) && scalars.allSatisfy(allowed.contains)
      let found = (try? rule.check(String(text))) != nil
      #expect(found == expected)
      if found { accepted += 1 }
    }
    #expect((1_000...19_000).contains(accepted))
  }

  @Test func `numbers follow each other and begin anew with the financial year`() throws {
    let series = try InvoiceSeries("BPO/{year}/{0000}")
    let march = try DocumentExamples.day("2027-03-31")
    let april = try DocumentExamples.day("2027-04-01")
    #expect(try series.next(after: nil, on: march) == "BPO/26-27/0001")
    let ninth = try issued("BPO/26-27/0009", "2026-08-01")
    #expect(try series.next(after: ninth, on: march) == "BPO/26-27/0010")
    #expect(try series.next(after: ninth, on: april) == "BPO/27-28/0001")
    let last = try issued("BPO/26-27/9999", "2026-08-01")
    #expect(try series.next(after: last, on: march) == "BPO/26-27/10000")
    #expect(throws: InvoiceNumberError.self) {
      try series.next(after: issued("BPO/26-27/999999", "2026-08-01"), on: march)
    }
    #expect(throws: InvoiceNumberError.self) {
      try series.next(after: ninth, on: DocumentExamples.day("2026-07-31"))
    }
    #expect(throws: InvoiceNumberError.notInSeries(number: "X/26-27/0009", pattern: series.pattern))
    { try series.next(after: issued("X/26-27/0009", "2026-08-01"), on: march) }
  }

  @Test func `every number of a series gives its serial number back`() throws {
    var values = SeededValues(seed: 47)
    for pattern in ["BPO/{year}/{0000}", "{00}-A", "INV{000000}", "{year}/{0}"] {
      let series = try InvoiceSeries(pattern)
      for _ in 0..<3_000 {
        let serial = values.integer(1...9_999)
        let day = CivilDate(dayNumber: values.integer(0...40_000))
        let number = try series.number(serial, on: day)
        #expect(try series.serial(of: IssuedNumber(number: number, date: day)) == serial)
        let next = try series.next(after: IssuedNumber(number: number, date: day), on: day)
        #expect(try series.serial(of: IssuedNumber(number: next, date: day)) == serial + 1)
      }
    }
  }

  @Test func `a run of numbers is checked for duplicates, gaps, order and year`() throws {
    let series = try InvoiceSeries("B/{year}/{000}")
    let good = try [
      issued("B/25-26/001", "2026-03-30"), issued("B/25-26/002", "2026-03-31"),
      issued("B/26-27/001", "2026-04-01"), issued("B/26-27/002", "2026-04-01"),
    ]
    #expect(series.faults(in: good).isEmpty)
    let bad = try [
      issued("B/26-27/001", "2026-04-01"), issued("B/26-27/001", "2026-04-02"),
      issued("B/26-27/004", "2026-04-03"), issued("B/26-27/003", "2026-04-04"),
      issued("B/25-26/005", "2026-04-05"), issued("C/26-27/006", "2026-04-06"),
    ]
    let year = FinancialYear(holding: try DocumentExamples.day("2026-04-01"))
    #expect(
      series.faults(in: bad) == [
        .duplicate(number: "B/26-27/001", year: year),
        .gap(expected: "B/26-27/002", found: "B/26-27/004"),
        .outOfOrder(number: "B/26-27/003", after: "B/26-27/004"),
        .otherYear(number: "B/25-26/005", year: year),
        .notInSeries(number: "C/26-27/006", pattern: "B/{year}/{000}"),
      ])
  }

  @Test(arguments: [
    "", "BPO", "{year}", "{0", "{x}{0}", "{0}{0}", "1{0}", "{year}{0}", "A B{0}", "{}",
  ])
  func `a pattern without one clear serial number is refused`(pattern: String) {
    #expect(throws: InvoiceNumberError.self) { try InvoiceSeries(pattern) }
  }

  @Test func `India's financial year runs from April to March`() throws {
    let names = try ["2026-03-31", "2026-04-01", "2000-01-01", "1999-12-31", "2099-04-01"].map {
      FinancialYear(holding: try DocumentExamples.day($0)).shortName
    }
    #expect(names == ["25-26", "26-27", "99-00", "99-00", "99-00"])
    let calendar = FinancialYear(holding: try DocumentExamples.day("2026-03-31"), startMonth: 1)
    #expect(calendar.description == "2026")
  }
}
