// SPDX-License-Identifier: Apache-2.0

/// How an attempt ended on the line.
public enum AttemptOutcome: String, CaseIterable, Codable, Hashable, BitwiseCopyable, Sendable {
  /// A person answered.
  case answered
  /// It rang out.
  case noAnswer
  /// The line was engaged.
  case busy
  /// The number does not exist or cannot be reached (special information tones).
  case invalid
  /// A machine or voicemail answered.
  case answeringMachine

  /// A number from 0 for counts in an array.
  @inlinable @inline(__always)
  package var place: Int {
    switch self {
    case .answered: 0
    case .noAnswer: 1
    case .busy: 2
    case .invalid: 3
    case .answeringMachine: 4
    }
  }
}
