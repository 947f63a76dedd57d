// SPDX-License-Identifier: Apache-2.0

/// What an agent is doing; at every moment of the shift exactly one of these.
public enum AgentState: String, CaseIterable, Codable, Hashable, BitwiseCopyable, Sendable {
  /// Ready for a call.
  case idle
  /// Reading the record, or keying in its number, before a line is up.
  case previewing
  /// Listening to an attempt of his own: ringing, tones, a machine.
  case dialing
  /// In conversation.
  case talking
  /// Finishing the contact's paperwork (after-call work).
  case wrapUp
  /// Logged in but not available.
  case paused

  /// Whether the time counts as handling (talk or wrap-up).
  public var isHandling: Bool { self == .talking || self == .wrapUp }

  /// A number from 0 for counts in an array.
  @inlinable @inline(__always)
  package var place: Int {
    switch self {
    case .idle: 0
    case .previewing: 1
    case .dialing: 2
    case .talking: 3
    case .wrapUp: 4
    case .paused: 5
    }
  }
}
