// SPDX-License-Identifier: Apache-2.0

/// A function of the lessons' expressions, with the text that documents it.
public struct ExpressionFunction: Sendable {
  /// The name that is called.
  public let name: String
  /// The call as it is written.
  public let signature: String
  /// What it gives, in one sentence.
  public let explanation: String
  /// How many arguments without a name it takes.
  let positional: ClosedRange<Int>
  /// The names of the named arguments it may take.
  public let labels: [String]
  let apply:
    @Sendable (ExpressionArguments, inout Evaluation) throws(ExpressionFault) -> ExpressionValue

  init(
    _ signature: String, _ explanation: String, positional: ClosedRange<Int>,
    labels: [String] = [],
    apply:
      @escaping @Sendable (ExpressionArguments, inout Evaluation) throws(ExpressionFault) ->
      ExpressionValue
  ) {
    self.name = String(signature.prefix { $0 != "(" })
    self.signature = signature
    self.explanation = explanation
    self.positional = positional
    self.labels = labels
    self.apply = apply
  }

  /// All functions, formats first.
  public static let all: [ExpressionFunction] =
    [money, fixed, percent] + arithmetic + [u0, erlangB, erlangC] + inbound + evidence
    + [optimum, simulated, halfWidth]
}
