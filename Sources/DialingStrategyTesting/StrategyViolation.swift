// SPDX-License-Identifier: Apache-2.0

/// A law that a strategy broke, and when.
public struct StrategyViolation: Hashable, Sendable, CustomStringConvertible {
  /// The law in one sentence.
  public var law: String
  /// The step of the random floor at which it was broken.
  public var step: Int
  /// What was seen.
  public var details: String

  public var description: String { "step \(step): \(law) Seen: \(details)." }
}
