// SPDX-License-Identifier: Apache-2.0

import CourseModel
import TerminalText

/// Draws calculated questions for their authors.
struct DrawView {
  let options: TerminalOptions

  /// The questions that draw values, by lesson.
  func list(_ questions: [Question]) -> [StyledText] {
    var lines: [StyledText] = []
    var lesson: String?
    for question in questions {
      if question.lesson != lesson {
        lesson = question.lesson
        lines.append(spaced: LessonView(options).heading(question.lesson, level: 2))
      }
      let values = question.drawnValues.map(\.name).joined(separator: ", ")
      lines += HangingText.lines(
        StyledText(options.plain ? "- " : "• "),
        StyledText("\(question.id) (\(question.kindName)): \(values)"), width: options.width)
    }
    return lines
  }

  /// A question with the values of a seed, its key and its worked solution.
  func lines(of question: Question, seed: UInt64) -> [StyledText] {
    let presented = PresentedQuestion(question, seed: seed)
    let view = QuestionView(options)
    var lines = LessonView(options).heading("\(question.id), seed \(seed)", level: 3)
    let values = presented.question.drawnValues.map { "\($0.name) = \($0.text)" }
    lines.append(
      spaced: StyledText("Values: " + values.joined(separator: ", "), style: .dim)
        .wrapped(to: options.width))
    lines.append(spaced: view.asking(presented))
    lines.append(spaced: view.key(of: presented))
    return lines
  }
}
