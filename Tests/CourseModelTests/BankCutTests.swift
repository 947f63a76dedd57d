// SPDX-License-Identifier: Apache-2.0

import CourseModel
import Foundation
import Testing

/// A lesson read without the questions of its quiz is the same lesson in all else.
struct BankCutTests {
  private static let lesson = """
    ---
    id: day
    title: A day
    ---

    # A day

    Words.

    ## Quiz

    Ten questions.

    ### Question: one

    Right?

    - [x] Yes
      > It is.
    - [ ] No
      > It is not wrong.

    ### Question: two

    Right too?

    - [x] Yes
      > It is.
    - [ ] No
      > It is not wrong.

    """

  @Test(
    "what stands behind or around a bank is never lost",
    arguments: [
      "",
      "## After\n\nMore words.\n",
      "After\n---\n\nMore words.\n",
      "[a]: https://example.org\n",
      "A note[^1].\n\n[^1]: The note.\n",
      "```\n## Quiz\n### Question: three\n```\n",
      "- ```\n  code\n  ```\n\n## After\n",
      "<!-- a comment\n## After\n-->\n",
      "- an item\n\n  ## inside it\n",
      "``` `a` ```\n\n## After\n",
      "### Notes\n\nMore words.\n",
    ])
  func behind(tail: String) throws {
    let place = try #require(Self.lesson.range(of: "## Quiz"))
    let before = Self.lesson.replacingCharacters(
      in: place.lowerBound..<place.lowerBound, with: tail)
    // One of the two may be no lesson; then the other must be.
    let compared = [try isSame(Self.lesson + tail), try isSame(before)]
    #expect(compared.contains(true))
  }

  @Test("raw HTML behind a bank takes no section away")
  func html() throws {
    let text = Self.lesson + "<div>\n## After\n</div>\n\n## After\n"
    let lesson = try #require(read(text, hasBank: false))
    #expect(lesson.steps.count == 2)
  }

  @Test("a bank is left unread")
  func leaves() throws {
    let lesson = try #require(read(Self.lesson, hasBank: false))
    #expect(lesson.bank.isEmpty && lesson.bankCount == 2)
  }

  /// Compares the two readings of a text; false when it is no lesson with its quiz.
  private func isSame(_ text: String) throws -> Bool {
    guard var full = read(text, hasBank: true) else { return false }
    let short = try #require(read(text, hasBank: false), "\(text)")
    let count = full.bankCount
    full.bank = []
    #expect(short.steps == full.steps, "\(text)")
    #expect(short.quizIntroduction == full.quizIntroduction, "\(text)")
    #expect(short.footnotes == full.footnotes, "\(text)")
    #expect(short.bankCount == count, "\(text)")
    return true
  }

  private func read(_ text: String, hasBank: Bool) -> Lesson? {
    let course = "id: c\ntitle: C\nlessons: [day.md]\n"
    let reader = CourseReader(
      files: .memory(["c/course.yml": course, "c/day.md": text]), engine: Samples.engine)
    return reader.lesson(named: "day", inCourse: "c", hasBank: hasBank)
  }
}
