// SPDX-License-Identifier: Apache-2.0

/// What a course demands of each of its lessons, from the field `standard` of `course.yml`.
public struct CourseStandard: Hashable, Sendable {
  /// The questions that must test each objective, at least 1.
  public var questionsPerObjective = 1
  /// The questions that a quiz's bank must hold.
  public var bank = 0
  /// The forms of questions, such as matching, that a lesson must have.
  public var forms = 0
  /// The activities that a lesson must have.
  public var activities = 0
  /// Whether a lesson must name sources, each with a date.
  public var datedSources = false
  /// The highest reading grade that a lesson's text may have; nil for any.
  public var readingGrade: Int?

  /// Demands no more than one question for each objective.
  public init() {}

  private static let known = [
    "questionsPerObjective", "bank", "forms", "activities", "datedSources", "readingGrade",
  ]

  /// Reads the field.
  init(_ course: FieldReader, in log: inout FaultLog) {
    guard let value = course.value("standard"),
      let fields = FieldReader(value, owner: "the standard", known: Self.known, in: &log)
    else { return }
    questionsPerObjective =
      fields.integer("questionsPerObjective", 1...100, in: &log) ?? questionsPerObjective
    bank = fields.integer("bank", 0...1_000, in: &log) ?? bank
    forms = fields.integer("forms", 0...20, in: &log) ?? forms
    activities = fields.integer("activities", 0...20, in: &log) ?? activities
    datedSources = fields.choice("datedSources", YesOrNo.self, in: &log) == .yes
    readingGrade = fields.integer("readingGrade", 1...20, in: &log)
  }

  private enum YesOrNo: String, CaseIterable {
    case yes = "true"
    case no = "false"
  }
}
