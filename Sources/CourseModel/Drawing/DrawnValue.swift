// SPDX-License-Identifier: Apache-2.0

/// A value that a question drew from its seed, or derived from what it drew.
public struct DrawnValue: Hashable, Sendable {
  /// The name under which expressions know it.
  public var name: String
  /// The value, exact.
  public var value: Lesson.Parameter
  /// The unit the author noted for it, if any.
  public var unit: AnswerUnit?

  /// Creates a value.
  public init(name: String, value: Lesson.Parameter, unit: AnswerUnit? = nil) {
    self.name = name
    self.value = value
    self.unit = unit
  }

  /// The value as expressions show it, with its unit.
  public var text: String {
    let shown: String
    switch value {
    case .number(let number): shown = ExpressionValue.number(.exact(number)).text
    case .text(let text): shown = text
    }
    return unit.map { "\(shown) \($0.name)" } ?? shown
  }
}
