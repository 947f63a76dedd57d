// SPDX-License-Identifier: Apache-2.0

import LessonMarkdown

/// A question that draws values from a seed, as its author wrote it.
///
/// Drawing reads the section again with the drawn values among the parameters, so every kind of
/// question can draw, and a draw goes through the same checks as the file did.
package struct QuestionTemplate: Sendable {
  let id: String
  let lesson: String
  let inQuiz: Bool
  let heading: Block
  let section: [Block]
  let rules: ValueRules
  /// Where each of the rules' steps stands; the draws stand at the first place.
  let places: [SourceRange]
  /// The lesson's own parameters, the engine and the kept values.
  let context: ExpressionContext
  /// The hash of what is asked and what is right, as written.
  let contentHash: String

  /// What came of one seed.
  struct Drawing {
    /// The question with the seed's values; nil when there is none.
    var question: Question?
    /// The values.
    var values: [DrawnValue] = []
    /// The faults found with these values.
    var log: FaultLog
    /// The expressions that were evaluated, with what they asked of the simulator.
    var numbers: NumberFiller
  }

  /// The question with the values of a seed, and what is wrong with it.
  ///
  /// - Complexity: that of reading the question's section again.
  func drawing(seed: UInt64, file: String) -> Drawing {
    var name = FNV1a()
    name.add(id)
    var drawing = Drawing(log: FaultLog(file: file), numbers: NumberFiller(context: context))
    do throws(ValueRules.Failure) {
      drawing.values = try rules.values(seed: seed, entity: name.value, in: context)
    } catch {
      report(error, in: &drawing.log)
      return drawing
    }
    for value in drawing.values { drawing.numbers.context.parameters[value.name] = value.value }
    var section = section
    var prediction: Prediction?
    if let place = section.firstIndex(where: Self.isPrediction) {
      let key = PredictionReader(context: drawing.numbers.context, seed: seed, entity: name.value)
        .key(section[place], in: &drawing.log)
      guard let key else { return drawing }
      section[place] = key.paragraph
      prediction = key.prediction
    }
    var reader = QuestionReader(
      id: id, lesson: lesson, inQuiz: inQuiz, heading: heading, log: drawing.log,
      numbers: drawing.numbers)
    drawing.question = reader.read(section)
    drawing.question?.prediction = prediction
    drawing.question?.writtenHash = contentHash
    drawing.question?.drawnValues = drawing.values
    drawing.question?.template = self
    drawing.log = reader.log
    drawing.numbers = reader.numbers
    return drawing
  }

  private func report(_ failure: ValueRules.Failure, in log: inout FaultLog) {
    switch failure {
    case .nothingLeft:
      log.report(
        .badDraw, at: places.first ?? heading.range,
        "In \(ValueRules.tries) draws no values of the question “\(id)” fulfilled its constraints: "
          + "they leave nothing, or next to nothing.",
        repair: "Loosen “where”, or narrow the grids of “draw”.")
    case .step(let place, let fault):
      log.report(
        .badDraw, at: places.indices.contains(place) ? places[place] : heading.range,
        "A rule of the question “\(id)” has no value. \(fault.message)",
        repair: "Mend it at its character \(fault.offset + 1), or exclude such values before it.")
    }
  }
}

extension QuestionTemplate: Hashable {
  /// Templates are equal when they were written alike over the same parameters.
  package static func == (left: Self, right: Self) -> Bool {
    left.contentHash == right.contentHash && left.id == right.id && left.lesson == right.lesson
      && left.inQuiz == right.inQuiz && left.heading == right.heading
      && left.section == right.section && left.context.parameters == right.context.parameters
      && left.context.computed == right.context.computed
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(lesson)
    hasher.combine(id)
    hasher.combine(contentHash)
  }
}

extension Question {
  /// Whether the question draws values from the seed it is presented with.
  public var isCalculated: Bool { template != nil }

  /// The question with the values of a seed; itself when it draws none.
  ///
  /// The same seed gives the same question. Its name and its ``contentHash``, which is that of the
  /// question as written, stay the same. A seed whose values leave an expression without a value,
  /// which “bpo check” looks for, gives the question as the lesson holds it, with the values of seed 0.
  public func drawn(seed: UInt64) -> Question {
    guard let template else { return self }
    let drawing = template.drawing(seed: seed, file: "")
    guard let question = drawing.question, drawing.log.faults.isEmpty else { return self }
    return question
  }
}
