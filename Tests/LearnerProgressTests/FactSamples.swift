// SPDX-License-Identifier: Apache-2.0

import Foundation
import LearnerProgress

/// A small generator (SplitMix64: Steele, Lea and Flood 2014) that repeats itself from a seed.
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}

/// Texts that break careless formats.
let oddTexts = [
  "", "B", "=1+1", "\"", "\\", "\\u0041", "a,b", "one\r\ntwo", "\t", "\u{1}\u{1F}\u{7F}\u{9B}",
  "₹ 1,20,000", "दिन", "👩‍👩‍👧", "e\u{301}", "\u{202E}evil", "\u{FEFF}", "\u{2028}", "a\0b", "\u{10FFFF}",
  "null", "{\"kind\":\"attempt\"}", String(repeating: "long ", count: 200),
]

/// Records facts of all kinds, drawn from a seed, into a store; instants often coincide.
func recordSample(_ store: ProgressStore, facts: Int, seed: UInt64) throws {
  var generator = SeededGenerator(seed: seed)
  var run: UUID?
  func text() -> String { oddTexts.randomElement(using: &generator) ?? "" }
  for _ in 0..<facts {
    let possible = Int.random(in: 1...3, using: &generator)
    let earned = try score(Int.random(in: 0...possible, using: &generator), possible)
    switch Int.random(in: 0..<6, using: &generator) {
    case 0:
      run = try store.startQuiz(
        QuizDraw(
          lesson: text(), seed: generator.next(), questions: [text(), text()],
          purpose: QuizDraw.Purpose.allCases.randomElement(using: &generator) ?? .quiz)
      ).id
    case 1: try store.record(.stepReached(lesson: text(), step: text()))
    case 2:
      try store.record(
        .quizFinished(QuizOutcome(run: run ?? UUID(), score: earned, isPassed: possible == 2)))
    case 3:
      let details = ["{}", "[1.50, -0e2,true]", "null", "\"\\u202e/\\/\"", "{\"a\" : [[], {}]}"]
      try store.record(
        .activityFinished(
          ActivityOutcome(
            activity: text(), seed: generator.next(), score: earned,
            details: details.randomElement(using: &generator) ?? "")))
    default:
      let contexts: [Attempt.Context] = [
        .inPlace, .quiz(run: run ?? UUID()), .activity(text()), .review,
      ]
      try store.record(
        .attempt(
          attempt(
            text(), in: contexts.randomElement(using: &generator) ?? .inPlace, lesson: text(),
            answer: Bool.random(using: &generator) ? text() : nil, score: earned,
            hints: possible - 1, timeTaken: possible == 1 ? nil : .milliseconds(possible))))
    }
  }
}

/// A store in memory whose clock stands still more often than not.
func sampleStore(facts: Int, seed: UInt64) throws -> ProgressStore {
  let start = 1_773_043_200.0
  let clock = Instants((0...facts * 2).map { Date(timeIntervalSince1970: start + Double($0 / 3)) })
  let store = try ProgressStore.inMemory(now: { clock.next() })
  try recordSample(store, facts: facts, seed: seed)
  return store
}
