// SPDX-License-Identifier: Apache-2.0

import ContractBilling
import CourseModel
import Testing

/// Choices under each rule, worked by hand: the rule, n, the key, the options chosen, the score.
struct ChoiceScoringTests {
  /// The first four lines are the table of edX's manual for “every decision counts”.
  static let decisionsTable = Asked.table(
    """
    every-decision-counts 4 ABD ABD 1
    every-decision-counts 4 ABD AB 3/4
    every-decision-counts 4 ABD ABC 1/2
    every-decision-counts 4 ABD AC 1/4
    every-decision-counts 4 ABD C 0
    every-decision-counts 4 ABD ABCD 3/4
    every-decision-counts 4 ABD A 1/2
    every-decision-counts 4 ABD BC 1/4
    every-decision-counts 4 ABD ACD 1/2
    every-decision-counts 4 ABD - 0
    every-decision-counts 5 AB AB 1
    every-decision-counts 5 AB A 4/5
    every-decision-counts 5 AB ABC 4/5
    every-decision-counts 5 AB AC 3/5
    every-decision-counts 5 AB C 2/5
    every-decision-counts 5 AB DE 1/5
    every-decision-counts 5 AB CDE 0
    every-decision-counts 5 AB ABCDE 2/5
    every-decision-counts 3 AB A 2/3
    every-decision-counts 3 AB AC 1/3
    every-decision-counts 3 AB ABC 2/3
    halves 4 ABD ABD 1
    halves 4 ABD AB 1/2
    halves 4 ABD ABCD 1/2
    halves 4 ABD ABC 0
    halves 4 ABD A 0
    halves 4 ABD AC 0
    halves 3 AB AB 1
    halves 3 AB A 1/2
    halves 3 AB ABC 1/2
    halves 3 AB AC 0
    halves 2 AB AB 1
    halves 2 AB A 0
    halves 5 AB A 1/2
    halves 5 AB ABC 1/2
    halves 5 AB AC 1/4
    halves 5 AB ABCD 1/4
    halves 5 AB C 0
    halves 5 AB ABCDE 0
    halves 6 ABC ABC 1
    halves 6 ABC AB 1/2
    halves 6 ABC A 1/4
    halves 6 ABC ABD 1/4
    halves 6 ABC ABCDE 1/4
    halves 6 ABC AD 0
    halves 6 ABC - 0
    all-or-nothing 4 ABD ABD 1
    all-or-nothing 4 ABD AB 0
    all-or-nothing 4 ABD ABCD 0
    all-or-nothing 4 ABD C 0
    right-minus-wrong 4 ABD ABD 1
    right-minus-wrong 4 ABD AB 2/3
    right-minus-wrong 4 ABD A 1/3
    right-minus-wrong 4 ABD ABC 1/3
    right-minus-wrong 4 ABD ABCD 2/3
    right-minus-wrong 4 ABD AC 0
    right-minus-wrong 4 ABD C 0
    right-minus-wrong 6 ABC ABCDEF 0
    right-minus-wrong 6 ABC ABCD 2/3
    right-minus-wrong 6 ABC ABD 1/3
    right-minus-wrong 6 ABC DEF 0
    """)

  @Test("Multiple choices score by their rule", arguments: decisionsTable)
  func decisions(row: [String]) throws {
    let rule = try #require(Scoring.Rule(rawValue: row[0]))
    let key = Set(Asked.places(row[2]))
    let options = (0..<(Int(row[1]) ?? 0)).map { id in
      Question.Option(
        id: id, text: Samples.text("o\(id)"), isCorrect: key.contains(id), feedback: [])
    }
    var question = Samples.question(.multipleChoice(options))
    question.scoring = Scoring(rule)
    let chosen = Asked.places(row[3])
    let score = try Asked.fraction(row[4])
    #expect(question.grade(.choice(chosen)).score == score)
    #expect(question.grade(.choice(chosen.reversed())).score == score)
    #expect((question.grade(.choice(chosen)).verdict == .right) == (Set(chosen) == key))
    if rule == .weights { return }
    var spots = question
    spots.kind = .hotSpots(options)
    #expect(spots.grade(.choice(chosen)).score == score)
  }

  /// The weights, the options chosen, what they earn and the score.
  static let weighted = Asked.table(
    """
    1/2,1/2,-1/2,-1/2 AB 1 1
    1/2,1/2,-1/2,-1/2 A 1/2 1/2
    1/2,1/2,-1/2,-1/2 AC 0 0
    1/2,1/2,-1/2,-1/2 ABC 1/2 1/2
    1/2,1/2,-1/2,-1/2 ABCD 0 0
    1/2,1/2,-1/2,-1/2 C -1/2 0
    1/2,1/2,-1/2,-1/2 CD -1 0
    1/3,1/3,1/3,-1 ABC 1 1
    1/3,1/3,1/3,-1 AB 2/3 2/3
    1/3,1/3,1/3,-1 A 1/3 1/3
    1/3,1/3,1/3,-1 ABCD 0 0
    1/3,1/3,1/3,-1 AD -2/3 0
    3/4,1/4,0,-1/4 A 3/4 3/4
    3/4,1/4,0,-1/4 B 1/4 1/4
    3/4,1/4,0,-1/4 ABC 1 1
    3/4,1/4,0,-1/4 ABD 3/4 3/4
    3/4,1/4,0,-1/4 AD 1/2 1/2
    3/4,1/4,0,-1/4 BD 0 0
    1/5,4/5,-1/10 A 1/5 1/5
    1/5,4/5,-1/10 AC 1/10 1/10
    1/5,4/5,-1/10 BC 7/10 7/10
    1/5,4/5,-1/10 ABC 9/10 9/10
    """)

  @Test("Weights add up as Moodle adds them, within 0…1", arguments: weighted)
  func weights(row: [String]) throws {
    let weights = try row[0].split(separator: ",").map { try Asked.fraction(String($0)) }
    let options = weights.enumerated().map { id, weight in
      Question.Option(
        id: id, text: Samples.text("o\(id)"), isCorrect: weight > .zero, weight: weight,
        feedback: [])
    }
    var question = Samples.question(.multipleChoice(options))
    question.scoring = Scoring(.weights)
    let grade = question.grade(.choice(Asked.places(row[1])))
    #expect(grade.earned == (try Asked.fraction(row[2])))
    #expect(grade.score == (try Asked.fraction(row[3])))
  }

  @Test(
    "A single choice earns its option's weight, and the most negative one is the floor",
    arguments: [
      ([0], "1", "1"), ([1], "1/2", "1/2"), ([2], "0", "0"), ([3], "-1/3", "0"),
      ([0, 1], "0", "0"), ([], "0", "0"),
    ])
  func singleWeights(chosen: [Int], earned: String, score: String) throws {
    let body = """
      Which?

      <!-- scoring: weights -->
      - [x] (100 %) All of it
        > Yes.
      - [ ] (50 %) Half of it
        > Half.
      - [ ] Nothing
        > No.
      - [ ] (-33 1/3 %) Harm
        > No.
      """
    let grade = try Asked.question(body).grade(.choice(chosen))
    #expect(grade.earned == (try Asked.fraction(earned)))
    #expect(grade.score == (try Asked.fraction(score)))
  }

  /// The rule, the pass share in per cent, the options chosen of key ABD and n = 4, the score.
  static let pointsTable = Asked.table(
    """
    right-minus-wrong 66 AB 1
    right-minus-wrong 67 AB 0
    right-minus-wrong 66 ABCD 1
    right-minus-wrong 66 A 0
    right-minus-wrong 34 ABC 0
    right-minus-wrong 33 ABC 1
    right-minus-wrong 100 ABD 1
    right-minus-wrong 100 AB 0
    every-decision-counts 75 AB 1
    every-decision-counts 76 AB 0
    every-decision-counts 50 ABC 1
    every-decision-counts 75 - 0
    halves 50 ABCD 1
    halves 51 ABCD 0
    """)

  @Test("A single point is full from the pass share on, as H5P counts it", arguments: pointsTable)
  func singlePoint(row: [String]) throws {
    let body = """
      Which?

      <!-- scoring: \(row[0]), single-point \(row[1]) % -->
      - [x] A
        > Yes.
      - [x] B
        > Yes.
      - [ ] C
        > No.
      - [x] D
        > Yes.
      """
    let chosen = Asked.places(row[2])
    let grade = try Asked.question(body).grade(.choice(chosen))
    #expect(grade.score == (try Asked.fraction(row[3])))
    // Partly right earns the point and is still not called right.
    #expect((grade.verdict == .right) == (chosen == [0, 1, 3]))
  }

  @Test("True or false is asked true first and answered by word or letter")
  func trueFalse() throws {
    let body = """
      A preview dialer dials before the agent looks.

      - [x] False
        > The agent looks first.
      - [ ] True
        > It waits for the agent.
      """
    let question = try Asked.question(body)
    #expect(question.kindName == "true or false")
    for seed in 1...9 as ClosedRange<UInt64> {
      #expect(PresentedQuestion(question, seed: seed).order == [1, 0])
    }
    for typed in ["f", "false", "FALSE", "no", "b", "2"] {
      #expect(try Asked.grade(question, typed).verdict == .right)
    }
    for typed in ["t", "true", "yes", "a", "1"] {
      #expect(try Asked.grade(question, typed).verdict == .wrong)
    }
    #expect(throws: AnswerFault.self) { try Asked.grade(question, "maybe") }
    #expect(throws: AnswerFault.self) { try Asked.grade(question, "a b") }
  }
}
