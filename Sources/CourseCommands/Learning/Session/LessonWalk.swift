// SPDX-License-Identifier: Apache-2.0

import CourseModel

/// Where a reader stands in a lesson.
package struct LessonWalk: Hashable, Sendable {
  /// The way.
  package let outline: LessonOutline
  /// The place of the current stop; the number of stops when all lie behind.
  package private(set) var place: Int
  /// How the place was found.
  package let beginning: Beginning

  /// How a walk begins.
  package enum Beginning: Hashable, Sendable {
    /// At the opening.
    case atStart
    /// Where the reader was last.
    case resumed
    /// Near there: the lesson was edited, and that stop is gone.
    case nearby
  }

  /// Begins a walk, or goes on with one.
  ///
  /// - Parameters:
  ///   - outline: The way.
  ///   - lastStep: The name of the stop that was reached last, if any. Behind the end the walk begins
  ///     anew.
  ///   - answered: The questions inside the text that have an answer, to find a place near a stop
  ///     that is gone.
  package init(_ outline: LessonOutline, lastStep: String?, answered: Set<String> = []) {
    self.outline = outline
    if lastStep == nil || lastStep == LessonOutline.end {
      place = 0
      beginning = .atStart
    } else if let known = outline.stops.firstIndex(where: { $0.id == lastStep }) {
      place = known
      beginning = known == 0 ? .atStart : .resumed
    } else {
      let last = outline.stops.lastIndex { stop in
        if case .question(let question, _) = stop.content {
          answered.contains(question.id)
        } else {
          false
        }
      }
      place = min((last ?? -1) + 1, outline.stops.count - 1)
      beginning = .nearby
    }
  }

  /// The current stop; nil behind the last one.
  package var stop: LessonOutline.Stop? {
    outline.stops.indices.contains(place) ? outline.stops[place] : nil
  }

  /// The name of the current stop, or of the end.
  package var stepName: String { stop?.id ?? LessonOutline.end }

  /// Goes on to the next stop.
  package mutating func goOn() { place = min(place + 1, outline.stops.count) }

  /// Goes back to the stop before.
  package mutating func goBack() { place = max(place - 1, 0) }

  /// Goes to the quiz, if there is one.
  package mutating func goToQuiz() {
    if let quiz = outline.stops.lastIndex(where: { $0.content == .quiz }) { place = quiz }
  }
}
