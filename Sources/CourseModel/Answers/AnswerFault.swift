// SPDX-License-Identifier: Apache-2.0

/// Why a typed text is no answer; the learner is asked again and nothing is counted.
public struct AnswerFault: Error, Hashable, Sendable {
  /// The kinds of reasons.
  public enum Reason: String, Hashable, Codable, Sendable {
    /// Nothing was typed.
    case empty
    /// The text names no option, or is no number.
    case notUnderstood
    /// The text can be read in two ways.
    case ambiguous
    /// Some of what is asked for is missing.
    case incomplete
    /// Something stands twice.
    case repeated
    /// More was given than is asked for.
    case tooMany
  }

  /// The kind of the reason.
  public var reason: Reason
  /// What to do, as a sentence; it may quote what was typed.
  public var message: String

  /// Creates a fault.
  public init(_ reason: Reason, _ message: String) {
    self.reason = reason
    self.message = message
  }
}

extension AnswerFault: CustomStringConvertible {
  /// The message.
  public var description: String { message }
}
