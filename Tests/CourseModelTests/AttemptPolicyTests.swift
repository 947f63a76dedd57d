// SPDX-License-Identifier: Apache-2.0

import ContractBilling
import CourseModel
import Testing

@Suite("The rules of tries")
struct AttemptPolicyTests {
  /// One line of the table: what a try counts.
  struct Line: Sendable {
    var raw: Rational, penalty: Rational, earlier: Int, hintPenalty: Rational?, hints: Int,
      counts: Rational
  }

  /// Worked by hand from max(0, raw − penalty × earlier tries − hint penalty × hints).
  static let table = [
    // The first try costs nothing.
    Line(
      raw: .one, penalty: Rational(1, over: 3), earlier: 0, hintPenalty: nil, hints: 0,
      counts: .one),
    // 3/4 − 1/3 = 9/12 − 4/12.
    Line(
      raw: Rational(3, over: 4), penalty: Rational(1, over: 3), earlier: 1, hintPenalty: nil,
      hints: 0,
      counts: Rational(5, over: 12)),
    // 1 − 2/3.
    Line(
      raw: .one, penalty: Rational(1, over: 3), earlier: 2, hintPenalty: nil, hints: 0,
      counts: Rational(1, over: 3)),
    // 1 − 3/3, exactly nothing.
    Line(
      raw: .one, penalty: Rational(1, over: 3), earlier: 3, hintPenalty: nil, hints: 0,
      counts: .zero),
    // 1/2 − 2/3 is below nothing.
    Line(
      raw: Rational(1, over: 2), penalty: Rational(1, over: 3), earlier: 2, hintPenalty: nil,
      hints: 0,
      counts: .zero),
    // 1 − 2 × 1/10.
    Line(
      raw: .one, penalty: Rational(1, over: 3), earlier: 0, hintPenalty: Rational(1, over: 10),
      hints: 2,
      counts: Rational(4, over: 5)),
    // 2/3 − 1/4 − 1/10 = 40/60 − 15/60 − 6/60.
    Line(
      raw: Rational(2, over: 3), penalty: Rational(1, over: 4), earlier: 1,
      hintPenalty: Rational(1, over: 10), hints: 1,
      counts: Rational(19, over: 60)),
    // The whole penalty of a true or false.
    Line(
      raw: .one, penalty: .one, earlier: 1, hintPenalty: nil, hints: 0,
      counts: .zero),
    // Nothing is punished in practice.
    Line(
      raw: .one, penalty: .zero, earlier: 9, hintPenalty: .zero, hints: 9,
      counts: .one),
    // Where no hints are given, none costs.
    Line(
      raw: Rational(2, over: 5), penalty: Rational(1, over: 10), earlier: 1, hintPenalty: nil,
      hints: 3,
      counts: Rational(3, over: 10)),
  ]

  @Test(
    "take off what earlier tries and hints cost, exactly and never below nothing", arguments: table)
  func worked(line: Line) {
    let policy = AttemptPolicy(
      tries: 10, penalty: line.penalty, hintPenalty: line.hintPenalty,
      reveal: .afterEach)
    #expect(
      policy.score(line.raw, earlierTries: line.earlier, hints: line.hints)
        == line.counts)
  }

  @Test("never raise a score, and never for one try or hint more")
  func falling() {
    let shares = [.zero, Rational(1, over: 3), Rational(1, over: 2), Rational(3, over: 4), .one]
    for raw in shares {
      for penalty in shares {
        for price in shares {
          let policy = AttemptPolicy(
            tries: 5, penalty: penalty, hintPenalty: price, reveal: .never)
          for tries in 0..<4 {
            for hints in 0..<4 {
              let score = policy.score(raw, earlierTries: tries, hints: hints)
              #expect(score >= .zero && score <= raw)
              #expect(policy.score(raw, earlierTries: tries + 1, hints: hints) <= score)
              #expect(policy.score(raw, earlierTries: tries, hints: hints + 1) <= score)
            }
          }
        }
      }
    }
  }

  @Test("punish nothing in practice and give one try in a quiz, if nobody says otherwise")
  func presets() {
    #expect(AttemptPolicy.practice.score(.one, earlierTries: 1, hints: 5) == .one)
    #expect(AttemptPolicy.practice.tries == 2)
    #expect(AttemptPolicy.graded.tries == 1)
    #expect(AttemptPolicy.graded.hintPenalty == nil)
    #expect(!AttemptPolicy.pretest.showsKeysAtEnd(isPassed: true))
    #expect(!AttemptPolicy.pretest.tellsVerdicts)
  }

  @Test("give a choice of two one try where tries cost, and all where they do not")
  func twoOptions() {
    let two = Samples.question(.singleChoice(Samples.options("*a", "b")))
    let three = Samples.question(.singleChoice(Samples.options("*a", "b", "c")))
    let costly = AttemptPolicy(
      tries: 3, penalty: Rational(1, over: 3), hintPenalty: nil, reveal: .afterEach)
    #expect(costly.tries(for: two) == 1)
    #expect(costly.tries(for: three) == 3)
    #expect(AttemptPolicy.practice.tries(for: two) == 2)
  }

  @Test(
    "show keys at the end as they say",
    arguments: [
      (AttemptPolicy.Reveal.afterEach, true, true), (.atEnd, true, true),
      (.whenPassed, true, false), (.never, false, false),
    ])
  func reveal(_ reveal: AttemptPolicy.Reveal, whenPassed: Bool, otherwise: Bool) {
    var policy = AttemptPolicy.graded
    policy.reveal = reveal
    #expect(policy.showsKeysAtEnd(isPassed: true) == whenPassed)
    #expect(policy.showsKeysAtEnd(isPassed: false) == otherwise)
    #expect(policy.tellsVerdicts == (reveal == .afterEach))
    policy.tries = 2
    #expect(policy.tellsVerdicts)
  }
}
