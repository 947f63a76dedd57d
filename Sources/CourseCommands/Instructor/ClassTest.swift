// SPDX-License-Identifier: Apache-2.0

package import ItemAnalysis

/// One test of a class with all that a report needs: the quiz of a lesson, or a table of marks.
package struct ClassTest: Sendable {
  /// Where the marks come from.
  package enum Source: String, Codable, Sendable {
    /// The quiz of a lesson, from trainees' exports.
    case quiz
    /// A table of marks.
    case table
  }

  /// What the report says of an item in words.
  package struct Wording: Hashable, Sendable {
    /// What is asked.
    var prompt: String
    /// What is said after the answer.
    var explanation: String
    /// What is right.
    var rightAnswer: String
    /// The kind of question.
    var kind: String
  }

  /// The lesson's name, or the table's.
  package var id: String
  /// The name that is shown.
  package var title: String
  /// Where the marks come from.
  package var source: Source
  /// The marks and what was asked.
  package var drawn: DrawnTest
  /// The share of all marks that suffices.
  package var passMark: Mark
  /// The objectives' names and texts, in order.
  package var objectives: [(id: String, text: String)]
  /// What is known of the items' words; none of questions that the course no longer has.
  package var wordings: [ItemKey: Wording]
  /// The learners who belong to the class.
  package var enrolled: [String]
  /// Those of them with anything recorded of the lesson.
  package var beginners: Set<String>
  /// What was marked again, and what could be.
  package var keyChanges: [KeyChange]

  /// The test of a table of marks.
  package init(table name: String, _ sheet: MarkSheet, passMark: Mark) {
    id = name
    title = name
    source = .table
    drawn = DrawnTest(sheet)
    self.passMark = passMark
    var objectives: [(id: String, text: String)] = []
    for objective in sheet.items.flatMap(\.objectives)
    where !objectives.contains(where: { $0.id == objective }) {
      objectives.append((objective, objective))
    }
    self.objectives = objectives
    wordings = [:]
    enrolled = []
    beginners = []
    keyChanges = []
  }

  /// A test of everything; the parts come from ``QuizOfClass``.
  init(
    id: String, title: String, drawn: DrawnTest, passMark: Mark,
    objectives: [(id: String, text: String)], wordings: [ItemKey: Wording], enrolled: [String],
    beginners: Set<String>, keyChanges: [KeyChange]
  ) {
    self.id = id
    self.title = title
    source = .quiz
    self.drawn = drawn
    self.passMark = passMark
    self.objectives = objectives
    self.wordings = wordings
    self.enrolled = enrolled
    self.beginners = beginners
    self.keyChanges = keyChanges
  }
}

/// A question whose key was corrected after learners had answered it.
package struct KeyChange: Hashable, Encodable, Sendable {
  /// One answer before and after.
  package struct Change: Hashable, Encodable, Sendable {
    /// Who.
    var learner: String
    /// The mark that was recorded.
    var before: Mark
    /// The mark by today's key.
    var after: Mark
  }

  /// How it is known that nothing but the key changed.
  package enum Basis: String, Encodable, Sendable {
    /// The recorded hash is that of today's question with another key.
    case hash
    /// The instructor says so; the record cannot tell.
    case instructor
  }

  /// The question.
  package var question: String
  /// The version that was answered and today's.
  package var from: String
  package var to: String
  /// How it is known.
  package var basis: Basis
  /// The key that counted, where it is known.
  package var oldKey: [String]?
  /// Today's key.
  package var newKey: [String]
  /// Whether the answers were marked again, or only could be.
  package var isApplied: Bool
  /// The answers.
  package var changes: [Change]
}
