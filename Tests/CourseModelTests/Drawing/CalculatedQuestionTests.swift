// SPDX-License-Identifier: Apache-2.0

import ContractBilling
import CourseModel
import LessonMarkdown
import Testing

/// Questions whose values come from a seed.
struct CalculatedQuestionTests {
  /// Agents in steps of 5, a rate in steps of 10, and a product below 6,000.
  static let month = """
    ### Question: month

    <!-- draw: agents = 10...50 step 5; rate = 150...300 step 10 INR -->
    <!-- where: agents * rate < 6000 -->
    What do `= agents` agents earn in an hour at ₹`= rate`?

    = `= agents * rate` INR ± 1

    > **Hint:** Multiply by `= rate`.

    > `= agents` × `= rate` = `= money(agents * rate, "INR")`.
    """

  static func question(_ body: String, parameters: String = "{}") throws -> Question {
    let reading = Fixture.lesson(body, parameters: parameters)
    #expect(reading.faults.map(\.description) == [])
    return try #require(reading.lesson?.questions.first)
  }

  private static func numbers(_ question: Question) -> [Rational] {
    question.drawnValues.compactMap { value in
      if case .number(let number) = value.value { number } else { nil }
    }
  }

  private static func key(_ question: Question) throws -> Question.NumberKey {
    guard case .number(let key) = question.kind else { throw AnswerFault(.empty, "no number") }
    return key
  }

  @Test(
    "The values of a seed are fixed for good",
    // Worked out by an independent program in Python: FNV-1a of the name, SplitMix64, xoshiro256++,
    // both grids drawn in the order of the file until the product is below 6,000.
    arguments: [
      (0, 10, 170), (1, 15, 230), (2, 25, 150), (7, 20, 220), (UInt64.max, 10, 180),
    ] as [(UInt64, Int, Int)])
  func goldenDraws(seed: UInt64, agents: Int, rate: Int) throws {
    let question = try Self.question(Self.month).drawn(seed: seed)
    #expect(Self.numbers(question) == [Rational(agents), Rational(rate)])
    #expect(try Self.key(question).value == Rational(agents * rate))
  }

  @Test("Prompt, hint, key and worked solution show the same values")
  func sameValuesEverywhere() throws {
    let question = try Self.question(Self.month).drawn(seed: 1)
    #expect(question.prompt.text == "What do 15 agents earn in an hour at ₹230?")
    #expect(question.hints.map(\.text) == ["Multiply by 230."])
    #expect(question.explanation.text == "15 × 230 = ₹3,450.")
    #expect(question.rightAnswer == ["3,450 INR ± 1"])
    #expect(question.drawnValues.map(\.text) == ["15", "230 INR"])
  }

  @Test("The lesson holds the question with the values of seed 0")
  func seedZero() throws {
    let question = try Self.question(Self.month)
    #expect(question.isCalculated)
    #expect(question == question.drawn(seed: 0))
    #expect(Self.numbers(question) == [10, 170])
  }

  @Test("One seed gives one question, presented or drawn twice")
  func sameSeed() throws {
    let question = try Self.question(Self.month)
    for seed in 0..<50 as Range<UInt64> {
      let drawn = question.drawn(seed: seed)
      #expect(drawn == question.drawn(seed: seed))
      #expect(drawn.drawn(seed: 3) == question.drawn(seed: 3))
      #expect(PresentedQuestion(question, seed: seed).question == drawn)
    }
  }

  @Test("Other seeds give other values, under the same name and hash")
  func otherSeeds() throws {
    let question = try Self.question(Self.month)
    let drawn = (0..<200 as Range<UInt64>).map { question.drawn(seed: $0) }
    #expect(Set(drawn.map(\.drawnValues)).count > 40)
    #expect(Set(drawn.map(\.contentHash)) == [question.contentHash])
    #expect(Set(drawn.map(\.id)) == ["month"])
  }

  @Test("All constraints hold for 1,000 seeds, and the key is what the values give")
  func constraintsHold() throws {
    let question = try Self.question(Self.month)
    for seed in 0..<1000 as Range<UInt64> {
      let drawn = question.drawn(seed: seed)
      let values = Self.numbers(drawn)
      let product = try values[0] * values[1]
      #expect(product < 6000)
      #expect(try Self.key(drawn).value == product)
      let (fives, tens) = (try values[0] / 5, try values[1] / 10)
      #expect(fives.isInteger && fives >= 2 && fives <= 10)
      #expect(tens.isInteger && tens >= 15 && tens <= 30)
    }
  }

  @Test("Every value of a grid is equally likely")
  func uniform() throws {
    let question = try Self.question(
      """
      ### Question: grid

      <!-- draw: x = 1...20 -->
      What is `= x`?

      = `x`
      """)
    var counts: [Rational: Int] = [:]
    for seed in 0..<4000 as Range<UInt64> {
      counts[Self.numbers(question.drawn(seed: seed))[0], default: 0] += 1
    }
    let expected = 200.0
    let chiSquared = counts.values.reduce(0) { sum, count in
      sum + (Double(count) - expected) * (Double(count) - expected) / expected
    }
    #expect(counts.count == 20)
    // The quantile of 99.9 % of chi-squared with 19 degrees of freedom.
    #expect(chiSquared < 43.82)
  }

  @Test("Every allowed combination is equally likely")
  func uniformUnderConstraints() throws {
    let question = try Self.question(
      """
      ### Question: triangle

      <!-- draw: a = 1...5; b = 1...5 -->
      <!-- where: a < b -->
      What is `= b` less `= a`?

      = `b - a`
      """)
    var counts: [[Rational]: Int] = [:]
    for seed in 0..<2000 as Range<UInt64> {
      counts[Self.numbers(question.drawn(seed: seed)), default: 0] += 1
    }
    let chiSquared = counts.values.reduce(0) { sum, count in
      sum + (Double(count) - 200) * (Double(count) - 200) / 200
    }
    #expect(counts.count == 10)
    // The quantile of 99.9 % of chi-squared with 9 degrees of freedom.
    #expect(chiSquared < 27.88)
  }

  @Test("A name draws numbers or texts from a list, and derived values follow")
  func listsAndDerivedValues() throws {
    let question = try Self.question(
      """
      ### Question: lists

      <!-- draw: rate = 0.1 | 0.25 | 0.5; place = "Pune" | "Nagpur" -->
      <!-- let: calls = 100 / rate; half = calls / 2 -->
      <!-- where: whole(half) -->
      How many attempts does `= place` need for half of 100 answers at a rate of `= rate`?

      = `half`
      """)
    let drawn = (0..<60 as Range<UInt64>).map { question.drawn(seed: $0) }
    #expect(Set(try drawn.map { try Self.key($0).value }) == [500, 200, 100])
    #expect(Set(drawn.map { $0.drawnValues[1].text }) == ["Pune", "Nagpur"])
    for question in drawn {
      #expect(question.drawnValues.map(\.name) == ["rate", "place", "calls", "half"])
      #expect(question.prompt.text.contains(question.drawnValues[1].text))
    }
  }

  @Test("“whole” keeps only values with a whole answer")
  func wholeAnswer() throws {
    let question = try Self.question(
      """
      ### Question: shares

      <!-- draw: all = 10...60; of = 2...9 -->
      <!-- where: whole -->
      What is `= all` ÷ `= of`?

      = `= all / of`
      """)
    for seed in 0..<300 as Range<UInt64> {
      #expect(try Self.key(question.drawn(seed: seed)).value.isInteger)
    }
  }

  @Test("Options, rows, cells and blanks are computed with the same values")
  func everyKind() throws {
    let choice = try Self.question(
      """
      ### Question: pick

      <!-- draw: a = 2...9 -->
      Twice `= a`?

      - [x] `= 2 * a`
        > Twice `= a`.
      - [ ] `= 2 * a + 1`
        > One more.
      """
    ).drawn(seed: 5)
    guard case .singleChoice(let options) = choice.kind else { throw AnswerFault(.empty, "") }
    let a = Self.numbers(choice)[0]
    let double = try a * 2
    #expect(options[0].text.plainText == "\(double)")
    let more = try double + 1
    #expect(options[1].text.plainText == "\(more)")
    #expect(options[0].feedback.text == "Twice \(a).")

    let cloze = try Self.question(
      """
      ### Question: gap

      <!-- draw: a = 2...9 -->
      Twice `= a` is [___ `= 2 * a`|double `= a`].
      """
    ).drawn(seed: 9)
    let b = Self.numbers(cloze)[0]
    guard case .cloze(let blanks) = cloze.kind else { throw AnswerFault(.empty, "") }
    let twice = (try b * 2).description
    #expect(blanks.map(\.accepted) == [[twice, "double \(b)"]])

    let matching = try Self.question(
      """
      ### Question: rows

      <!-- draw: a = 2...9 -->
      Match.

      | Sum | Value |
      | --- | --- |
      | `= a` + 1 | `= a + 1` |
      | `= a` + 2 | `= a + 2` |
      """
    ).drawn(seed: 4)
    guard case .matching(let pairs) = matching.kind else { throw AnswerFault(.empty, "") }
    let c = Self.numbers(matching)[0]
    #expect(pairs.rows[0].text.plainText == "\(c) + 1")
    let sums = [(try c + 1).description, (try c + 2).description]
    #expect(pairs.partners.map(\.text.plainText) == sums)
  }

  @Test("The hash changes with what is asked or right, and with nothing else")
  func contentHash() throws {
    let hash = try Self.question(Self.month).contentHash
    func changed(_ old: String, _ new: String) throws -> String {
      try Self.question(Self.month.replacing(old, with: new)).contentHash
    }
    for (old, new) in [
      ("10...50", "10...45"), ("< 6000", "< 7000"),
      ("= agents * rate` INR", "= agents * rate + 1` INR"),
      ("± 1", "± 2"), ("earn in an hour", "earn each hour"),
    ] {
      #expect(try changed(old, new) != hash, "\(old)")
    }
    for (old, new) in [
      ("Multiply by", "Take"), ("> `= agents` ×", "> So `= agents` ×"), ("What do", "What  *do*"),
    ] {
      #expect(try changed(old, new) == hash, "\(old)")
    }
  }

  @Test("A question that draws nothing is itself for every seed")
  func plainQuestion() {
    #expect(!Samples.ordering.isCalculated)
    #expect(Samples.ordering.drawn(seed: 7) == Samples.ordering)
    #expect(Samples.ordering.drawnValues.isEmpty)
  }

  @Test("A drawn name is known to its own question only")
  func scope() {
    let reading = Fixture.lesson(Self.month + "\n\n---\n\nThere are `= agents` agents.")
    #expect(reading.faults.map(\.code) == [.badExpression])
    #expect(reading.lesson?.questions.count == 1)
  }
}

extension [Block] {
  /// The text of paragraphs.
  fileprivate var text: String {
    map { block in
      if case .paragraph(let inlines) = block.kind { inlines.plainText } else { "" }
    }.joined(separator: " ")
  }
}
