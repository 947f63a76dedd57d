// SPDX-License-Identifier: Apache-2.0

import SpacedRepetition
import CourseModel

/// How much of an objective a learner holds.
///
/// A question counts once it is learned: right at once and unaided on three different days, and on a
/// later day than that of the last failure. It then counts with the probability of recalling it today.
/// An objective is mastered at four fifths of its questions, counted so.
struct MasteryStanding: Encodable, Sendable {
  var lesson: String
  var objective: String
  var text: String
  /// The questions that test it, in the text and in the quiz.
  var questions: Int
  /// How many of them were met.
  var met: Int
  /// How many of them are learned.
  var learned: Int
  /// How many were right on one or two days, or failed since: on their way.
  var underway: Int
  /// The share that can be recalled, 0…1.
  var share: Double
  var isMastered: Bool

  /// The share at which an objective is mastered.
  static let masteredAt = 0.8

  /// The objectives of a course that questions test, in the order of the lessons.
  static func all(of course: Course, deck: StudyDeck) -> [MasteryStanding] {
    let entries = Dictionary(grouping: deck.entries, by: \.key.lesson)
    return course.lessons.flatMap { lesson in
      let members = entries[lesson.id] ?? []
      let measured = ObjectiveMastery.measured(
        members.map { entry in
          ObjectiveMastery.Item(
            objective: entry.question.objective ?? "", card: entry.isMet ? entry.card : nil,
            recall: entry.recall)
        },
        at: StudyDays.moment(of: deck.today), model: StudyDeck.scheduler.model)
      return lesson.objectives.compactMap { objective in
        measured.first { $0.objective == objective.id }.map { mastery in
          MasteryStanding(
            lesson: lesson.id, objective: objective.id, text: objective.text,
            questions: mastery.items, met: mastery.met, learned: mastery.learned,
            underway: mastery.met - mastery.learned, share: mastery.share,
            isMastered: mastery.isMastered(at: masteredAt))
        }
      }
    }
  }

  /// What is missing, as a sentence; nil when nothing is.
  var missing: String? {
    if isMastered { return nil }
    var parts: [String] = []
    let unmet = questions - met
    if underway > 0 { parts.append("\(underway) to recall on more days") }
    if unmet > 0 { parts.append("\(unmet) not met yet") }
    if parts.isEmpty { parts.append("recall has faded; review them") }
    return parts.joined(separator: ", ")
  }
}
