// SPDX-License-Identifier: Apache-2.0

import ContractBilling
import CourseModel
import Testing

/// Orders, placements and blanks under each rule, worked by hand.
struct OrderScoringTests {
  /// The rule, the order given of items 0 1 2 …, the score.
  static let ordersTable = Asked.table(
    """
    exact 0123 1
    exact 0132 0
    exact 3210 0
    absolute-position 0123 1
    absolute-position 0132 1/2
    absolute-position 0213 1/2
    absolute-position 0312 1/4
    absolute-position 2130 1/4
    absolute-position 1230 0
    absolute-position 3210 0
    next 0123 1
    next 1230 2/3
    next 2301 2/3
    next 3012 2/3
    next 0132 1/3
    next 1023 1/3
    next 0213 0
    next 3210 0
    longest-common-subsequence 0123 1
    longest-common-subsequence 1230 3/4
    longest-common-subsequence 0132 3/4
    longest-common-subsequence 0213 3/4
    longest-common-subsequence 3012 3/4
    longest-common-subsequence 2301 1/2
    longest-common-subsequence 1032 1/2
    longest-common-subsequence 2130 1/2
    longest-common-subsequence 3210 1/4
    relative-to-correct 0123 1
    relative-to-correct 0132 5/6
    relative-to-correct 0213 5/6
    relative-to-correct 1032 2/3
    relative-to-correct 1230 1/2
    relative-to-correct 3210 1/3
    relative-to-correct 2301 1/3
    next 120 1/2
    next 012 1
    longest-common-subsequence 120 2/3
    longest-common-subsequence 210 1/3
    relative-to-correct 210 1/3
    relative-to-correct 102 2/3
    absolute-position 102 1/3
    exact 102 0
    """)

  @Test("Orderings score by their rule", arguments: ordersTable)
  func orders(row: [String]) throws {
    let given = Asked.places(row[1])
    let items = given.indices.map { Question.Item(id: $0, text: Samples.text("i\($0)")) }
    var question = Samples.question(.ordering(items))
    let rule: Scoring.Rule = try #require(Scoring.Rule(rawValue: row[0]))
    question.scoring = Scoring(rule)
    let grade = question.grade(.order(given))
    #expect(grade.score == (try Asked.fraction(row[2])))
    #expect((grade.verdict == .right) == (given == given.sorted()))
  }

  /// The rule, the category given to each of four items whose key is 0101, the score.
  static let placementsTable = Asked.table(
    """
    per-row 0101 1
    per-row 0111 3/4
    per-row 0110 1/2
    per-row 1010 0
    per-row 01?? 1/2
    per-row 0?0? 1/2
    per-row ???? 0
    minus-for-wrong 0101 1
    minus-for-wrong 0111 1/2
    minus-for-wrong 0100 1/2
    minus-for-wrong 01?? 1/2
    minus-for-wrong 010? 3/4
    minus-for-wrong 011? 1/4
    minus-for-wrong 0110 0
    minus-for-wrong 1010 0
    minus-for-wrong 1??? 0
    all-or-nothing 0101 1
    all-or-nothing 010? 0
    all-or-nothing 0111 0
    """)

  private func open(_ text: String) -> [Int?] {
    text.map { $0 == "?" ? nil : Asked.places(String($0)).first }
  }

  @Test("Sortings score by their rule", arguments: placementsTable)
  func sortings(row: [String]) throws {
    var question = Samples.sorting
    let rule: Scoring.Rule = try #require(Scoring.Rule(rawValue: row[0]))
    question.scoring = Scoring(rule)
    #expect(question.grade(.placement(open(row[1]))).score == (try Asked.fraction(row[2])))
  }

  private static let extras = """
    Match.

    | Mode | Trigger |
    | --- | --- |
    | Preview | An agent who has read |
    | | A supervisor |
    | Progressive | A free agent |
    | Predictive | A forecast |
    | | The client |
    """

  @Test(
    "Partners of nobody are wrong for every row",
    arguments: [
      ("012", "1"), ("013", "2/3"), ("342", "1/3"), ("34?", "0"), ("01?", "2/3"), ("120", "0"),
    ])
  func extraPartners(given: String, score: String) throws {
    let question = try Asked.question(Self.extras)
    #expect(question.kindName == "matching")
    #expect(PresentedQuestion(question, seed: 2).targets.sorted() == [0, 1, 2, 3, 4])
    #expect(question.grade(.placement(open(given))).score == (try Asked.fraction(score)))
  }

  private static let several = """
    Sort.

    | Work | Shift |
    | --- | --- |
    | Calls | Day |
    | Letters | Night |
    | Chats | Day + Night |
    | Coffee | – |
    | | Weekend |
    """

  /// For each item its categories: 0 day, 1 night, 2 weekend, 3 none of these.
  @Test(
    "Items may belong to several categories, or to none",
    arguments: [
      ("0|1|01|3", "1"), ("0|1|10|3", "1"), ("0|1|0|3", "3/4"), ("01|1|01|3", "3/4"),
      ("0|1|012|3", "3/4"), ("|1||", "1/4"), ("1|0|2|0", "0"), ("0|1|01|", "3/4"),
    ])
  func several(given: String, score: String) throws {
    let question = try Asked.question(Self.several)
    let answer = given.split(separator: "|", omittingEmptySubsequences: false)
      .map { Asked.places(String($0)) }
    #expect(question.grade(.placements(answer)).score == (try Asked.fraction(score)))
  }

  @Test(
    "Several categories are typed behind their row",
    arguments: ["1a 2b 3ab 4d", "4d 3 b a 2b 1a", "a b ab d", "1:a, 2:b, 3:a+b, 4:d"])
  func typesSeveral(typed: String) throws {
    let question = try Asked.question(Self.several)
    var shown = PresentedQuestion(question, seed: 1)
    // The seed that leaves the items as they stand in the file, so that rows can be named.
    for seed in 1...200 as ClosedRange<UInt64> where shown.order != [0, 1, 2, 3] {
      shown = PresentedQuestion(question, seed: seed)
    }
    #expect(shown.order == [0, 1, 2, 3])
    #expect(question.grade(try shown.answer(typed: typed)).verdict == .right)
  }

  @Test(
    "A row with a letter that is not there is asked again", arguments: ["1a 2b 3e 4d", "1a 2b"])
  func refusesSeveral(typed: String) throws {
    let shown = PresentedQuestion(try Asked.question(Self.several), seed: 1)
    #expect(throws: AnswerFault.self) { try shown.answer(typed: typed) }
  }

  @Test(
    "Blanks score on their own, numbers by their tolerance",
    arguments: [
      ("per-blank", "wrap-up; 5; ₹36,000", "1"), ("per-blank", "wrap-up;5.1;36k", "1"),
      ("per-blank", "wrap-up; 5.2; 36k", "2/3"), ("per-blank", ";;36000 INR", "1/3"),
      ("per-blank", "After-Call Work; 4.9; 36000", "1"), ("per-blank", "wrap; 6; $36000", "0"),
      ("all-or-nothing", "wrap-up; 5; 36000", "1"), ("all-or-nothing", "wrap-up; 5; 3600", "0"),
    ])
  func blanks(rule: String, typed: String, score: String) throws {
    let question = try Asked.question(
      """
      <!-- scoring: \(rule) -->
      Work after a call is [___ wrap-up|after-call work]; it takes [___ = 5 ± 0.1] minutes and costs
      [___ = 36,000 INR] a month.
      """)
    #expect(try Asked.grade(question, typed).score == (try Asked.fraction(score)))
  }

  @Test("A blank for a number asks again about what can be read in two ways")
  func ambiguousBlank() throws {
    let question = try Asked.question("It costs [___ = 36,000 INR] a [___ month].")
    let fault = #expect(throws: AnswerFault.self) { try Asked.grade(question, "36,00; month") }
    #expect(fault?.reason == .ambiguous)
    #expect(fault?.message.hasPrefix("Blank 1: ") == true)
  }
}
