// SPDX-License-Identifier: Apache-2.0

import CourseModel
import Testing

struct TextComparisonTests {
  @Test(
    "Texts that look the same to a learner are equal",
    arguments: [
      ("  After-Call   Work ", "after-call work"),
      ("after–call work", "after-call work"),
      ("agent’s “desk”", "agent's \"desk\""),
      ("cafe\u{301}", "café"),
      ("Straße", "STRASSE"),
      ("wrap\u{00A0}up", "wrap up"),
      ("wrap\u{00AD}up", "wrapup"),
    ])
  func equal(typed: String, expected: String) {
    #expect(TextComparison.nearness(of: typed, to: expected) == .equal)
  }

  @Test(
    "One slip in a word of five letters or more is almost",
    arguments: [
      ("predictve", "predictive"), ("predicitve", "predictive"), ("predictivee", "predictive"),
      ("pradictive", "predictive"), ("agnet", "agent"),
    ])
  func almost(typed: String, expected: String) {
    #expect(TextComparison.nearness(of: typed, to: expected) == .almost)
  }

  @Test(
    "Short words and two slips are different",
    arguments: [("cal", "call"), ("predctve", "predictive"), ("", "agent"), ("wrap", "wrap-up")])
  func different(typed: String, expected: String) {
    #expect(TextComparison.nearness(of: typed, to: expected) == .different)
  }
}
