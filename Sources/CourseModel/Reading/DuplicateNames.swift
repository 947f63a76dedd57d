// SPDX-License-Identifier: Apache-2.0

import LessonMarkdown

/// Names that must be unique in the whole course, since progress is kept under them.
enum DuplicateNames {
  /// The faults of names that stand twice, each reported at its second place.
  static func faults(in lessons: [LessonReading]) -> [CourseFault] {
    var lessonNames = Names(code: .duplicateLesson, kind: "lesson")
    var questions = Names(code: .duplicateQuestion, kind: "question")
    var activities = Names(code: .duplicateActivity, kind: "activity")
    for reading in lessons {
      guard let lesson = reading.lesson else { continue }
      lessonNames.add(lesson.id, file: reading.file, at: .top)
      for question in lesson.questions.sorted(by: { $0.range.start < $1.range.start }) {
        questions.add(question.id, file: reading.file, at: question.range.start)
      }
      for activity in lesson.activities {
        activities.add(activity.id, file: reading.file, at: activity.range.start)
      }
    }
    return lessonNames.faults + questions.faults + activities.faults
  }

  private struct Names {
    let code: CourseFault.Code
    let kind: String
    var places: [String: String] = [:]
    var faults: [CourseFault] = []

    init(code: CourseFault.Code, kind: String) {
      self.code = code
      self.kind = kind
    }

    mutating func add(_ name: String, file: String, at position: SourcePosition) {
      guard let first = places[name] else {
        places[name] = "\(file):\(position.line)"
        return
      }
      faults.append(
        CourseFault(
          file: file, position: position, code: code,
          message: "The \(kind) “\(name)” stands also at \(first).",
          repair: "Rename the newer one; progress is kept under the older name."))
    }
  }
}
