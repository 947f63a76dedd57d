// SPDX-License-Identifier: Apache-2.0

import ContractBilling
import CourseModel
import TerminalText

/// Draws what an activity asks and what it says about the answer.
struct ActivityPromptView {
  private let options: TerminalOptions

  init(_ options: TerminalOptions) { self.options = options }

  /// A prompt.
  func lines(of prompt: ActivityPrompt) -> [StyledText] {
    var lines = wrapped(StyledText(prompt.heading, style: .bold))
    lines += wrapped(StyledText(prompt.text))
    for (place, option) in prompt.options.enumerated() {
      lines += hanging("\(PresentedQuestion.letter(place))) ", StyledText(option))
    }
    return lines
  }

  /// A prompt and what to type; a person is also told how to ask for help and how to leave.
  func lines(of prompt: ActivityPrompt, isInteractive: Bool) -> [StyledText] {
    let hint = prompt.hints.isEmpty ? "" : "; ? for a hint"
    let more = isInteractive ? hint + "; q to leave" : ""
    return lines(of: prompt) + wrapped(StyledText("(\(prompt.expects)\(more))", style: .dim))
  }

  /// A hint, or that there is none.
  func lines(ofHint hint: String?, number: Int, of count: Int) -> [StyledText] {
    guard let hint else {
      return wrapped(StyledText("There is no further hint.", style: .dim))
    }
    let label = count == 1 ? "Hint: " : "Hint \(number) of \(count): "
    return hanging(label, StyledText(hint))
  }

  /// The verdict on an answer and what is learned from it.
  func lines(of feedback: ActivityFeedback) -> [StyledText] {
    let right = StyledText(" The right answer: ") + StyledText(feedback.part.right, style: .bold)
    let verdict =
      switch feedback.part.verdict {
      case .right: mark("Correct.", .green)
      case .partlyRight: mark("Partly correct.", .yellow) + right
      case .wrong: mark("Not correct.", .red) + right
      case .unanswered: mark("Left unanswered.", nil) + right
      }
    return wrapped(verdict) + remarks(feedback)
  }

  /// The answer without a verdict, for an instructor.
  func answerLines(of feedback: ActivityFeedback) -> [StyledText] {
    hanging("Answer: ", StyledText(feedback.part.right, style: .bold)) + remarks(feedback)
  }

  private func remarks(_ feedback: ActivityFeedback) -> [StyledText] {
    feedback.remarks.flatMap { remark in
      remark.label.map { hanging("\($0): ", StyledText(remark.text)) }
        ?? wrapped(StyledText(remark.text))
    }
  }

  private func mark(_ text: String, _ color: TextStyle.Color?) -> StyledText {
    StyledText(text, style: TextStyle(isBold: true, color: color))
  }

  private func wrapped(_ text: StyledText) -> [StyledText] { text.wrapped(to: options.width) }

  /// Text behind a label, further lines below the first.
  private func hanging(_ label: String, _ text: StyledText) -> [StyledText] {
    let label = StyledText(label)
    let room = options.width - label.columns
    guard room >= 20, !options.plain else { return wrapped(label + text) }
    let margin = StyledText(String(repeating: " ", count: label.columns))
    return text.wrapped(to: room).enumerated().map { $0 == 0 ? label + $1 : margin + $1 }
  }
}
