// SPDX-License-Identifier: Apache-2.0

import ContractBilling
import CourseModel
import Testing

/// Numbers as people type them: the text, the value, the unit.
struct TypedNumberVectorTests {
  static let readTable = Asked.columns(
    """
    0 ¦ 0 ¦
    -0 ¦ 0 ¦
    −0.0 ¦ 0 ¦
    +5 ¦ 5 ¦
    - 5 ¦ -5 ¦
    00012 ¦ 12 ¦
    0.1 ¦ 1/10 ¦
    .25 ¦ 1/4 ¦
    5. ¦ 5 ¦
    5, ¦ 5 ¦
    1,000 ¦ 1000 ¦
    100,000 ¦ 100000 ¦
    1,00,000 ¦ 100000 ¦
    1,20,000.50 ¦ 240001/2 ¦
    10,00,000 ¦ 1000000 ¦
    1,23,45,678 ¦ 12345678 ¦
    1'200 ¦ 1200 ¦
    1’200 ¦ 1200 ¦
    1_200 ¦ 1200 ¦
    1 200 000 ¦ 1200000 ¦
    36 000 ¦ 36000 ¦
    ३६,००० ¦ 36000 ¦
    ১২৩ ¦ 123 ¦
    ٣٫٥ ¦ 7/2 ¦
    １２３ ¦ 123 ¦
    1.2e5 ¦ 120000 ¦
    1.2E5 ¦ 120000 ¦
    1.2e+5 ¦ 120000 ¦
    5e-3 ¦ 1/200 ¦
    1.2 × 10^5 ¦ 120000 ¦
    1.2x10^5 ¦ 120000 ¦
    1.2*10^5 ¦ 120000 ¦
    1.2×10⁵ ¦ 120000 ¦
    5 × 10⁻³ ¦ 1/200 ¦
    1/2 ¦ 1/2 ¦
    22/7 ¦ 22/7 ¦
    -1/3 ¦ -1/3 ¦
    1 1/2 ¦ 3/2 ¦
    -1 1/2 ¦ -3/2 ¦
    12 3/4 ¦ 51/4 ¦
    ½ ¦ 1/2 ¦
    1½ ¦ 3/2 ¦
    2¾ ¦ 11/4 ¦
    1⅓ ¦ 4/3 ¦
    3⁄4 ¦ 3/4 ¦
    33 1/3 % ¦ 100/3 ¦ %
    45% ¦ 45 ¦ %
    45 % ¦ 45 ¦ %
    45 pct ¦ 45 ¦ %
    45 percent ¦ 45 ¦ %
    45 per cent ¦ 45 ¦ %
    ４５％ ¦ 45 ¦ %
    ½ % ¦ 1/2 ¦ %
    -3 % ¦ -3 ¦ %
    ₹500 ¦ 500 ¦ INR
    ₹ 1,20,000 ¦ 120000 ¦ INR
    ₹1,20,000/- ¦ 120000 ¦ INR
    -₹500 ¦ -500 ¦ INR
    ₹-500 ¦ -500 ¦ INR
    Rs 500 ¦ 500 ¦ INR
    Rs.500 ¦ 500 ¦ INR
    rs. 1.5 lakh ¦ 150000 ¦ INR
    500 rupees ¦ 500 ¦ INR
    INR 500 ¦ 500 ¦ INR
    500 inr ¦ 500 ¦ INR
    $12 ¦ 12 ¦ USD
    US$ 12 ¦ 12 ¦ USD
    12 dollars ¦ 12 ¦ USD
    €9.50 ¦ 19/2 ¦ EUR
    £9.50 ¦ 19/2 ¦ GBP
    5k ¦ 5000 ¦
    5 K ¦ 5000 ¦
    $5k ¦ 5000 ¦ USD
    $5m ¦ 5000000 ¦ USD
    5 M USD ¦ 5000000 ¦ USD
    5 mn ¦ 5000000 ¦
    2.5 million ¦ 2500000 ¦
    3 bn ¦ 3000000000 ¦
    1 trillion ¦ 1000000000000 ¦
    1.2 lakh ¦ 120000 ¦
    1.2L ¦ 120000 ¦
    2 lacs ¦ 200000 ¦
    3 crore ¦ 30000000 ¦
    3Cr ¦ 30000000 ¦
    ₹3 cr ¦ 30000000 ¦ INR
    5 hundred ¦ 500 ¦
    2 hundred thousand ¦ 200000 ¦
    1 lakh crore ¦ 1000000000000 ¦
    1 crore 20 lakh ¦ 12000000 ¦
    ₹1 crore 20 lakh ¦ 12000000 ¦ INR
    1 lakh 20 thousand rupees ¦ 120000 ¦ INR
    ½ crore ¦ 5000000 ¦
    90 s ¦ 90 ¦ second
    90 secs ¦ 90 ¦ second
    5 min ¦ 5 ¦ minute
    1.5h ¦ 3/2 ¦ hour
    2 hrs ¦ 2 ¦ hour
    3 weeks ¦ 3 ¦ week
    1 h 30 min ¦ 3/2 ¦ hour
    1h30m ¦ 3/2 ¦ hour
    1 hr, 30 mins ¦ 3/2 ¦ hour
    1 hour and 30 minutes ¦ 3/2 ¦ hour
    2m30s ¦ 5/2 ¦ minute
    2 min 30 s ¦ 5/2 ¦ minute
    2 min. 30 sec. ¦ 5/2 ¦ minute
    1 day 6 hours ¦ 5/4 ¦ day
    1 h 30 min 36 s ¦ 151/100 ¦ hour
    1 h 0.5 min ¦ 121/120 ¦ hour
    -1 h 30 min ¦ -3/2 ¦ hour
    1:30 h ¦ 3/2 ¦ hour
    1:30 hours ¦ 3/2 ¦ hour
    2:30 min ¦ 5/2 ¦ minute
    1:30:36 ¦ 151/100 ¦ hour
    0:45 h ¦ 3/4 ¦ hour
    36 agents ¦ 36 ¦ agent
    12 replies per hour ¦ 12 ¦ reply per hour
    300 ₹/h ¦ 300 ¦ INR per hour
    = 12 ¦ 12 ¦
    0.45 erlangs ¦ 9/20 ¦ erlang
    """)

  private func given(_ text: String) throws -> Answer.GivenNumber {
    guard
      case .number(let given) = try PresentedQuestion(Samples.number(1), seed: 1)
        .answer(typed: text)
    else { throw AnswerFault(.notUnderstood, "no number") }
    return given
  }

  @Test("Numbers, money, fractions and times are read", arguments: readTable)
  func reads(row: [String]) throws {
    let given = try given(row[0])
    #expect(given.value == (try Asked.fraction(row[1])))
    #expect(given.unit?.name ?? "" == row[2])
  }

  @Test(
    "What can be read in two ways is asked about with its readings",
    arguments: [
      ("1:30", ["1 h 30 min", "1 min 30 s"]), ("0:45", ["0 h 45 min", "0 min 45 s"]),
      ("5 m", ["min", "million", "metres"]), ("5m", ["min", "million"]),
      ("1 h 30", ["min or s"]), ("2 days 3", ["h or min"]), ("36,00", ["3600", "36.00"]),
      ("0,500", ["0500", "0.500"]), ("1,2,3", ["123", "12.3"]), ("1 100/200", ["1.5"]),
      ("1.000.000", ["1000000", "1000.000"]), ("12,34", ["1234", "12.34"]),
    ])
  func ambiguous(text: String, readings: [String]) {
    let fault = #expect(throws: AnswerFault.self) { try given(text) }
    #expect(fault?.reason == .ambiguous)
    for reading in readings {
      #expect(fault?.message.contains(reading) == true, "\(fault?.message ?? "")")
    }
  }

  @Test(
    "What is no number is asked again and never guessed",
    arguments: [
      "--5", "+-5", "5-", "5 ?", "5-6", "5 to 6", "5 or 6", "~5", "about 5", "1/0", "1/2/3",
      "3-1/2",
      "1 3/2", "1e19", "0x10", "1:75", "1:3", "1:30 INR", "1 min 1 h", "1 h 2 h", "1 lakh 20",
      "1 lakh 2 crore", "2 min 30 s later", "NaN", "∞", "①", "XII", "twelve", "5 5", "5%5",
      "1e999999999999999999999", "9999999999999999999999999999999",
    ])
  func refuses(text: String) {
    let fault = #expect(throws: AnswerFault.self) { try given(text) }
    #expect(fault?.reason == .notUnderstood)
  }
}
