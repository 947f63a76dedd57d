// SPDX-License-Identifier: Apache-2.0

import CivilClock
import ContractBilling
import Testing

struct DocumentRenderingTests {
  private func invoice(title: String = "Agent hours", name: String? = nil) throws -> Invoice {
    let rate = ExactAmount(try Rational(parsing: "412.125"), .inr)
    let hours = try AmountExplanation.product(
      "agent-hours", quantity: 1_999, unit: "hour", rate: rate)
    let explanation = try hours.rounded(by: .halfUp)
    let amount = try Money(exactly: explanation.value)
    let statement = ContractStatement(
      contract: "C-7", period: try BillingPeriod(year: 2026, month: 7), currency: .inr,
      lines: [
        StatementLine(
          part: "seats", title: title, campaign: "Renewals", amount: amount,
          explanation: explanation)
      ], total: amount)
    return try DocumentExamples.invoice(
      statement, DocumentExamples.terms(.domestic, from: "IN-27", to: "IN-29"),
      supplier: name.map { InvoiceParty(name: $0, address: [$0]) })
  }

  /// 1,999 hours at 412.125 are 8,23,837.875; 18 % of 8,23,837.88 are 1,48,290.8184.
  @Test func `the text shows every figure and on demand its tree`() throws {
    let invoice = try invoice()
    let text = invoice.plainText(explaining: true)
    for expected in [
      "TAX INVOICE BPO/26-27/0001", "8,23,837.88", "IGST 18 % on 8,23,837.88", "1,48,290.82",
      "Rounding of IGST (CGST Act 2017, section 170)", "9,72,128.88",
      "1,999 hour × 412.125 INR", "8,23,837.875 INR", "rounded half up to 2 decimal places",
      "Place of supply  29 Karnataka", "Tax payable on reverse charge: no",
      "Rupees nine lakh seventy-two thousand one hundred twenty-eight and eighty-eight",
    ] {
      #expect(text.contains(expected), "\(expected) in\n\(text)")
    }
    #expect(!invoice.plainText().contains("rounded half up"))
  }

  @Test(arguments: [40, 60, 80, 120])
  func `no line of the text is wider than asked`(width: Int) throws {
    let text = try invoice(title: String(repeating: "word ", count: 60)).plainText(
      explaining: true, width: width)
    for line in text.split(separator: "\n") { #expect(line.count <= width, "\(line)") }
  }

  @Test func `hostile names stay text in HTML and one line in text`() throws {
    let hostile = "<script>alert('1')</script> \"&amp; \u{1B}[31m\u{0}\u{202E}evil\nTotal 0.00"
    let invoice = try invoice(title: hostile, name: hostile)
    let html = invoice.html()
    #expect(!html.contains("<script"))
    #expect(html.contains("&lt;script&gt;alert(&#39;1&#39;)&lt;/script&gt; &quot;&amp;amp; "))
    for scalar in html.unicodeScalars where scalar != "\n" {
      #expect(scalar.value >= 0x20 && scalar.value != 0x202E && !(0x7F...0x9F ~= scalar.value))
    }
    let text = invoice.plainText(explaining: true, width: 400)
    #expect(!text.unicodeScalars.contains { $0.value == 0x1B || $0.value == 0x202E })
    #expect(!text.split(separator: "\n").contains { $0.hasPrefix("Total 0.00") })
  }

  @Test func `random text never opens a tag or leaves an attribute`() throws {
    var values = SeededValues(seed: 48)
    let alphabet = Array("<>&\"'/= \u{0}\u{7F}\u{85}\u{2028}aé\u{202E}😀".unicodeScalars)
    let clean = try invoice(title: "x").html()
    let tags = clean.unicodeScalars.count { $0 == "<" }
    for _ in 0..<300 {
      var text = String.UnicodeScalarView()
      for _ in 0..<values.integer(1...20) {
        text.append(alphabet[values.integer(0...alphabet.count - 1)])
      }
      let html = try invoice(title: String(text)).html()
      #expect(html.unicodeScalars.count { $0 == "<" } == tags)
      #expect(html.unicodeScalars.count { $0 == "\"" } == clean.unicodeScalars.count { $0 == "\"" })
    }
  }

  @Test func `the HTML loads nothing and holds one figure for each line`() throws {
    let html = try invoice().html()
    for forbidden in ["http://", "https://", "<script", "<link", "<img", "@import", "url("] {
      #expect(!html.contains(forbidden))
    }
    #expect(html.contains("default-src 'none'"))
    #expect(html.contains("<td class=\"amount\">8,23,837.88</td>"))
    let brief = try invoice().html(explaining: false)
    #expect(!brief.contains("<details>"))
  }

  @Test func `a credit note names its invoice and reason`() throws {
    let note = try CreditNote(
      of: invoice(), number: "CN/26-27/0001", date: DocumentExamples.day("2026-08-02"),
      reason: "Hours billed twice")
    let text = note.plainText()
    #expect(text.hasPrefix("CREDIT NOTE CN/26-27/0001\n"))
    #expect(text.contains("BPO/26-27/0001 of 1 August 2026"))
    #expect(text.contains("-9,72,128.88"))
    #expect(note.html().contains("−9,72,128.88"))
    #expect(note.html().contains("Hours billed twice"))
  }

  @Test(arguments: [
    (0, "INR", "Rupees zero only"), (1, "INR", "Rupees zero and one paisa only"),
    (12_000_050, "INR", "Rupees one lakh twenty thousand and fifty paise only"),
    (
      1_234_567_890_12, "INR",
      "Rupees one hundred twenty-three crore forty-five lakh sixty-seven thousand eight hundred "
        + "ninety and twelve paise only"
    ),
    (
      1_234_567_890_12, "USD",
      "US dollars one billion two hundred thirty-four million five hundred sixty-seven thousand "
        + "eight hundred ninety and twelve cents only"
    ),
    (-1_99, "GBP", "minus Pounds sterling one and ninety-nine pence only"),
    (1_250, "PHP", "PHP twelve and 50/100 only"), (19, "JPY", "JPY nineteen only"),
    (1_001, "KWD", "KWD one and 1/1000 only"),
  ])
  func `amounts are written in words`(minorUnits: Int64, code: String, words: String) throws {
    #expect(Money(minorUnits: minorUnits, try Currency(code: code)).inWords() == words)
  }

  @Test func `the least amount has words too`() {
    #expect(Money(minorUnits: .min, .inr).inWords().hasPrefix("minus Rupees "))
    #expect(Money(minorUnits: .min, .usd).inWords().contains("quadrillion"))
  }
}
