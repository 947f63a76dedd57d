// SPDX-License-Identifier: Apache-2.0

import CourseModel
import LessonMarkdown
import TerminalText

/// A lesson as `read --json` writes it: texts as they are shown, keys only when asked for.
struct LessonDocument: Encodable, Sendable {
  /// One stop of the lesson.
  struct Step: Encodable, Sendable {
    var name: String
    var section: String
    /// `text`, `question`, `activity`, `sources` or `quiz`.
    var kind: String
    /// What is shown, without looks.
    var text: String
    var question: String?
    var questionKind: String?
    var rightAnswer: [String]?
    var activity: String?
  }

  var lesson: String
  var title: String
  var minutes: Int?
  var objectives: [Lesson.Objective]
  var updated: String?
  var sources: [Lesson.Source]
  var steps: [Step]

  init(_ lesson: Lesson, showsKey: Bool) {
    let options = TerminalOptions(width: 200, plain: true)
    let view = LessonView(options)
    let outline = LessonOutline(lesson)
    self.lesson = lesson.id
    title = lesson.title
    minutes = lesson.minutes
    objectives = lesson.objectives
    updated = lesson.updated
    sources = lesson.sources
    steps = outline.stops.filter { $0.content != .opening }.map { stop in
      var step = Step(
        name: stop.id, section: stop.section, kind: "text",
        text: options.render(
          view.lines(of: stop, in: lesson, outline: outline, showsKey: showsKey)))
      switch stop.content {
      case .opening, .text: break
      case .question(let question, _):
        step.kind = "question"
        step.question = question.id
        step.questionKind = question.kindName
        if showsKey {
          step.rightAnswer =
            PresentedQuestion(question, seed: LessonView.paperSeed).question.rightAnswer
        }
      case .activity(let activity):
        step.kind = "activity"
        step.activity = activity.id
      case .sources: step.kind = "sources"
      case .quiz: step.kind = "quiz"
      }
      return step
    }
  }
}
