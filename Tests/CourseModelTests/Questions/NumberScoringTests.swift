// SPDX-License-Identifier: Apache-2.0

import ContractBilling
import CourseModel
import Testing

/// Number keys of every kind, worked by hand: the key as a lesson writes it, what is typed, the score.
struct NumberScoringTests {
  static let tolerancesTable = Asked.columns(
    """
    = 0.3 ¦ 0.3 ¦ 1
    = 0.3 ¦ 3/10 ¦ 1
    = 0.3 ¦ 30 % ¦ 1
    = 0.3 ¦ 0.30000001 ¦ 0
    = 5 ± 0.1 ¦ 4.9 ¦ 1
    = 5 ± 0.1 ¦ 5.1 ¦ 1
    = 5 ± 0.1 ¦ 5.1000001 ¦ 0
    = 5 ± 0.1 ¦ 4.8999999 ¦ 0
    = 5 +/- 0.1 ¦ 4.9 ¦ 1
    = -5 ± 1 ¦ -6 ¦ 1
    = -5 ± 1 ¦ -4 ¦ 1
    = -5 ± 1 ¦ -3.9 ¦ 0
    = 0 ± 0.5 ¦ -0 ¦ 1
    = 0 ± 0.5 ¦ -0.5 ¦ 1
    = 0 ± 0.5 ¦ 0.51 ¦ 0
    = 200 ± 2 % ¦ 196 ¦ 1
    = 200 ± 2 % ¦ 204 ¦ 1
    = 200 ± 2 % ¦ 204.01 ¦ 0
    = 200 ± 2 % ¦ 195.99 ¦ 0
    = -200 ± 2 % ¦ -204 ¦ 1
    = -200 ± 2 % ¦ -195 ¦ 0
    = 0 ± 2 % ¦ 0 ¦ 1
    = 0 ± 2 % ¦ 0.001 ¦ 0
    = 110 within a factor of 1.1 ¦ 100 ¦ 1
    = 110 within a factor of 1.1 ¦ 121 ¦ 1
    = 110 within a factor of 1.1 ¦ 99.99 ¦ 0
    = 110 within a factor of 1.1 ¦ 121.01 ¦ 0
    = 50 within a factor of 2 ¦ 25 ¦ 1
    = 50 within a factor of 2 ¦ 100 ¦ 1
    = 50 within a factor of 2 ¦ 24.9 ¦ 0
    = 50 within a factor of 2 ¦ -50 ¦ 0
    = -50 within a factor of 2 ¦ -100 ¦ 1
    = -50 within a factor of 2 ¦ -24 ¦ 0
    = 4.9...5.1 ¦ 4.9 ¦ 1
    = 4.9...5.1 ¦ 5.1 ¦ 1
    = 4.9...5.1 ¦ 5 ¦ 1
    = 4.9...5.1 ¦ 5.11 ¦ 0
    = 4.9…5.1 ¦ 4.89 ¦ 0
    = -3...-1 ¦ -1 ¦ 1
    = -3...-1 ¦ 0 ¦ 0
    = 300...400 INR ¦ ₹400 ¦ 1
    = 300...400 INR ¦ $350 ¦ 0
    = 3.14 to 3 significant digits ¦ 3.1416 ¦ 1
    = 3.14 to 3 significant digits ¦ 3.135 ¦ 1
    = 3.14 to 3 significant digits ¦ 3.1449999 ¦ 1
    = 3.14 to 3 significant digits ¦ 3.145 ¦ 0
    = 3.14 to 3 significant digits ¦ 3.1349 ¦ 0
    = 36,000 to 2 significant digits ¦ 35,500 ¦ 1
    = 36,000 to 2 significant digits ¦ 36,499 ¦ 1
    = 36,000 to 2 significant digits ¦ 36,500 ¦ 0
    = 0.00123 to 2 significant digits ¦ 0.0012 ¦ 1
    = 0.00123 to 2 significant digits ¦ 0.00125 ¦ 0
    = 999.6 to 3 significant digits ¦ 1,000 ¦ 1
    = 2.50 to 1 decimal ¦ 2.45 ¦ 1
    = 2.50 to 1 decimal ¦ 2.5499 ¦ 1
    = 2.50 to 1 decimal ¦ 2.55 ¦ 0
    = 2.50 to 1 decimal ¦ 2.4499 ¦ 0
    = -2.5 to 1 decimal ¦ -2.45 ¦ 1
    = 36 to 0 decimals ¦ 35.5 ¦ 1
    = 36 to 0 decimals ¦ 36.5 ¦ 0
    = 0.125 to 2 decimals ¦ 0.13 ¦ 1
    = 0.125 to 2 decimals ¦ 0.12 ¦ 0
    = `1/3` to 2 decimals ¦ 0.33 ¦ 1
    = `2/3` INR ± 0.01 ¦ ₹0.67 ¦ 1
    = `2/3` INR ± 0.01 ¦ ₹0.68 ¦ 0
    """)

  @Test("Both ends of every tolerance are right", arguments: tolerancesTable)
  func tolerances(row: [String]) throws {
    let question = try Asked.question("How many?\n\n" + row[0])
    #expect(try Asked.grade(question, row[1]).score == (try Asked.fraction(row[2])))
  }

  private static let ladder = """
    How much?

    = 36,000 INR ± 1
    = 3,000 INR (50 %): That is the number of **hours**.
    = 35,000...37,000 INR (1/4)
    = 1.8 lakh INR (0 %): That is a year.
    """

  @Test(
    "The first line of a ladder that matches decides",
    arguments: [
      ("36,000", "1", ""), ("36,001", "1", ""), ("36,002", "1/4", ""), ("35000", "1/4", ""),
      ("3k", "1/2", "That is the number of hours."), ("1,80,000", "0", "That is a year."),
      ("34,999", "0", ""), ("$3,000", "0", ""),
    ])
  func ladder(typed: String, score: String, said: String) throws {
    let grade = try Asked.grade(try Asked.question(Self.ladder), typed)
    #expect(grade.score == (try Asked.fraction(score)))
    #expect(grade.feedback.isEmpty == said.isEmpty)
    #expect((grade.verdict == .right) == (score == "1"))
  }

  /// Half within twice the tolerance: for ± 1 from 34 to 38; for a factor 1.1, from ÷ 1.2 to × 1.2.
  static let closeTable = Asked.columns(
    """
    = 36 ± 1 ¦ 35 ¦ 1
    = 36 ± 1 ¦ 34 ¦ 1/2
    = 36 ± 1 ¦ 38 ¦ 1/2
    = 36 ± 1 ¦ 33.99 ¦ 0
    = 36 ± 1 ¦ 38.01 ¦ 0
    = 200 ± 2 % ¦ 208 ¦ 1/2
    = 200 ± 2 % ¦ 208.1 ¦ 0
    = 120 within a factor of 1.1 ¦ 144 ¦ 1/2
    = 120 within a factor of 1.1 ¦ 100 ¦ 1/2
    = 120 within a factor of 1.1 ¦ 99 ¦ 0
    = 4...6 ¦ 3 ¦ 1/2
    = 4...6 ¦ 7 ¦ 1/2
    = 4...6 ¦ 7.1 ¦ 0
    = 36 ± 1\\n= 38 (25 %) ¦ 38 ¦ 1/2
    = 36 ± 1\\n= 38 (75 %) ¦ 38 ¦ 3/4
    """)

  @Test("Close earns one half within twice the tolerance", arguments: closeTable)
  func close(row: [String]) throws {
    let key = row[0].replacing("\\n", with: "\n")
    let question = try Asked.question("How many?\n\n<!-- scoring: close -->\n\n" + key)
    let grade = try Asked.grade(question, row[1])
    #expect(grade.score == (try Asked.fraction(row[2])))
    #expect((grade.verdict == .right) == (row[2] == "1"))
  }

  /// The policy, what is typed for a key of 90 minutes ± 1, the score.
  static let unitsTable = Asked.columns(
    """
    optional ¦ 90 ¦ 1
    optional ¦ 90 min ¦ 1
    optional ¦ 1.5 h ¦ 1
    optional ¦ 1 h 30 min ¦ 1
    optional ¦ 5,400 s ¦ 1
    optional ¦ 90 INR ¦ 0
    optional ¦ 90 h ¦ 0
    required ¦ 90 minutes ¦ 1
    required ¦ 90 ¦ 0
    required ¦ 90 calls ¦ 0
    required, penalty 1/10 ¦ 90 ¦ 9/10
    required, penalty 1/10 ¦ 90 calls ¦ 9/10
    required, penalty 1/10 ¦ 91 mins ¦ 1
    required, penalty 1/10 ¦ 95 ¦ 0
    required, penalty 1/10 ¦ 90 h ¦ 0
    required, penalty 25 % ¦ 1.5 ¦ 0
    optional, penalty 1/2 ¦ 90 ¦ 1
    optional, penalty 1/2 ¦ 90 calls ¦ 1/2
    optional, penalty 0 % ¦ 90 calls ¦ 1
    """)

  @Test("A missing or another unit costs what the lesson says", arguments: unitsTable)
  func units(row: [String]) throws {
    let question = try Asked.question(
      "How long?\n\n<!-- unit: \(row[0]) -->\n\n= 90 minutes ± 1")
    let grade = try Asked.grade(question, row[1])
    #expect(grade.score == (try Asked.fraction(row[2])))
    if grade.score != .one { #expect(grade.verdict != .right) }
  }

  @Test("An answer worth less than the penalty earns nothing")
  func penaltyFloor() throws {
    let question = try Asked.question(
      "How long?\n\n<!-- unit: required, penalty 1/2 -->\n\n= 90 minutes\n= 60 minutes (1/4)")
    #expect(try Asked.grade(question, "60").score == .zero)
    #expect(try Asked.grade(question, "60 min").score == Rational(1, over: 4))
    #expect(try Asked.grade(question, "1 h").score == Rational(1, over: 4))
  }

  @Test(
    "An estimate is a mark of its scale",
    arguments: [
      ("25", "1"), ("25 %", "1"), ("30", "1"), ("20%", "1"), ("35", "0"), ("0", "0"), ("100", "0"),
    ])
  func estimates(typed: String, score: String) throws {
    let question = try Asked.question("Guess.\n\n= 20...30 % on 0...100 step 5")
    #expect(question.kindName == "estimate")
    #expect(try Asked.grade(question, typed).score == (try Asked.fraction(score)))
  }

  @Test("An estimate may be close")
  func closeEstimate() throws {
    let question = try Asked.question(
      "Guess.\n\n<!-- scoring: close -->\n\n= 40 calls ± 10 on 0...100 calls step 10")
    for (typed, score) in [("50", "1"), ("60", "1/2"), ("20", "1/2"), ("70", "0"), ("10", "0")] {
      #expect(try Asked.grade(question, typed).score == (try Asked.fraction(score)))
    }
  }

  @Test(
    "What is no mark of the scale is asked again", arguments: ["105", "-5", "22", "25 calls", "x"])
  func offScale(typed: String) throws {
    let question = try Asked.question("Guess.\n\n= 20...30 % on 0...100 step 5")
    #expect(throws: AnswerFault.self) { try Asked.grade(question, typed) }
    #expect(
      PresentedQuestion(question, seed: 1).howToAnswer
        == "Type a number from 0 to 100 % in steps of 5.")
  }

  @Test(
    "The key is shown with its tolerance",
    arguments: [
      ("= 4.9...5.1 hours", "4.9 to 5.1 hours"),
      ("= 110 within a factor of 1.1", "110 within a factor of 1.1"),
      ("= 3.14 to 3 significant digits", "3.14 to 3 significant digits"),
      ("= 2.5 INR to 1 decimal", "2.5 INR to 1 decimal"),
    ])
  func keys(key: String, shown: String) throws {
    #expect(try Asked.question("How many?\n\n" + key).rightAnswer == [shown])
  }
}
