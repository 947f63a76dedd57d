// SPDX-License-Identifier: Apache-2.0

/// What an expression is evaluated over.
public struct ExpressionContext: Sendable {
  /// The lesson's parameters.
  public var parameters: [String: Lesson.Parameter]
  /// The engine's formulas; its simulator is not called from here.
  public var engine: EngineFunctions
  /// The simulated values that were kept.
  public var computed: ComputedValues

  /// Creates a context.
  public init(
    parameters: [String: Lesson.Parameter], engine: EngineFunctions, computed: ComputedValues
  ) {
    self.parameters = parameters
    self.engine = engine
    self.computed = computed
  }
}
