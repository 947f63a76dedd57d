// SPDX-License-Identifier: Apache-2.0

import ContractBilling
import CourseModel
import Testing

struct GradingTests {
  @Test("A single choice is right or wrong, and its feedback is that of the option chosen")
  func single() {
    let question = Samples.question(.singleChoice(Samples.options("one", "*two", "three")))
    let right = question.grade(.choice([1]))
    #expect(right.score == .one)
    #expect(right.verdict == .right)
    #expect(right.feedback == [Samples.paragraph("About two.")])
    let wrong = question.grade(.choice([2]))
    #expect(wrong.verdict == .wrong)
    #expect(wrong.feedback == [Samples.paragraph("About three.")])
    #expect(wrong.rightAnswer == ["two"])
    #expect(question.grade(.choice([0, 1])).score == .zero)
  }

  // Key {0, 1, 3} of four options; hits − wrong over three.
  @Test(
    "A multiple choice scores right minus wrong",
    arguments: [
      ([0, 1, 3], Rational(1), Grade.Verdict.right),
      ([0, 1], Rational(2, over: 3), .partlyRight),
      ([0, 1, 2], Rational(1, over: 3), .partlyRight),
      ([0, 1, 2, 3], Rational(2, over: 3), .partlyRight),
      ([0, 2], .zero, .wrong),
      ([2], .zero, .wrong),
    ])
  func multiple(chosen: [Int], score: Rational, verdict: Grade.Verdict) {
    let question = Samples.question(.multipleChoice(Samples.options("*a", "*b", "c", "*d")))
    let grade = question.grade(.choice(chosen))
    #expect(grade.score == score)
    #expect(grade.verdict == verdict)
    #expect(grade.parts.count == 4)
  }

  @Test("A multiple choice explains what was chosen and what was missed")
  func multipleFeedback() {
    let question = Samples.question(.multipleChoice(Samples.options("*a", "*b", "c", "d")))
    let grade = question.grade(.choice([0, 2]))
    #expect(
      grade.feedback == ["About a.", "About b.", "About c."].map { Samples.paragraph($0) })
  }

  @Test("An ordering scores the items in their place")
  func ordering() {
    #expect(Samples.ordering.grade(.order([0, 1, 2, 3])).verdict == .right)
    #expect(Samples.ordering.grade(.order([0, 2, 1, 3])).score == Rational(1, over: 2))
    #expect(Samples.ordering.grade(.order([1, 2, 3, 0])).verdict == .wrong)
  }

  @Test("Matching and sorting score right rows, and an open row is wrong")
  func placements() {
    #expect(Samples.matching.grade(.placement([0, 1, 2])).verdict == .right)
    #expect(Samples.matching.grade(.placement([0, 2, 1])).score == Rational(1, over: 3))
    #expect(Samples.sorting.grade(.placement([0, 1, 0, nil])).score == Rational(3, over: 4))
    let open = Samples.sorting.grade(.placement([nil, nil, nil, nil]))
    #expect(open.verdict == .unanswered)
  }

  @Test("A cloze accepts each alternative, and a slip is pointed out but not right")
  func cloze() {
    let question = Samples.question(
      .cloze([
        Question.Blank(accepted: ["after-call work", "wrap-up"]),
        Question.Blank(accepted: ["idle"]),
      ]))
    #expect(question.grade(.blanks(["Wrap–up", "IDLE"])).verdict == .right)
    let slip = question.grade(.blanks(["wrap-upp", ""]))
    #expect(slip.verdict == .wrong)
    #expect(slip.parts.first?.note == "Almost: check the spelling.")
    #expect(slip.parts.last?.given == nil)
    #expect(question.grade(.blanks(["wrap-up"])).score == Rational(1, over: 2))
  }

  @Test("An answer of another kind of question, or none, is unanswered")
  func mismatched() {
    #expect(Samples.ordering.grade(nil).verdict == .unanswered)
    #expect(Samples.ordering.grade(.choice([1])).verdict == .unanswered)
    #expect(Samples.ordering.grade(.order([9, 9])).score == .zero)
  }
}

struct NumberGradingTests {
  private func grade(_ text: String, _ question: Question) throws -> Grade {
    question.grade(try PresentedQuestion(question, seed: 1).answer(typed: text))
  }

  @Test(
    "The ends of a tolerance are right",
    arguments: [
      ("36,001", true), ("35999", true), ("36001.01", false), ("₹36,000", true),
      ("36k INR", true), ("$36,000", false), ("36000 minutes", false),
    ])
  func absolute(text: String, isRight: Bool) throws {
    let question = Samples.number(36000, "INR", .absolute(1))
    #expect(try grade(text, question).verdict == (isRight ? .right : .wrong))
  }

  @Test(
    "A relative tolerance is a share of the key",
    arguments: [("0.392", true), ("0.408", true), ("0.409", false), ("40 %", true), ("2/5", true)])
  func relative(text: String, isRight: Bool) throws {
    let question = Samples.number(Rational(2, over: 5), nil, .relative(Rational(2, over: 100)))
    #expect(try grade(text, question).verdict == (isRight ? .right : .wrong))
  }

  @Test("Sums of tenths are exact")
  func exact() {
    let question = Samples.number(Rational(3, over: 10))
    let sum = try? Rational(1, over: 10) + Rational(2, over: 10)
    #expect(
      question.grade(.number(.init(text: "", value: sum ?? .zero, unit: nil))).verdict == .right)
  }

  @Test("Times convert into each other")
  func times() throws {
    let question = Samples.number(120, "minutes")
    #expect(try grade("2 hours", question).verdict == .right)
    #expect(try grade("7200 s", question).verdict == .right)
    #expect(try grade("2", question).verdict == .wrong)
  }

  @Test("The unit per something may be left out, another unit may not be given")
  func compound() throws {
    let question = Samples.number(300, "INR per hour")
    #expect(try grade("₹300", question).verdict == .right)
    #expect(try grade("₹300 per hour", question).verdict == .right)
    #expect(try grade("₹300/day", question).verdict == .wrong)
  }

  @Test(
    "A near miss is named, and still wrong",
    arguments: [
      ("0.25", "per cent"), ("-25", "sign"), ("2.5", "decimal point"), ("₹25", "unit"),
    ])
  func remarks(text: String, part: String) throws {
    let grade = try grade(text, Samples.number(25, "%"))
    #expect(grade.verdict == .wrong)
    #expect(grade.parts.first?.note?.contains(part) == true)
  }

  @Test("The key is shown with its unit and tolerance")
  func keyText() {
    let question = Samples.number(120_000, "INR", .absolute(1))
    #expect(question.rightAnswer == ["1,20,000 INR ± 1"])
    let share = Samples.number(Rational(2, over: 5), nil, .relative(Rational(2, over: 100)))
    #expect(share.rightAnswer == ["0.4 ± 2 %"])
    #expect(Samples.number(10, "days").rightAnswer == ["10 days"])
    #expect(Samples.number(1, "minutes").rightAnswer == ["1 minute"])
    #expect(Samples.number(2, "replies").rightAnswer == ["2 replies"])
    #expect(Samples.number(300, "rupees per hours").rightAnswer == ["300 INR per hour"])
  }

  @Test("A key that is a fraction without an end is shown in decimals, and graded exactly")
  func endlessKey() throws {
    let question = Samples.number(
      Rational(7_910, over: 787), nil, .absolute(Rational(1, over: 10)))
    #expect(question.rightAnswer == ["10.0508 ± 0.1"])
    #expect(Samples.number(Rational(1, over: 4)).rightAnswer == ["0.25"])
    #expect(Samples.number(Rational(2, over: 3)).rightAnswer == ["0.6667"])
  }
}
