// SPDX-License-Identifier: Apache-2.0

import CourseCommands
import CourseModel
import LessonMarkdown
import Testing

@Suite("The talk about a question")
struct QuestionDialogueTests {
  let question: Question

  init() throws {
    let lesson = try LessonWalkTests.lesson(SampleCourse.lesson)
    question = try #require(lesson.inPlaceQuestions.first)
  }

  func dialogue(
    _ manner: QuestionDialogue.Manner = .practice, canAskAgain: Bool = true
  ) -> QuestionDialogue {
    QuestionDialogue(
      PresentedQuestion(question, seed: 1), manner: manner, canAskAgain: canAskAgain)
  }

  @Test("a right answer ends it and is to be recorded")
  func right() {
    var dialogue = dialogue()
    let reaction = dialogue.take(.line("The agent"))
    #expect(reaction.attempt?.grade.verdict == .right)
    #expect(reaction.attempt?.typed == "The agent")
    #expect(reaction.isOver)
  }

  @Test("a wrong answer is recorded and there is one more try, no third")
  func retry() {
    var dialogue = dialogue()
    let first = dialogue.take(.line("The dialer"))
    #expect(first.attempt?.grade.verdict == .wrong)
    #expect(!first.isOver)
    #expect(dialogue.isSecondTry)
    let second = dialogue.take(.line("The dialer"))
    #expect(second.attempt?.grade.verdict == .wrong)
    #expect(second.isOver)
    guard case .marked = second.message else {
      Issue.record("The second try must end with the marks.")
      return
    }
  }

  @Test("an empty line at the second try shows the answer and records nothing more")
  func giveUp() {
    var dialogue = dialogue()
    let first = dialogue.take(.line("The dialer")).attempt
    let reaction = dialogue.take(.nothing)
    #expect(reaction.attempt == nil)
    #expect(reaction.isOver)
    #expect(first.map { reaction.message == .marked($0) } == true)
  }

  @Test("hints come one by one and are counted")
  func hints() {
    var dialogue = dialogue()
    #expect(dialogue.hasHint)
    guard case .hint(_, number: 1, of: 1) = dialogue.take(.line("?")).message else {
      Issue.record("The first hint must come.")
      return
    }
    #expect(dialogue.take(.line("?")).message == .noHint)
    #expect(dialogue.take(.line("The agent")).attempt?.hints == 1)
  }

  @Test("the quiz gives neither hints nor a second try")
  func quiz() {
    var dialogue = dialogue(.quiz)
    #expect(dialogue.take(.line("?")).message == .noHint)
    let reaction = dialogue.take(.line("The dialer"))
    #expect(reaction.isOver)
    #expect(reaction.attempt?.hints == 0)
  }

  @Test("what is no answer is asked again and counts for nothing")
  func notUnderstood() {
    var dialogue = dialogue(.quiz)
    let reaction = dialogue.take(.line("zebra"))
    #expect(reaction.attempt == nil)
    #expect(!reaction.isOver)
    #expect(dialogue.take(.line("The agent")).attempt?.grade.verdict == .right)
  }

  @Test("a pipe cannot be asked again: what is no answer counts as unanswered")
  func notUnderstoodInPipe() {
    var dialogue = dialogue(.quiz, canAskAgain: false)
    let reaction = dialogue.take(.line("zebra"))
    #expect(reaction.isOver)
    #expect(reaction.attempt?.grade.verdict == .unanswered)
    #expect(reaction.attempt?.answer == nil)
  }

  @Test("a person confirms that a question of the quiz stays open, and may still answer it")
  func confirm() {
    var dialogue = dialogue(.quiz)
    #expect(dialogue.take(.nothing).message == .confirmLeavingOpen)
    #expect(dialogue.take(.line("zebra")).isOver == false)
    #expect(dialogue.take(.nothing).message == .confirmLeavingOpen)
    let reaction = dialogue.take(.nothing)
    #expect(reaction.isOver)
    #expect(reaction.attempt?.grade.verdict == .unanswered)
  }

  @Test("in the text an empty line leaves the question for later, without a record")
  func skip() {
    var dialogue = dialogue()
    let reaction = dialogue.take(.nothing)
    #expect(reaction.attempt == nil)
    #expect(reaction.message == .leftOpen)
    #expect(reaction.isOver)
  }
}
