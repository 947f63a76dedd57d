// SPDX-License-Identifier: Apache-2.0

import ContractBilling
import DiscreteEventSimulation
import LessonMarkdown
import NameMatching

/// Reads the key of a prediction: ``= predict `simulated("manual", "idleShare")` ± 3 points``.
struct PredictionReader {
  let context: ExpressionContext
  let seed: UInt64
  let entity: UInt64

  /// The purpose of the stream that a run's seed is drawn with.
  static let purpose: UInt64 = 0x50_72_65_64
  /// Runs are short, so that nobody waits for a mark.
  private static let largestTeam = 60.0

  /// What stands in the file, and a plain number's key in its place: it gives the unit and the
  /// tolerance, but no value.
  struct Key {
    var prediction: Prediction
    var paragraph: Block
  }

  /// Reads the block; reports and gives nil when it cannot be used.
  func key(_ block: Block, in log: inout FaultLog) -> Key? {
    guard case .paragraph(let inlines) = block.kind, inlines.count >= 2,
      case .code(let source) = inlines[1].kind
    else {
      report("An expression in a code span is missing.", at: block.range, in: &log)
      return nil
    }
    do throws(ExpressionFault) {
      let prediction = try prediction(
        source.hasPrefix("=") ? String(source.dropFirst()) : source)
      let tolerance = inlines.dropFirst(2).map { [$0].plainText }.joined()
      let most = try tolerated(tolerance, prediction.measure)
      let unit = prediction.measure.unit.map { " " + $0.name } ?? ""
      let text = "= 0\(unit) ± \(most.decimalText() ?? "1")"
      return Key(
        prediction: prediction,
        paragraph: Block(
          .paragraph([Inline(.text(text), range: inlines[0].range)]), range: block.range))
    } catch {
      report(error.message, at: inlines[1].range, in: &log)
      return nil
    }
  }

  private func report(_ why: String, at range: SourceRange, in log: inout FaultLog) {
    log.report(
      .badNumber, at: range, "The prediction cannot be read. \(why)",
      repair: "Write for example “= predict `simulated(\"manual\", \"utilisation\")` ± 5 points”.")
  }

  private func prediction(_ source: String) throws(ExpressionFault) -> Prediction {
    let expression = try LessonExpression(parsing: source)
    guard case .call("simulated", let arguments) = expression.root.kind else {
      throw ExpressionFault(offset: 0, message: "It must be one call of simulated(…).")
    }
    var evaluation = Evaluation(context: context)
    var values = ExpressionArguments(function: .simulated, offset: expression.root.offset)
    for argument in arguments {
      let value = try evaluation.value(of: argument.value)
      try values.add(value, label: argument.label, at: argument.offset)
    }
    try values.checkCount()
    let name = try values.text(1)
    guard let measure = Prediction.Measure(rawValue: name) else {
      throw ExpressionFault(
        offset: 0,
        message: "There is no measure “\(name)”. "
          + NearNames.suggestion(for: name, among: Prediction.Measure.allCases.map(\.rawValue)))
    }
    var named = try values.namedReals()
    guard named["days"] == nil, named["agents"] ?? 0 <= Self.largestTeam,
      named["shiftHours"] ?? 8 <= 12
    else {
      throw ExpressionFault(
        offset: 0, message: "A prediction runs one day of at most 60 agents and 12 hours.")
    }
    if named["seed"] == nil {
      var stream = RandomStream(seed: seed, purpose: Self.purpose, entity: entity)
      named["seed"] = Double(1 + Shuffle.below(999_999, with: &stream))
    }
    return Prediction(
      request: SimulatedRequest(mode: try values.text(0), measure: name, arguments: named),
      measure: measure, engine: context.engine)
  }

  private func tolerated(
    _ text: String, _ measure: Prediction.Measure
  ) throws(ExpressionFault) -> Rational {
    let written = text.trimmingSpaces
    guard written.hasPrefix("±"),
      let number = try? TypedNumber(String(written.dropFirst()).trimmingSpaces),
      !number.value.isNegative,
      number.unit == nil || number.unit == AnswerUnit("points") && measure.unit?.name == "%"
        || number.unit == measure.unit && measure.unit?.name != "%"
    else {
      throw ExpressionFault(
        offset: 0, message: "A tolerance such as “± 5 points” or “± 3 minutes” is missing.")
    }
    return number.value
  }
}
