// SPDX-License-Identifier: Apache-2.0

/// How an attempt ended on the line.
public enum AttemptOutcome: Int, CaseIterable, Codable, Hashable, Sendable {
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
}
