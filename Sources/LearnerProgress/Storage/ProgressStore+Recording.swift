// SPDX-License-Identifier: Apache-2.0

public import Foundation
import GRDB

extension ProgressStore {
  /// Records a fact durably.
  ///
  /// - Returns: The identifier of the fact.
  /// - Throws: ``ProgressFault``; then nothing of the fact was kept.
  @discardableResult
  public func record(_ fact: ProgressFact) throws(ProgressFault) -> UUID {
    let id = makeIdentifier()
    let instant = InstantText.text(of: now())
    try writing { try Self.insert(fact, id: id, instant: instant, $0) }
    return id
  }

  /// Records several facts of one instant durably, either all of them or none.
  ///
  /// - Returns: The identifiers of the facts in their order.
  /// - Throws: ``ProgressFault``; then none of them was kept.
  @discardableResult
  public func record(_ facts: [ProgressFact]) throws(ProgressFault) -> [UUID] {
    let instant = InstantText.text(of: now())
    let identified = facts.map { (fact: $0, id: makeIdentifier()) }
    try writing { database in
      for (fact, id) in identified { try Self.insert(fact, id: id, instant: instant, database) }
    }
    return identified.map(\.id)
  }

  /// Records that a quiz was drawn.
  ///
  /// - Returns: The run, with no answer yet.
  public func startQuiz(_ draw: QuizDraw) throws(ProgressFault) -> QuizRun {
    let run = try record(.quizStarted(draw))
    return QuizRun(id: run, draw: draw, attempts: [])
  }

  private static func insert(
    _ fact: ProgressFact, id: UUID, instant: String, _ database: Database
  ) throws {
    var values: [(column: String, value: (any DatabaseValueConvertible)?)]
    let table: String
    switch fact {
    case .attempt(let attempt):
      table = "attempt"
      values = columns(of: attempt)
    case .quizStarted(let draw):
      table = "quiz_started"
      values = [
        ("lesson", stored(draw.lesson)), ("seed", String(draw.seed)),
        ("questions", try QuestionList.text(of: draw.questions.map(stored))),
        ("purpose", draw.purpose.rawValue),
      ]
    case .quizFinished(let outcome):
      table = "quiz_finished"
      values = [
        ("run", stored(outcome.run)), ("earned", outcome.score.earned),
        ("possible", outcome.score.possible), ("passed", outcome.isPassed),
      ]
    case .stepReached(let lesson, let step):
      table = "step_reached"
      values = [("lesson", stored(lesson)), ("step", stored(step))]
    case .activityFinished(let outcome):
      table = "activity_finished"
      values = [
        ("activity", stored(outcome.activity)), ("seed", String(outcome.seed)),
        ("earned", outcome.score.earned), ("possible", outcome.score.possible),
        ("details", stored(outcome.details)),
      ]
    }
    if case .activityFinished(let outcome) = fact,
      JSONScanner.spelling(of: outcome.details) == nil
    {
      throw ProgressFault.refusedFact(reason: "its details are not a JSON value")
    }
    try refuseHugeTexts(in: values.map(\.value))
    let ordinal = try Int.fetchOne(
      database, sql: nextOrdinal, arguments: ["instant": instant])
    values += [("id", stored(id)), ("instant", instant), ("ordinal", ordinal)]
    let names = values.map(\.column).joined(separator: ", ")
    let marks = values.map { _ in "?" }.joined(separator: ", ")
    try database.execute(
      sql: "INSERT INTO \(table) (\(names)) VALUES (\(marks))",
      arguments: StatementArguments(values.map(\.value)))
  }

  /// The number of the next fact of an instant.
  private static let nextOrdinal: String = {
    let greatest = FactForm.all.map {
      "SELECT max(ordinal) AS ordinal FROM \($0.table) WHERE instant = :instant"
    }
    return "SELECT coalesce(max(ordinal) + 1, 0) FROM ("
      + greatest.joined(separator: " UNION ALL ") + ")"
  }()

  /// A fact longer than this would not fit into a line that a merge reads.
  package static let mostBytesOfAFact = 1 << 20

  private static func refuseHugeTexts(in values: [(any DatabaseValueConvertible)?]) throws {
    let bytes = values.reduce(0) { $0 + (($1 as? String)?.utf8.count ?? 0) }
    guard bytes <= mostBytesOfAFact else {
      throw ProgressFault.refusedFact(
        reason: "its texts have \(bytes) bytes and may have \(mostBytesOfAFact) together")
    }
  }

  private static func columns(
    of attempt: Attempt
  ) -> [(column: String, value: (any DatabaseValueConvertible)?)] {
    var context = "in-place"
    var run: String?
    var activity: String?
    switch attempt.context {
    case .inPlace: break
    case .quiz(let identifier): (context, run) = ("quiz", stored(identifier))
    case .activity(let identifier): (context, activity) = ("activity", stored(identifier))
    case .review: context = "review"
    }
    return [
      ("lesson", stored(attempt.lesson)), ("question", stored(attempt.question)),
      ("content_hash", stored(attempt.contentHash)), ("context", context), ("run", run),
      ("activity", activity), ("answer", attempt.answer.map(stored)),
      ("earned", attempt.score.earned), ("possible", attempt.score.possible),
      ("hints", max(0, attempt.hints)),
      ("milliseconds_taken", attempt.timeTaken.map(milliseconds)), ("seed", String(attempt.seed)),
    ]
  }

  /// SQLite's texts end at a NUL, so one becomes the sign for what cannot be shown.
  static func stored(_ text: String) -> String {
    text.utf8.contains(0) ? String(text.map { $0 == "\0" ? "\u{FFFD}" : $0 }) : text
  }

  static func stored(_ id: UUID) -> String { id.uuidString.lowercased() }

  /// Whole milliseconds, at least 0: a clock that was set back measures no time.
  private static func milliseconds(_ time: Duration) -> Int64 {
    let (seconds, attoseconds) = time.components
    let (whole, overflows) = seconds.multipliedReportingOverflow(by: 1000)
    return overflows ? 0 : max(0, whole + attoseconds / 1_000_000_000_000_000)
  }
}
