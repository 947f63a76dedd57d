// SPDX-License-Identifier: Apache-2.0

/// A course: lessons in order, and what the syllabus says of them.
public struct Course: Hashable, Sendable {
  /// The stable name.
  public var id: String
  /// The name that is shown.
  public var title: String
  /// The language of the lessons as a BCP 47 tag.
  public var language: String
  /// The folder the course was read from.
  public var folder: String
  /// The lessons in the order of `course.yml`.
  public var lessons: [Lesson]
  /// The syllabus; empty when the course has no `syllabus.yml`.
  public var syllabus: Syllabus
  /// The glossary; nil when the course has no `glossary.md`.
  public var glossary: Glossary?

  /// Creates a course.
  public init(
    id: String, title: String, language: String, folder: String, lessons: [Lesson],
    syllabus: Syllabus, glossary: Glossary? = nil
  ) {
    self.id = id
    self.title = title
    self.language = language
    self.folder = folder
    self.lessons = lessons
    self.syllabus = syllabus
    self.glossary = glossary
  }
}

extension Course {
  /// All questions of all lessons, each lesson's own before its quiz bank.
  public var questions: [Question] { lessons.flatMap(\.questions) }

  /// All activities of all lessons.
  public var activities: [Activity] { lessons.flatMap(\.activities) }

  /// The lesson of a name.
  public func lesson(named id: String) throws(UnknownName) -> Lesson {
    if let lesson = lessons.first(where: { $0.id == id }) { return lesson }
    throw UnknownName(kind: "lesson", name: id, known: lessons.map(\.id))
  }

  /// The activity of a name.
  ///
  /// Its kind (`sort`) will do when only one activity of the course is of that kind.
  public func activity(named id: String) throws(UnknownName) -> Activity {
    if let activity = activities.first(where: { $0.id == id }) { return activity }
    let ofKind = activities.filter { $0.kind.rawValue == id }
    if let activity = ofKind.first, ofKind.count == 1 { return activity }
    throw UnknownName(kind: "activity", name: id, known: activities.map(\.id))
  }

  /// The question of a name.
  public func question(named id: String) throws(UnknownName) -> Question {
    if let question = questions.first(where: { $0.id == id }) { return question }
    throw UnknownName(kind: "question", name: id, known: questions.map(\.id))
  }
}
