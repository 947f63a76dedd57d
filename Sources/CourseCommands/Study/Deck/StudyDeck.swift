// SPDX-License-Identifier: Apache-2.0

package import CivilClock
package import CourseModel
package import LearnerProgress
package import SpacedRepetition

/// All questions of a course with what one learner remembers of them on a day.
///
/// It follows from the record alone: every asking of a question, wherever it was, is a review with a
/// grade by ``AnswerBehaviour``, and the reviews are replayed through FSRS-6. So two machines whose
/// records were merged show the same deck.
package struct StudyDeck: Sendable {
  /// One question.
  package struct Entry: Sendable {
    /// The question as it stands in the course.
    package let question: Question
    /// Where it stands in the schedule; new when it was never met.
    package let card: CardState
    /// On which days it was recalled.
    package let recall: RecallRecord
    /// How many attempts at it are in the record.
    package let attempts: Int
    /// The day on which the learner met it.
    package let firstMet: CivilDate?
    /// The grade of the last review.
    package let lastGrade: ReviewGrade?

    /// Which question it is.
    package var key: QuestionAsking.Key {
      QuestionAsking.Key(lesson: question.lesson, question: question.id)
    }

    /// Whether the learner has met it.
    package var isMet: Bool { !card.isNew }

    /// The day on which it is due; nil before it was met.
    package var due: CivilDate? {
      isMet ? CivilDate(dayNumber: StudyDays.number(of: card.due)) : nil
    }
  }

  /// The day.
  package let today: CivilDate
  /// All questions in the order of the course.
  package let entries: [Entry]
  /// How long the learner takes for an answer, to plan the day.
  package let times: AnswerTimes
  /// The reviews of the day so far, and the time they took.
  package let reviewsToday: [QuestionAsking]
  /// The names of the lessons whose quiz is passed.
  package let passedLessons: Set<String>

  /// How reviews are planned.
  package static let scheduler = ReviewScheduler.daily

  /// Replays a record.
  ///
  /// - Parameters:
  ///   - course: The course; attempts at questions that it does not have are left out.
  ///   - attempts: The attempts in the order in which they were made.
  ///   - passedLessons: The names of the lessons whose quiz is passed.
  ///   - today: The day.
  ///   - days: The learner's days.
  /// - Complexity: O(*n* log *n*) in the number of attempts.
  package init(
    _ course: Course, attempts: [RecordedAttempt], passedLessons: Set<String> = [],
    on today: CivilDate, days: StudyDays
  ) {
    var kinds: [QuestionAsking.Key: String] = [:]
    for question in course.questions {
      kinds[QuestionAsking.Key(lesson: question.lesson, question: question.id)] = question.kindName
    }
    var counts: [QuestionAsking.Key: Int] = [:]
    for attempt in attempts.lazy.map(\.attempt) {
      counts[QuestionAsking.Key(lesson: attempt.lesson, question: attempt.question), default: 0] +=
        1
    }
    var memories: [QuestionAsking.Key: Memory] = [:]
    var times = AnswerTimes()
    var timesOfKinds: [String: AnswerTimes] = [:]
    var reviewsToday: [QuestionAsking] = []
    for asking in QuestionAsking.all(in: attempts, days: days) {
      guard let kind = kinds[asking.key] else { continue }
      memories[asking.key, default: Memory()].add(
        asking, comparedWith: timesOfKinds[kind, default: AnswerTimes()])
      if let time = asking.timeTaken {
        let isUnaided = asking.behaviour(wasRightBefore: false).isUnaided
        times.record(time, isUnaided: isUnaided)
        timesOfKinds[kind, default: AnswerTimes()].record(time, isUnaided: isUnaided)
      }
      if asking.context == .review, asking.day == today { reviewsToday.append(asking) }
    }
    self.today = today
    self.times = times
    self.reviewsToday = reviewsToday
    self.passedLessons = passedLessons
    entries = course.questions.map { question in
      let key = QuestionAsking.Key(lesson: question.lesson, question: question.id)
      let memory = memories[key] ?? Memory()
      return Entry(
        question: question, card: memory.card,
        recall: RecallRecord(reviews: memory.reviews, day: StudyDays.number),
        attempts: counts[key] ?? 0,
        firstMet: memory.reviews.first.map {
          CivilDate(dayNumber: StudyDays.number(of: $0.moment))
        }, lastGrade: memory.reviews.last?.grade)
    }
  }

  /// What the record says of one question.
  private struct Memory {
    var card = CardState(dueFrom: 0)
    var reviews: [Review] = []

    mutating func add(_ asking: QuestionAsking, comparedWith times: AnswerTimes) {
      let wasRightBefore = reviews.last.map { $0.grade > .again } ?? false
      let grade = asking.behaviour(wasRightBefore: wasRightBefore).grade(comparedWith: times)
      let review = Review(moment: StudyDays.moment(of: asking.day), grade: grade)
      reviews.append(review)
      card = StudyDeck.scheduler.reviewed(card, grade: grade, at: review.moment)
    }
  }
}

extension StudyDeck {
  /// The entry of a question, or nil when the course does not have it.
  package func entry(of key: QuestionAsking.Key) -> Entry? { entries.first { $0.key == key } }

  /// The questions that are due today or were due before.
  package var due: [Entry] { entries.filter { $0.due.map { $0 <= today } ?? false } }

  /// The first day after today on which questions fall due, and how many do; nil when none will.
  package var nextDue: (day: CivilDate, count: Int)? {
    let later = entries.compactMap(\.due).filter { $0 > today }
    return later.min().map { day in (day, later.count { $0 == day }) }
  }

  /// The reviews of today that took place, in time: those that nobody measured count as the mean.
  package var timeToday: Duration {
    reviewsToday.reduce(.zero) { $0 + ($1.timeTaken ?? times.mean) }
  }

  /// Questions that the learner has not met, of quizzes that are passed, in an order of chance that is
  /// always the same.
  package var unmet: [Entry] {
    entries.filter { !$0.isMet && $0.question.inQuiz && passedLessons.contains($0.key.lesson) }
      .sorted {
        (ReviewSeed(of: $0.key).value, $0.key.question)
          < (ReviewSeed(of: $1.key).value, $1.key.question)
      }
  }
}
