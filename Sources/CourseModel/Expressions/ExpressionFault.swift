// SPDX-License-Identifier: Apache-2.0

/// Why an expression has no value.
public struct ExpressionFault: Error, Hashable, Sendable {
  /// The kinds of reasons.
  public enum Reason: Hashable, Sendable {
    /// The text is no expression, or it cannot be computed.
    case wrong
    /// A simulated value has not been computed and kept yet.
    case notComputed
  }

  /// Where in the expression, in UTF-8 bytes from its start.
  public var offset: Int
  /// What is wrong, as a sentence.
  public var message: String
  /// Whether the author or a computation is missing something.
  public var reason: Reason

  /// Creates a fault.
  public init(offset: Int, message: String, reason: Reason = .wrong) {
    self.offset = offset
    self.message = message
    self.reason = reason
  }
}

extension ExpressionFault: CustomStringConvertible {
  /// The message.
  public var description: String { message }
}
