// SPDX-License-Identifier: Apache-2.0

import CourseModel
import LearnerProgress
import TerminalText

/// Takes a learner through the questions of a day's review and records every answer before a word is
/// said about it.
struct ReviewTaking {
  let session: ReviewSession
  let store: ProgressStore
  /// The titles of the lessons by their names, to say where a question comes from.
  let titles: [String: String]
  /// The last try at each question that was answered, by the question's place in the session.
  private(set) var answers: [Int: QuestionDialogue.Attempted] = [:]

  init(_ session: ReviewSession, of course: Course, in store: ProgressStore) {
    self.session = session
    self.store = store
    titles = Dictionary(
      course.lessons.map { ($0.id, $0.title) }, uniquingKeysWith: { first, _ in first })
  }

  /// Asks the questions one after the other.
  ///
  /// - Returns: Whether the learner came to the end.
  mutating func take(_ talk: inout Conversation) throws -> Bool {
    var isFirst = true
    for (place, item) in session.items.enumerated() {
      let presented = item.presented
      talk.show(
        spaced: LessonView(talk.options).heading(
          "Question \(place + 1) of \(session.items.count)", level: 3))
      talk.show(
        StyledText(origin(of: item), style: .dim).wrapped(to: talk.options.width))
      talk.show(spaced: QuestionView(talk.options).asking(presented))
      var dialogue = QuestionDialogue(
        presented, manner: .practice, canAskAgain: talk.isInteractive)
      let hint = dialogue.hasHint ? "? gives a hint, " : ""
      let help = isFirst ? " Also: \(hint)Enter leaves it for later, q leaves." : ""
      isFirst = false
      let end = try talk.discuss(&dialogue, help: help, allowsBack: false) { attempt, time in
        try store.record(
          .attempt(
            Attempt(attempt, at: presented, context: .review, timeTaken: time, seed: item.seed)))
        answers[place] = attempt
      }
      if case .end = end { return false }
    }
    return true
  }

  private func origin(of item: ReviewSession.Item) -> String {
    let lesson = titles[item.key.lesson] ?? item.key.lesson
    return item.isNew ? "\(lesson); you have not met it yet" : lesson
  }
}
