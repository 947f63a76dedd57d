// SPDX-License-Identifier: Apache-2.0

import Dispatch
import LessonMarkdown
import Synchronization

/// A calculated question is sound for every seed: it is drawn for many, and each draw is read as the
/// file was.
///
/// For each seed there must be values that fulfil the constraints, every expression must have a value,
/// options and rows must stay distinct. What is shown must settle what is right, and must not be the
/// same for all seeds.
enum CalculatedRule {
  static func faults(in lessons: [LessonReading], seeds: Int) -> [CourseFault] {
    let questions = lessons.flatMap { reading in
      (reading.lesson?.questions ?? []).compactMap { question in
        question.template.map { (reading.file, question, $0) }
      }
    }
    let found = Mutex<[CourseFault]>([])
    DispatchQueue.concurrentPerform(iterations: questions.count) { index in
      let (file, question, template) = questions[index]
      let faults = check(question, template, seeds: seeds, file: file)
      if !faults.isEmpty { found.withLock { $0 += faults } }
    }
    return found.withLock { $0 }
  }

  private static func check(
    _ question: Question, _ template: QuestionTemplate, seeds: Int, file: String
  ) -> [CourseFault] {
    var log = FaultLog(file: file)
    var answers: [String: [String]] = [:]
    var values: Set<[DrawnValue]> = []
    for seed in 0..<UInt64(max(1, seeds)) {
      let drawing = template.drawing(seed: seed, file: file)
      if let fault = drawing.log.faults.first { return [named(fault, seed, drawing.values)] }
      guard let drawn = drawing.question else { continue }
      values.insert(drawing.values)
      guard drawn.isAnswerShown else { continue }
      let answer = drawn.rightAnswer
      if let other = answers.updateValue(answer, forKey: drawn.prompt.plainText), other != answer {
        log.report(
          .badDraw, at: question.range,
          "The question “\(question.id)” asks the same and expects another answer with other values: "
            + "\(other.joined(separator: ", ")) and \(answer.joined(separator: ", ")).",
          repair: "Show in the prompt what is drawn: “`= name`”.")
        return log.faults
      }
    }
    if values.count == 1, seeds > 1, !template.rules.draws.isEmpty {
      log.report(
        .badDraw, at: template.places.first ?? question.range,
        "The constraints of the question “\(question.id)” leave the same values for every seed.",
        repair: "Loosen “where”, or widen the grids of “draw”.")
    }
    return log.faults
  }

  /// A fault of a draw, with the values that show it.
  private static func named(
    _ fault: CourseFault, _ seed: UInt64, _ values: [DrawnValue]
  ) -> CourseFault {
    var fault = fault
    if fault.code == .computedMissing {
      fault.code = .badExpression
      fault.message = "A simulated value depends on what the question draws."
      fault.repair =
        "Kept values are for fixed numbers; ask for a prediction instead: “= predict `simulated(…)`”."
    }
    if !values.isEmpty {
      let named = values.map { "\($0.name) \($0.text)" }.joined(separator: ", ")
      fault.message += " (Seed \(seed) draws \(named).)"
    }
    return fault
  }
}

extension Question {
  /// Whether the prompt alone must settle what is right.
  fileprivate var isAnswerShown: Bool {
    switch kind {
    case .number, .cloze: true
    default: false
    }
  }
}
