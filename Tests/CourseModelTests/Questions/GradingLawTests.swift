// SPDX-License-Identifier: Apache-2.0

import ContractBilling
import CourseModel
import Testing

/// What holds for every question, every rule and every answer.
struct GradingLawTests {
  /// A generator that draws the same numbers for the same seed.
  ///
  /// Source: G. Steele, D. Lea, C. Flood, “Fast splittable pseudorandom number generators”, OOPSLA
  /// 2014.
  private struct SplitMix: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var mixed = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
      mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
      return mixed ^ (mixed >> 31)
    }
  }

  private static let bodies = [
    "Which?\n\n- [x] One\n  > Yes.\n- [ ] Two\n  > No.\n- [ ] All of these\n  > No.",
    "It is.\n\n- [ ] True\n  > No.\n- [x] False\n  > Yes.",
    "Which?\n\n- [x] A\n  > Yes.\n- [x] B\n  > Yes.\n- [ ] C\n  > No.\n- [x] D\n  > Yes.\n- [ ] E\n  > No.",
    "Order.\n\n1. one\n2. two\n3. three\n4. four",
    "Match.\n\n| a | b |\n| - | - |\n| 1 | one |\n| 2 | two |\n| | three |",
    "Sort.\n\n| a | b |\n| - | - |\n| 1 | odd |\n| 2 | even |\n| 3 | odd |\n| x | – |",
    "Sort.\n\n| a | b |\n| - | - |\n| 2 | even |\n| 3 | prime |\n| 4 | even |\n| 6 | even + prime |",
    "How many?\n\n= 36 calls ± 1\n= 72 (50 %): Twice.\n= 3 calls (0 %)",
    "How much?\n\n<!-- unit: required, penalty 1/3 -->\n= 120 INR within a factor of 1.1",
    "Guess.\n\n= 40...60 % on 0...100 step 10",
    "What?\n\n= \"wrap-up\" | \"after*\"\n= \"rest\" (1/3)",
    "An [___ agent] takes [___ = 5 ± 1] calls and is [___ idle|free].",
    "The [+ dialer] and the [- agent] and [+ the line].",
    "Why?\n\nRubric:\n\n- One (2 points)\n- Two\n- Three",
  ]

  /// Every kind with each of its rules.
  private static func gallery() throws -> [Question] {
    try bodies.flatMap { body in
      let question = try Asked.question(body)
      return Scoring.rules(for: question.kind).map { rule in
        var ruled = question
        ruled.scoring = Scoring(rule)
        return ruled
      }
    }
  }

  /// The answer that is the key.
  private static func key(of question: Question) -> Answer {
    switch question.kind {
    case .singleChoice(let options), .trueFalse(let options), .multipleChoice(let options),
      .hotSpots(let options):
      .choice(options.filter(\.isCorrect).map(\.id))
    case .ordering(let items): .order(items.map(\.id))
    case .matching(let matching): .placement(matching.rows.map(\.id))
    case .sorting(let sorting) where sorting.hasSeveral: .placements(sorting.keys)
    case .sorting(let sorting): .placement(sorting.keys.map(\.first))
    case .number(let key): .number(.init(text: "", value: key.value, unit: key.unit))
    case .estimate(let estimate):
      .number(.init(text: "", value: estimate.key.value, unit: estimate.key.unit))
    case .shortText(let key): .text(key.answers[0].pattern)
    case .cloze(let blanks): .blanks(blanks.map { $0.number?.value.description ?? $0.accepted[0] })
    case .freeText(let points): .selfMarked(text: "Words.", points: points.map(\.id))
    }
  }

  private static func randomAnswer(_ random: inout SplitMix) -> Answer {
    func ids(_ random: inout SplitMix) -> [Int] {
      (0..<Int.random(in: 0...8, using: &random)).map { _ in
        Int.random(in: -2...9, using: &random)
      }
    }
    switch Int.random(in: 0...7, using: &random) {
    case 0: return .choice(ids(&random))
    case 1: return .order(ids(&random))
    case 2: return .placement(ids(&random).map { $0 < 0 ? nil : $0 })
    case 3: return .placements((0..<4).map { _ in ids(&random) })
    case 4:
      let huge = Rational(Int64.max)
      let value =
        Bool.random(using: &random) ? huge : Rational(Int.random(in: -99...99, using: &random))
      return .number(
        .init(text: "", value: value, unit: Bool.random(using: &random) ? AnswerUnit("INR") : nil))
    case 5: return .blanks(ids(&random).map { _ in text(&random) })
    case 6: return .text(text(&random))
    default: return .selfMarked(text: text(&random), points: ids(&random))
    }
  }

  private static let letters = Array(
    "ab12 ,;:.-/*?%₹½“é\u{301}\u{200D}क्षTrueINR=+()[]\\\u{0}\u{202E}👩")

  private static func text(_ random: inout SplitMix) -> String {
    String(
      (0..<Int.random(in: 0...12, using: &random)).compactMap { _ in
        letters.randomElement(using: &random)
      })
  }

  private func check(_ grade: Grade) {
    #expect(grade.score >= .zero && grade.score <= .one)
    if grade.verdict == .right {
      #expect(grade.score == .one)
      #expect(grade.selfMarkedText != nil || grade.parts.allSatisfy(\.isRight))
    }
    if !grade.isAnswered { #expect(grade.score.isZero) }
  }

  @Test(
    "Any answer to any question has a grade from 0 to 1, always the same",
    arguments: 1...40 as ClosedRange<UInt64>)
  func total(seed: UInt64) throws {
    var random = SplitMix(state: seed)
    for question in try Self.gallery() {
      for _ in 0..<12 {
        let answer = Self.randomAnswer(&random)
        let grade = question.grade(answer)
        check(grade)
        #expect(grade == question.grade(answer))
        if case .choice(let chosen) = answer {
          #expect(question.grade(.choice(chosen.shuffled(using: &random))).score == grade.score)
        }
      }
      check(question.grade(nil))
    }
  }

  @Test(
    "Any line is an answer or asked again, and an answer has a grade",
    arguments: 1...40 as ClosedRange<UInt64>)
  func typed(seed: UInt64) throws {
    var random = SplitMix(state: seed)
    for question in try Self.gallery() {
      let shown = PresentedQuestion(question, seed: seed)
      for _ in 0..<12 {
        let line = Self.text(&random)
        _ = shown.awaitsMarks(line)
        do {
          check(question.grade(try shown.answer(typed: line)))
        } catch {
          #expect(!error.message.isEmpty)
        }
      }
    }
  }

  @Test("The key earns everything under each rule")
  func keys() throws {
    for question in try Self.gallery() {
      let grade = question.grade(Self.key(of: question))
      #expect(grade.verdict == .right, "\(question.kindName), \(question.scoring.words ?? "")")
      #expect(grade.score == .one)
    }
  }

  @Test("Nothing but the key of a choice, an order or a placement earns everything")
  func onlyKeys() throws {
    for question in try Self.gallery() {
      let key = Self.key(of: question)
      for answer in Self.all(like: key, for: question) {
        #expect((question.grade(answer).score == .one) == (answer == key))
      }
    }
  }

  /// All answers of the key's form for a question of up to five options or four rows.
  private static func all(like key: Answer, for question: Question) -> [Answer] {
    switch (key, question.kind) {
    case (.choice, .multipleChoice(let options)), (.choice, .hotSpots(let options)):
      return (0..<(1 << options.count)).map { bits in
        .choice(options.map(\.id).filter { bits & (1 << $0) != 0 })
      }
    case (.order, _):
      return words(of: 4, letters: 4).filter { Set($0).count == 4 }.map { .order($0) }
    case (.placement(let rows), _):
      return words(of: rows.count, letters: 4).map { .placement($0.map { $0 == 3 ? nil : $0 }) }
    default: return []
    }
  }

  private static func words(of length: Int, letters: Int) -> [[Int]] {
    (0..<length).reduce([[]]) { words, _ in
      words.flatMap { word in (0..<letters).map { word + [$0] } }
    }
  }

  @Test("The rule and the single point are part of what a question is")
  func identity() throws {
    var hashes: Set<String> = []
    for scoring in ["halves", "all-or-nothing", "single-point 80 %", "halves, single-point 1/2"] {
      hashes.insert(
        try Asked.question(
          "<!-- scoring: \(scoring) -->\n" + Self.bodies[2]
        ).contentHash)
    }
    hashes.insert(try Asked.question(Self.bodies[2]).contentHash)
    #expect(hashes.count == 5)
  }
}
