// SPDX-License-Identifier: Apache-2.0

import ContractBilling
import CourseModel
import LessonMarkdown
import Testing

struct LessonReaderTests {
  private func question(_ body: String, parameters: String = "{}") throws -> Question {
    let reading = Fixture.lesson(body, parameters: parameters)
    #expect(reading.faults.map(\.description) == [])
    return try #require(reading.lesson?.questions.first)
  }

  @Test("The front matter is read in full")
  func frontMatter() throws {
    let course = try Fixture().reading.result.get()
    let lesson = try course.lesson(named: "day-09")
    #expect(lesson.title == "Day 9")
    #expect(lesson.objectives == [Lesson.Objective(id: "earn", text: "Earn")])
    #expect(lesson.parameters == ["agents": .number(20)])
    #expect(lesson.quiz == Lesson.QuizSettings(draw: 1, pass: Rational(4, over: 5)))
    #expect(lesson.updated == "2026-11-22")
    #expect(lesson.minutes == nil)
  }

  @Test("A lesson is cut into text, questions and activities in the order of the file")
  func steps() throws {
    let lesson = try #require(Fixture().reading.course?.lessons.first)
    let kinds = lesson.steps.map { step in
      switch step {
      case .prose(let blocks): "prose \(blocks.count)"
      case .question(let question): "question \(question.id)"
      case .activity(let activity): "activity \(activity.id)"
      }
    }
    #expect(kinds == ["prose 4", "question second", "activity demo"])
    #expect(lesson.bank.map(\.id) == ["first"])
    #expect(lesson.bank.map(\.inQuiz) == [true])
    #expect(lesson.quizIntroduction.count == 1)
  }

  @Test("A section of level 2 begins a new text")
  func sections() {
    let lesson = Fixture.lesson("# A\n\ntext\n\n## B\n\ntext\n\n### C\n\ntext").lesson
    #expect(lesson?.steps.count == 2)
  }

  @Test("Computed numbers are filled in wherever text stands")
  func numbers() throws {
    let reading = Fixture.lesson(
      """
      # `= n` agents

      | a |
      | - |
      | **`= n + 1`** |

      - `= n * 2` and `n`

      ### Question: count

      Is it `= n`?

      - [x] `= n` it is
        > `= n / 8`
      - [ ] No
        > No.
      """, parameters: "{n: 20}")
    #expect(reading.faults.isEmpty)
    let lesson = try #require(reading.lesson)
    #expect(
      lesson.computedNumbers.map(\.text).sorted() == ["2.5", "20", "20", "20", "21", "40"])
    guard case .prose(let blocks) = lesson.steps.first else {
      Issue.record("no text")
      return
    }
    var texts: [String] = []
    for block in blocks {
      switch block.kind {
      case .heading(_, let inlines): texts.append(inlines.plainText)
      case .table(let table): texts += table.rows.map { $0.map(\.content.plainText).joined() }
      default: break
      }
    }
    #expect(texts == ["20 agents", "21"])
    #expect(lesson.questions.first?.rightAnswer == ["20 it is"])
  }

  @Test("A single and a multiple choice differ by the number of ticks")
  func choices() throws {
    let single = try question(
      "### Question: one\n\nWhich?\n\n- [x] A\n  > Yes.\n- [ ] B\n  > No, *because*.\n")
    guard case .singleChoice(let options) = single.kind else {
      Issue.record("\(single.kindName)")
      return
    }
    #expect(options.map(\.text.plainText) == ["A", "B"])
    #expect(options.map(\.isCorrect) == [true, false])
    #expect(options.allSatisfy { !$0.feedback.isEmpty })
    let multiple = try question(
      "### Question: two\n\nWhich?\n\n- [x] A\n  > Yes.\n- [X] B\n  > Yes.\n- [ ] C\n  > No.\n")
    #expect(multiple.kindName == "multiple choice")
  }

  @Test("Hints form a ladder, other quotes are the explanation, and the comment is the objective")
  func quotes() throws {
    let question = try question(
      """
      ### Question: order-them

      <!-- objective: earn -->
      Put them in order:

      - a bulleted list belongs to the prompt

      1. First
      2. Second

      > **Hint:** Think.

      > **Hint:** Think *again*.

      > Because it is so.
      """)
    #expect(question.kindName == "ordering")
    #expect(question.objective == "earn")
    #expect(question.prompt.count == 2)
    #expect(question.hints.count == 2)
    guard case .paragraph(let inlines) = question.hints.first?.first?.kind else {
      Issue.record("no hint")
      return
    }
    #expect(inlines.plainText == "Think.")
    #expect(question.explanation.count == 1)
  }

  @Test("A two-column table is a matching, or a sorting when the right column repeats")
  func tables() throws {
    let matching = try question(
      "### Question: m\n\nJoin.\n\n| A | B |\n| - | - |\n| a | 1 |\n| b | 2 |\n")
    #expect(matching.rightAnswer == ["a – 1", "b – 2"])
    #expect(matching.kindName == "matching")
    let sorting = try question(
      "### Question: s\n\nSort.\n\n| A | B |\n| - | - |\n| a | in |\n| b | out |\n| c | In |\n")
    guard case .sorting(let content) = sorting.kind else {
      Issue.record("\(sorting.kindName)")
      return
    }
    #expect(content.keys == [[0], [1], [0]])
    #expect(content.categories.map(\.text.plainText) == ["in", "out"])
  }

  @Test("A table before another thing to answer belongs to the prompt")
  func promptTable() throws {
    let question = try question(
      "### Question: q\n\nRead.\n\n| A | B |\n| - | - |\n| a | 1 |\n| b | 2 |\n\n= 3\n")
    #expect(question.kindName == "number")
    #expect(question.prompt.count == 2)
  }

  @Test(
    "A number key has a value, a unit and a tolerance",
    arguments: [
      ("= 36,000 INR ± 1", "36,000 INR ± 1"),
      ("= 0.4 ± 2 %", "0.4 ± 2 %"),
      ("= 25 % +- 0.5", "25 % ± 0.5"),
      ("= ₹1,20,000", "1,20,000 INR"),
      ("= 22 minutes ± 0.1", "22 minutes ± 0.1"),
      ("= `= money(n * 12, \"USD\")` ± 1", "240 USD ± 1"),
      ("= `= n / 8` hours", "2.5 hours"),
      ("= `= percent(0.125, 0)` ± 1", "13 % ± 1"),
    ])
  func numberKeys(written: String, shown: String) throws {
    let question = try question(
      "### Question: q\n\nHow many?\n\n\(written)\n", parameters: "{n: 20}")
    #expect(question.rightAnswer == [shown])
  }

  @Test("Blanks are numbered through all paragraphs and drawn without their answers")
  func cloze() throws {
    let question = try question(
      """
      ### Question: q

      Work after a call is [___ after-call work|wrap-up], an agent
      without a call is [___ idle].

      A person reached is a [___ contact].
      """)
    guard case .cloze(let blanks) = question.kind else {
      Issue.record("\(question.kindName)")
      return
    }
    #expect(blanks.map(\.accepted) == [["after-call work", "wrap-up"], ["idle"], ["contact"]])
    let prompt = question.prompt.map { block in
      if case .paragraph(let inlines) = block.kind { inlines.plainText } else { "" }
    }
    #expect(prompt.count == 2)
    #expect(prompt.first?.contains("[1 ____], an agent") == true)
    #expect(prompt.last == "A person reached is a [3 ____].")
    #expect(!prompt.joined().contains("idle"))
  }

  @Test("A rule ends a question, and footnotes belong to no question")
  func ends() throws {
    let lesson = try #require(
      Fixture.lesson(
        """
        ### Question: q

        How many?[^1]

        = 3

        ---

        The text goes on.

        ### Question: r

        And now?

        = 4

        [^1]: In a month.
        """
      ).lesson)
    #expect(lesson.questions.map(\.id) == ["q", "r"])
    #expect(lesson.steps.count == 3)
    #expect(lesson.footnotes.count == 1)
  }

  @Test("The hash follows what is asked and what is right, not how it is laid out")
  func hash() throws {
    let body = "### Question: q\n\nWhich one?\n\n- [x] A\n  > Yes.\n- [ ] B\n  > No.\n"
    let hash = try question(body).contentHash
    #expect(hash.count == 16)
    for same in [
      body.replacing("Which one?", with: "*Which*\none?"), body.replacing("No.", with: "Never."),
      "Some text.\n\n" + body + "\n> Because.\n", body.replacing(": q", with: ": renamed"),
    ] {
      #expect(try question(same).contentHash == hash)
    }
    for other in [
      body.replacing("Which one?", with: "Which two?"), body.replacing("] B", with: "] C"),
      body.replacing("[x] A", with: "[ ] A").replacing("[ ] B", with: "[x] B"),
    ] {
      #expect(try question(other).contentHash != hash)
    }
  }

  @Test("What looks like a question's heading in prose is left alone")
  func headings() throws {
    let lesson = try #require(
      Fixture.lesson("## Questions to ask\n\nText.\n\n### Question time\n\nText.").lesson)
    #expect(lesson.questions.isEmpty)
  }
}
