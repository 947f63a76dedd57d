// SPDX-License-Identifier: Apache-2.0

/// Why no exact optimum of pacing was found.
///
/// It prints as one sentence.
public enum PacingOptimumError: Error, Hashable, CustomStringConvertible {
  /// A value that the model cannot take.
  case invalidParameter(InvalidQueueingParameter)
  /// The optimum would need more states than the solution takes.
  case tooManyStates(Int, greatest: Int)
  /// The iteration did not come to an end within its bound.
  case notConverged(iterations: Int)
  /// A state was found in which a policy of target lines is not the best.
  case notTargetLines(gain: Double)

  public var description: String {
    switch self {
    case .invalidParameter(let parameter): parameter.description
    case .tooManyStates(let count, let greatest):
      "The optimum needs \(count) states of calls and lines; it must be at most \(greatest): "
        + "take fewer agents, a greater answer rate, a shorter ring time or patience, or a "
        + "lower limit."
    case .notConverged(let iterations):
      "The optimum was not found in \(iterations) iterations; they must suffice for a result."
    case .notTargetLines(let gain):
      "In some state \(gain) handle times are gained by a decision other than target lines; "
        + "it must be none for the result to be the optimum."
    }
  }
}
