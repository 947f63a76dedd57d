// SPDX-License-Identifier: Apache-2.0

package import CivilClock
package import CourseModel
package import SpacedRepetition

/// The questions of one day's review.
///
/// What is due and fits into the day comes first to last by the probability that it was forgotten, then
/// questions that were never met; all are interleaved over objectives and lessons. What does not fit
/// waits for the next day.
package struct ReviewSession: Sendable {
  /// One question to ask.
  package struct Item: Sendable {
    /// The question as it is shown today.
    package let presented: PresentedQuestion
    /// The seed of its order and values.
    package let seed: UInt64
    /// Whether the learner meets it for the first time.
    package let isNew: Bool
    /// The day on which it fell due; nil for a new one.
    package let due: CivilDate?

    /// Which question it is.
    package var key: QuestionAsking.Key {
      QuestionAsking.Key(lesson: presented.question.lesson, question: presented.question.id)
    }
  }

  /// The day.
  package let today: CivilDate
  /// What to ask, in this order.
  package let items: [Item]
  /// How many questions are due, whether or not they fit into the day.
  package let due: Int
  /// How many of those that are due wait for the next day.
  package let waiting: Int
  /// How many questions were reviewed today before.
  package let reviewedBefore: Int
  /// The time that today's reviews took so far.
  package let timeBefore: Duration
  /// How long the questions to ask will take, by the learner's own mean.
  package let expectedTime: Duration
  /// The first day after today on which questions fall due, and how many do.
  package let nextDue: (day: CivilDate, count: Int)?

  /// How many new questions a day brings at most.
  package static let usualNew = 5

  /// Plans the day.
  ///
  /// - Parameters:
  ///   - deck: What the learner remembers.
  ///   - limit: The minutes a day.
  ///   - new: How many questions that were never met a day brings at most.
  package init(_ deck: StudyDeck, limit: DailyLimit = .tenMinutes, new: Int = usualNew) {
    let due = deck.due
    let newToday = deck.reviewsToday.count { deck.entry(of: $0.key)?.firstMet == deck.today }
    let fresh = deck.unmet.prefix(max(0, new - newToday))
    let mean = deck.times.mean
    let plan = ReviewPlan(
      items: (due + fresh).map { entry in
        ReviewItem(
          id: entry.key.lesson + "/" + entry.key.question, lesson: entry.key.lesson,
          objective: entry.key.lesson + "/" + (entry.question.objective ?? ""), card: entry.card)
      },
      at: StudyDays.moment(of: deck.today),
      room: limit.room(answerTime: mean, spent: deck.timeToday),
      model: StudyDeck.scheduler.model)
    let entries = Dictionary(
      (due + fresh).map { ($0.key.lesson + "/" + $0.key.question, $0) },
      uniquingKeysWith: { first, _ in first })
    today = deck.today
    items = plan.now.compactMap { item in
      entries[item.id].map { entry in
        let seed = ReviewSeed(of: entry.key, on: deck.today, attempts: entry.attempts).value
        return Item(
          presented: PresentedQuestion(entry.question, seed: seed), seed: seed,
          isNew: !entry.isMet, due: entry.due)
      }
    }
    self.due = due.count
    waiting = plan.waiting.count { !$0.card.isNew }
    reviewedBefore = deck.reviewsToday.count
    timeBefore = deck.timeToday
    expectedTime = mean * items.count
    nextDue = deck.nextDue
  }
}
