// SPDX-License-Identifier: Apache-2.0

import ContractBilling
import CourseModel
import LessonMarkdown

/// Values the tests share.
enum Samples {
  static let range = SourceRange(
    start: SourcePosition(line: 1, column: 1), end: SourcePosition(line: 1, column: 1))

  static func text(_ text: String) -> [Inline] { [Inline(.text(text), range: range)] }

  static func paragraph(_ text: String) -> [Block] {
    [Block(.paragraph(Samples.text(text)), range: range)]
  }

  static func question(_ kind: Question.Kind, id: String = "sample", objective: String? = nil)
    -> Question
  {
    Question(
      id: id, lesson: "lesson", objective: objective, prompt: paragraph("What?"), kind: kind,
      hints: [], explanation: [], range: range, inQuiz: true)
  }

  /// Options from texts; those that begin with `*` are right.
  static func options(_ texts: String...) -> [Question.Option] {
    texts.enumerated().map { index, text in
      let isCorrect = text.hasPrefix("*")
      let bare = isCorrect ? String(text.dropFirst()) : text
      return Question.Option(
        id: index, text: Samples.text(bare), isCorrect: isCorrect,
        feedback: paragraph("About \(bare)."))
    }
  }

  static func items(_ texts: String...) -> [Question.Item] {
    texts.enumerated().map { Question.Item(id: $0, text: text($1)) }
  }

  static let ordering = question(.ordering(items("assign", "set up", "carry out", "report")))

  static let matching = question(
    .matching(
      Question.Matching(
        titles: [text("Term"), text("Meaning")], rows: items("agent", "contact", "wrap-up"),
        partners: items("a person who talks", "a person reached", "work after the call"))))

  static let sorting = question(
    .sorting(
      Question.Sorting(
        titles: [text("Process"), text("Kind")],
        items: items("helpdesk", "collections", "order taking", "surveys"),
        categories: items("inbound", "outbound"), key: [0, 1, 0, 1])))

  static func number(
    _ value: Rational, _ unit: String? = nil, _ tolerance: Question.Tolerance = .exact
  ) -> Question {
    question(
      .number(
        Question.NumberKey(
          value: value, unit: unit.flatMap { AnswerUnit($0) }, tolerance: tolerance,
          expression: nil)))
  }

  /// An engine whose values are easy to recognise: no simulation is run.
  static let engine = EngineFunctions(
    version: "1",
    simulated: { (request) throws(EngineFault) in
      guard request.mode != "unknown" else { throw EngineFault("There is no mode “unknown”.") }
      return SimulatedValue(mean: request.arguments["answerRate"] ?? 0.5, halfWidth: 0.125)
    },
    zeroAbandonmentBound: { (arguments) throws(EngineFault) in
      guard let rate = arguments["answerRate"] else { throw EngineFault("answerRate is missing.") }
      return rate * 2
    },
    erlangB: { (servers, load) throws(EngineFault) in load / Double(servers) },
    erlangC: { (servers, load) throws(EngineFault) in load / Double(servers) })
}

extension Rational {
  /// A fraction that is known to exist.
  init(_ numerator: Int, over denominator: Int) {
    self =
      (try? Rational(numerator: Int128(numerator), denominator: Int128(denominator))) ?? .zero
  }
}
