// SPDX-License-Identifier: Apache-2.0

import ContractBilling
import CourseModel
import Testing

/// What a learner can type for a number; the parser is reached through a question.
struct TypedNumberTests {
  private func read(_ text: String) throws -> Answer.GivenNumber {
    let shown = PresentedQuestion(Samples.number(1), seed: 1)
    guard case .number(let given) = try shown.answer(typed: text) else {
      throw AnswerFault(.notUnderstood, "no number")
    }
    return given
  }

  @Test(
    "Numbers are read as people write them",
    arguments: [
      ("36000", Rational(36000), String?.none),
      ("36,000", 36000, nil),
      ("1,20,000", 120_000, nil),
      ("12,34,56,789", 123_456_789, nil),
      ("1,234,567.5", Rational(12_345_675, over: 10), nil),
      ("₹36000", 36000, "INR"),
      ("₹ 36,000", 36000, "INR"),
      ("Rs. 36,000/-", 36000, "INR"),
      ("Rs.36000", 36000, "INR"),
      ("INR 36,000", 36000, "INR"),
      ("36 000", 36000, nil),
      ("36k", 36000, nil),
      ("1.2 lakh", 120_000, nil),
      ("₹1.2 lakh", 120_000, "INR"),
      ("3 crore rupees", 30_000_000, "INR"),
      ("2 million", 2_000_000, nil),
      ("1.2e5", 120_000, nil),
      ("2E-1", Rational(1, over: 5), nil),
      ("25 %", 25, "%"),
      ("25 per cent", 25, "%"),
      ("2/5", Rational(2, over: 5), nil),
      (".5", Rational(1, over: 2), nil),
      ("-3.50", Rational(-7, over: 2), nil),
      ("−7", -7, nil),
      ("-₹7", -7, "INR"),
      ("= 12", 12, nil),
      ("12.", 12, nil),
      ("३६०००", 36000, nil),
      ("90 mins", 90, "minute"),
      ("36 agents", 36, "agent"),
      ("$12 per hour", 12, "USD per hour"),
      ("12 USD/hour", 12, "USD per hour"),
      ("$12/hr", 12, "USD per hour"),
      ("₹36,000 INR", 36000, "INR"),
    ])
  func accepts(text: String, value: Rational, unit: String?) throws {
    let given = try read(text)
    #expect(given.value == value)
    #expect(given.unit?.name == unit)
    #expect(given.text == text)
  }

  @Test(
    "What can be read in two ways is asked again with both readings",
    arguments: [
      ("1,20", "120", "1.20"), ("0,45", "045", "0.45"), ("1.200,50", "120050", "1200.50"),
      ("1.200.000", "1200000", "1200.000"), ("1234,567", "1234567", "1234.567"),
    ])
  func ambiguous(text: String, whole: String, decimal: String) {
    let fault = #expect(throws: AnswerFault.self) { try read(text) }
    #expect(fault?.reason == .ambiguous)
    #expect(fault?.message.contains(whole) == true)
    #expect(fault?.message.contains(decimal) == true)
  }

  @Test(
    "What is no number is asked again",
    arguments: [
      "", "  ", "many", "12 or 13", "3-4", "1/0", "about12", String(repeating: "9", count: 99),
    ])
  func refuses(text: String) {
    #expect(throws: AnswerFault.self) { try read(text) }
  }
}
