// SPDX-License-Identifier: Apache-2.0

import CourseModel
import LessonMarkdown
import Testing

@Suite("Feedback of options")
struct OptionFeedbackTests {
  private let reading = Fixture.lesson(
    """
    ### Question: who

    Who talks?

    - [x] The agent
      > That is the work.

      > **Not chosen:** Somebody has to talk.
    - [ ] The dialer
      > It only dials.

      > It has no mouth.

    """)

  @Test("is told apart from what is said when the option was not chosen")
  func quotes() throws {
    #expect(reading.faults.map(\.description) == [])
    guard case .singleChoice(let options)? = reading.lesson?.questions.first?.kind else {
      Issue.record("This is a single choice.")
      return
    }
    #expect(
      options.map { texts($0.feedback) }
        == [["That is the work."], ["It only dials.", "It has no mouth."]])
    #expect(options.map { texts($0.feedbackIfNotChosen) } == [["Somebody has to talk."], []])
  }

  private func texts(_ blocks: [Block]) -> [String] {
    blocks.map { block in
      if case .paragraph(let inlines) = block.kind { inlines.plainText } else { "?" }
    }
  }

  @Test("a label of numbers and letters is told to be one", arguments: ["1b", "a2"])
  func mixed(typed: String) throws {
    let question = try #require(reading.lesson?.questions.first)
    let fault = #expect(throws: AnswerFault.self) {
      try PresentedQuestion(question, seed: 1).answer(typed: typed)
    }
    #expect(fault?.message.hasPrefix("“\(typed)” mixes numbers and letters. Type a letter") == true)
  }
}
