// SPDX-License-Identifier: Apache-2.0

import CourseModel
import LearnerProgress
import LessonMarkdown
import TerminalText

extension LearnSession {
  /// The quiz that was begun and not finished, if any of its questions still exist.
  func openQuiz() throws -> QuizRun? {
    let opening = QuizSession.Opening(
      open: try store.openQuizRun(of: lesson.id), seed: nil, lesson: lesson, isInteractive: true)
    if case .resume(let run) = opening { return run }
    return nil
  }

  /// At the beginning of a lesson, tells what of it the learner knows by the pre-test, and offers to go
  /// straight to the quiz.
  ///
  /// - Returns: False when the learner wants to leave.
  mutating func offerQuiz(_ talk: inout Conversation) throws -> Bool {
    guard walk.beginning == .atStart, walk.place == 0, !lesson.bank.isEmpty else { return true }
    guard let standing = try PretestStanding(of: lesson, in: store) else {
      if try store.lastStep(of: lesson.id) == nil,
        lesson.bank.contains(where: { $0.objective != nil })
      {
        talk.say(
          "Know some of it already? “bpo quiz \(lesson.id) --pretest” tells what you can skip.",
          style: .dim)
      }
      return true
    }
    if standing.known.isEmpty { return true }
    talk.show([StyledText()])
    talk.say(
      standing.isAll
        ? "By the pre-test you know all that this lesson teaches:"
        : "By the pre-test you know this already, and can skip its part:")
    for objective in standing.known {
      talk.show(
        HangingText.lines(
          talk.options.plain ? "- " : "• ", StyledText(objective.text), width: talk.options.width))
    }
    talk.show([StyledText()])
    while true {
      switch talk.ask("Enter reads the lesson, quiz goes straight to its quiz, q leaves: ") {
      case .nothing: return true
      case .end: return false
      case .line(let text):
        if text.lowercased() == "quiz" {
          walk.goToQuiz()
          return true
        }
        talk.say("Press Enter to read, or type quiz or q.")
      }
    }
  }

  func takeQuiz(_ talk: inout Conversation) throws -> Move {
    if try openQuiz() == nil {
      let view = LessonView(talk.options)
      talk.show(spaced: view.renderer.lines(of: lesson.quizIntroduction))
      let best = try store.bestQuizOutcome(of: lesson.id)
      if let best {
        talk.show(
          spaced: view.paragraph(
            "Your best result so far is \(ScoreText.percent(best.outcome.score.exactShare)). "
              + "Another quiz draws other questions."))
      }
      if let timeLimit {
        talk.show(
          spaced: view.paragraph("The quiz takes \(QuizClock.text(timeLimit)) at most."))
      }
      switch move("Enter begins the quiz, b goes back, q leaves: ", &talk) {
      case .on: break
      case .back: return .back
      case .leave: return .leave
      }
    }
    let start = try QuizStart(
      lesson, as: .graded, seed: nil, timeLimit: timeLimit, isInteractive: true, in: store,
      environment)
    guard case .taking(var taking, _) = start else { return .on }
    taking.allowsBack = true
    switch try taking.take(&talk) {
    case .left: return .leave
    case .back: return .back
    case .finished(let report):
      talk.show(spaced: QuizReportView(options: talk.options).lines(report, taking.session))
      return .on
    }
  }
}
