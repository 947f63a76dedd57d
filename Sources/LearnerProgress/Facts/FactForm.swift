// SPDX-License-Identifier: Apache-2.0

/// How one kind of fact stands in the file and in an export: its table, and its fields in order.
///
/// Writing, reading and comparing facts all follow this one description, so that an export that is
/// merged and exported again has the same bytes.
struct FactForm: Sendable {
  /// What a field holds.
  enum Content: Sendable {
    case identifier, instant, text, seed, flag, questions, details
    /// One of these texts.
    case choice([String])
    /// A whole number of at least this.
    case count(atLeast: Int)
    /// Null, or what the other says.
    indirect case optional(Content)
  }

  /// One field of a fact.
  struct Field: Sendable {
    /// Its name in an export.
    let name: String
    /// Its column in the table.
    let column: String
    let content: Content
    /// The version of exports from which on facts have it.
    let version: Int
    /// What it is in the facts of earlier versions; nil where that is found out by merging.
    let earlier: String?

    init(
      _ name: String, column: String? = nil, _ content: Content, since version: Int = 1,
      earlier: String? = nil
    ) {
      self.name = name
      self.column = column ?? name
      self.content = content
      self.version = version
      self.earlier = earlier
    }
  }

  /// The value of `kind` in an export.
  let kind: String
  let table: String
  /// All fields, the three that every fact has first.
  let fields: [Field]

  private init(_ kind: String, table: String, _ fields: [Field]) {
    self.kind = kind
    self.table = table
    self.fields = Self.common + fields
  }

  /// What every fact has.
  ///
  /// Facts of one instant are ordered by `ordinal`, then by `id`: an order
  /// that does not depend on the store they stand in.
  private static let common = [
    Field("id", .identifier), Field("instant", .instant),
    Field("ordinal", .count(atLeast: 0), since: 2),
  ]

  private static let score = [
    Field("earned", .count(atLeast: 0)), Field("possible", .count(atLeast: 1)),
  ]

  /// The kinds, in the order in which those of one instant were listed by version 1.
  static let all = [
    FactForm(
      "quiz-started", table: "quiz_started",
      [
        Field("lesson", .text), Field("seed", .seed), Field("questions", .questions),
        Field(
          "purpose", .choice(QuizDraw.Purpose.allCases.map(\.rawValue)), since: 3,
          earlier: QuizDraw.Purpose.quiz.rawValue),
      ]),
    FactForm(
      "step-reached", table: "step_reached", [Field("lesson", .text), Field("step", .text)]),
    FactForm(
      "attempt", table: "attempt",
      [
        Field("lesson", .text), Field("question", .text),
        Field("contentHash", column: "content_hash", .text),
        Field("context", .choice(["in-place", "quiz", "activity", "review"])),
        Field("run", .optional(.identifier)), Field("activity", .optional(.text)),
        Field("answer", .optional(.text)),
      ] + score + [
        Field("hints", .count(atLeast: 0)),
        Field(
          "millisecondsTaken", column: "milliseconds_taken", .optional(.count(atLeast: 0))),
        Field("seed", .seed),
      ]),
    FactForm(
      "quiz-finished", table: "quiz_finished",
      [Field("run", .identifier)] + score + [Field("passed", .flag)]),
    FactForm(
      "activity-finished", table: "activity_finished",
      [Field("activity", .text), Field("seed", .seed)] + score + [Field("details", .details)]),
  ]

  /// The order of facts, whichever store they stand in.
  static let order = "instant, ordinal, id"

  /// A query of all facts in their order, with a column `form` (an index in ``all``) and one
  /// for each name of a field, null where a kind of fact has no such field.
  static let everyFact: String = {
    let selects = all.enumerated().map { index, form in
      let columns = names.map { name in
        let column = form.fields.first { $0.name == name }?.column ?? "NULL"
        return "\(column) AS \"\(name)\""
      }
      return "SELECT \(index) AS form, \(columns.joined(separator: ", ")) FROM \(form.table)"
    }
    return selects.joined(separator: " UNION ALL ") + " ORDER BY \(order), form"
  }()

  /// The names of the fields of all kinds, as the columns of a table of them.
  static let names = [
    "id", "instant", "ordinal", "lesson", "step", "question", "contentHash", "context", "run",
    "activity", "answer", "earned", "possible", "passed", "hints", "millisecondsTaken", "seed",
    "questions", "details", "purpose",
  ]

  /// A query of how many facts there are.
  static let count =
    "SELECT " + all.map { "(SELECT count(*) FROM \($0.table))" }.joined(separator: " + ")
}
