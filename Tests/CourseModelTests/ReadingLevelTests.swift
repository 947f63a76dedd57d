// SPDX-License-Identifier: Apache-2.0

import CourseModel
import Testing

struct ReadingLevelTests {
  private func level(_ body: String) throws -> ReadingLevel {
    ReadingLevel(of: try #require(Fixture.lesson(body).lesson))
  }

  @Test("Words, sentences and syllables are counted as by hand")
  func counts() throws {
    // The | a-gent | talks. Who | calls | the | ta-ble?
    let level = try level("The agent talks. Who calls the table?")
    #expect(level.words == 7)
    #expect(level.sentences == 2)
    #expect(level.syllables == 9)
    // 0.39 · 7/2 + 11.8 · 9/7 − 15.59 = 0.9464…
    #expect(abs(try #require(level.grade) - 0.946_428_571) < 1e-6)
  }

  @Test("Tables, code and questions are not counted; lists and quotes are")
  func parts() throws {
    let body = """
      Two words.

      | a | table |
      | - | ----- |
      | of | cells |

      - One item
      > A quote.

      ```text
      code code code
      ```

      ### Question: asked

      Which of these?

      = 5
      """
    let level = try level(body)
    #expect(level.words == 6)
    #expect(level.sentences == 3)
  }

  @Test("Longer sentences and longer words raise the grade")
  func monotone() throws {
    let short = try #require(try level("The dog ran. The cat ran.").grade)
    let joined = try #require(try level("The dog ran and the cat ran.").grade)
    let long = try #require(try level("Utilisation deteriorated. Abandonment increased.").grade)
    #expect(short < joined)
    #expect(joined < long)
  }

  @Test("A lesson without text has no grade")
  func empty() throws {
    #expect(try level("# ").grade == nil)
  }
}
