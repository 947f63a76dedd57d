// SPDX-License-Identifier: Apache-2.0

import Foundation
import SpacedRepetition
import Testing

struct ReferenceAgreementTests {
  @Test("agrees row by row with the Python package fsrs")
  func fixture() throws {
    let found = Disagreement(try ReferenceCard.cards(ReferenceReviews.text))
    #expect(found.reviews >= 500)
    #expect(found.mismatches == 0)
    #expect(found.greatest < 1e-9)
  }

  /// `Scripts/pages/review-schedule` names a file of many more reviews and reads the result.
  @Test(
    "agrees with the reviews of a file",
    .enabled(if: ProcessInfo.processInfo.environment["REFERENCE_REVIEWS"] != nil))
  func file() throws {
    let path = try #require(ProcessInfo.processInfo.environment["REFERENCE_REVIEWS"])
    let text = try String(contentsOfFile: path, encoding: .utf8)
    let found = Disagreement(try ReferenceCard.cards(text))
    let result = """
      reviews \(found.reviews)
      mismatches \(found.mismatches)
      retrievability \(found.retrievability)
      difficulty \(found.difficulty)
      stability \(found.stability)
      relative stability \(found.relativeStability)

      """
    try result.write(toFile: path + ".result", atomically: true, encoding: .utf8)
    #expect(found.mismatches == 0)
    #expect(found.greatest < 1e-9)
  }
}
