// SPDX-License-Identifier: Apache-2.0

import ContractBilling
import DiscreteEventSimulation

/// What a question's `draw`, `let` and `where` comments say: how values come from a seed.
///
/// Values are drawn one after another from their grids, each equally likely, then the derived ones are
/// worked out and the constraints tried in the order of the file. Values that break a constraint are
/// thrown away and all are drawn again, so every allowed combination is equally likely (rejection: J. von
/// Neumann, “Various techniques used in connection with random digits”, 1951).
struct ValueRules: Hashable, Sendable {
  /// The names that are drawn, in the order of the file.
  var draws: [DrawReader.Draw] = []
  /// What follows, in the order of the file.
  var steps: [Step] = []

  /// A derived value or a constraint.
  enum Step: Hashable, Sendable {
    case derive(name: String, LessonExpression)
    case require(ExpressionConstraint)
  }

  /// The most names, and the most derived values and constraints, of one question.
  static let most = 16
  /// How often values are drawn until some fulfil the constraints.
  static let tries = 1000
  /// The purpose of the stream that values are drawn with.
  static let valuesPurpose: UInt64 = 0x56_61_6C_75

  /// Why there are no values.
  enum Failure: Error, Hashable {
    /// A derived value or a constraint has no value, at its place in ``steps``.
    case step(Int, ExpressionFault)
    /// No values fulfilled the constraints.
    case nothingLeft
  }

  /// The values that a seed and the hash of a question's name give, in the order of the file.
  ///
  /// - Complexity: at most ``tries`` draws.
  func values(
    seed: UInt64, entity: UInt64, in context: ExpressionContext
  ) throws(Failure) -> [DrawnValue] {
    if draws.isEmpty && steps.isEmpty { return [] }
    var stream = RandomStream(seed: seed, purpose: Self.valuesPurpose, entity: entity)
    var context = context
    for _ in 0..<Self.tries {
      var values: [DrawnValue] = []
      for draw in draws {
        let value = draw.grid.drawn(with: &stream)
        context.parameters[draw.name] = value
        values.append(DrawnValue(name: draw.name, value: value, unit: draw.unit))
      }
      if try follows(&values, &context) { return values }
    }
    throw .nothingLeft
  }

  /// Works out the derived values and tries the constraints.
  private func follows(
    _ values: inout [DrawnValue], _ context: inout ExpressionContext
  ) throws(Failure) -> Bool {
    for (place, step) in steps.enumerated() {
      do throws(ExpressionFault) {
        switch step {
        case .derive(let name, let expression):
          let value = try Self.exact(try expression.value(in: context))
          context.parameters[name] = value
          values.append(DrawnValue(name: name, value: value))
        case .require(let constraint):
          guard try constraint.holds(in: context) else { return false }
        }
      } catch {
        throw .step(place, error)
      }
    }
    return true
  }

  private static func exact(_ value: ExpressionValue) throws(ExpressionFault) -> Lesson.Parameter {
    switch value {
    case .number(.exact(let number)), .rounded(let number, _): .number(number)
    case .text(let text): .text(text)
    case .number(.real):
      throw ExpressionFault(
        offset: 0, message: "A derived value must be exact; round it with fixed(x, places).")
    case .percent, .money:
      throw ExpressionFault(
        offset: 0, message: "A derived value is a number; format it where it is shown.")
    }
  }
}
