// SPDX-License-Identifier: Apache-2.0

import ContractBilling
import CourseModel
import LessonMarkdown
import Testing

/// Passages to be found, and texts that their writer marks.
struct QuestionKindsTests {
  private static let spots = """
    Which words tell that the mode is predictive?

    The dialer [+ calls more lines] than agents are free, [- shows the record] first, and
    [+ forecasts] who will be free; [- agents] wait.
    """

  @Test(
    "Passages are found by number or by their words",
    arguments: [
      ("1,3", "1"), ("3 1", "1"), ("13", "1"), ("forecasts, calls more lines", "1"),
      ("Calls more  lines", "1/2"), ("1 2", "0"), ("1,2,3", "1/2"), ("1,2,3,4", "0"), ("4", "0"),
    ])
  func hotSpots(typed: String, score: String) throws {
    let question = try Asked.question(Self.spots)
    #expect(question.kindName == "hot spots")
    #expect(try Asked.grade(question, typed).score == (try Asked.fraction(score)))
  }

  @Test("The passages are numbered in the text, and the key is not told")
  func spotPrompt() throws {
    let question = try Asked.question(Self.spots)
    guard case .paragraph(let inlines)? = question.prompt.last?.kind else {
      Issue.record("no paragraph")
      return
    }
    #expect(
      inlines.plainText == "The dialer [1 calls more lines] than agents are free, "
        + "[2 shows the record] first, and [3 forecasts] who will be free; [4 agents] wait.")
    #expect(question.rightAnswer == ["calls more lines", "forecasts"])
  }

  @Test(
    "A passage that is not there, or stands twice, is asked again", arguments: ["5", "1 1", "x"])
  func refusesSpots(typed: String) throws {
    let question = try Asked.question(Self.spots)
    #expect(throws: AnswerFault.self) { try Asked.grade(question, typed) }
  }

  private static let essay = """
    Why may a predictive dialer abandon calls?

    **Rubric:**

    - It dials before an agent is free (2 points)
    - It can only forecast who answers
    - The law limits the *share*

    > A forecast can be wrong.
    """

  @Test(
    "A text is marked by its writer, point by point",
    arguments: [
      ("It guesses. // 1 2 3", "1"), ("It guesses. // 1", "1/2"), ("It guesses. // 2,3", "1/2"),
      ("It guesses. // 2", "1/4"), ("It guesses. // none", "0"), ("It guesses. // 0", "0"),
      ("a // b // 1 and 2", "3/4"), ("It // guesses // 3 3", "1/4"),
    ])
  func freeText(typed: String, score: String) throws {
    let question = try Asked.question(Self.essay)
    #expect(question.kindName == "free text")
    let grade = try Asked.grade(question, typed)
    #expect(grade.score == (try Asked.fraction(score)))
    #expect(grade.selfMarkedText?.isEmpty == false)
    #expect(grade.parts.count == 3)
  }

  @Test("A text without marks waits for them, and both make one line")
  func awaitsMarks() throws {
    let shown = PresentedQuestion(try Asked.question(Self.essay), seed: 1)
    #expect(shown.awaitsMarks("It guesses."))
    #expect(shown.awaitsMarks("It guesses. // 4"))
    #expect(!shown.awaitsMarks("It guesses. // 3"))
    #expect(!shown.awaitsMarks("  "))
    let fault = #expect(throws: AnswerFault.self) { try shown.answer(typed: "It guesses.") }
    #expect(fault?.reason == .incomplete)
    let line = SelfMarkedText.line(text: "It guesses. // 4 ", points: " 1 3 ")
    #expect(try shown.answer(typed: line) == .selfMarked(text: "It guesses. // 4", points: [0, 2]))
    #expect(throws: AnswerFault.self) { try shown.answer(typed: " // 1") }
  }

  @Test("The rubric is the right answer, and the prompt does not tell it")
  func rubric() throws {
    let question = try Asked.question(Self.essay)
    #expect(
      question.rightAnswer == [
        "It dials before an agent is free (2 points)",
        "It can only forecast who answers (1 point)", "The law limits the share (1 point)",
      ])
    #expect(question.prompt.count == 1)
  }

  @Test("A bulleted list in a prompt is no rubric")
  func noRubric() throws {
    let question = try Asked.question("Given:\n\n- a\n- b\n\nHow many?\n\n= 2")
    #expect(question.kindName == "number")
    #expect(question.prompt.count == 3)
  }

  /// What the hashes of the first seven kinds were before others were added.
  @Test("New kinds and rules change no hash of an old question")
  func hashes() throws {
    let body = """
      Which?

      - [x] One
        > Yes.
      - [ ] Two
        > No.
      """
    let plain = try Asked.question(body)
    let usual = try Asked.question("<!-- scoring: all-or-nothing -->\n" + body)
    let weighted = try Asked.question("<!-- scoring: weights -->\n" + body)
    #expect(usual.contentHash == plain.contentHash)
    #expect(weighted.contentHash != plain.contentHash)
    #expect(Samples.ordering.contentHash == "ba68442e8ffa37c9")
    #expect(Samples.matching.contentHash == "fdda9e716e7a5c87")
    #expect(Samples.sorting.contentHash == "37117aebb4152314")
    #expect(Samples.number(36000, "INR", .absolute(1)).contentHash == "7de0e07473fffbb2")
  }
}
