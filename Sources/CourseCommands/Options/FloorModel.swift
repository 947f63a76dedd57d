// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import ContactCenter

/// A floor by name, to start from.
enum FloorModel: String, CaseIterable, ExpressibleByArgument {
  /// The usual one.
  case standard
  /// Records that tire, hours that differ, pauses, retries and callbacks.
  case lifelike
  /// The same with a detector of machines.
  case detector
  /// The one whose optimum is known: exponential times, no patience.
  case exponential
  /// A small floor for timing.
  case d

  /// The floor.
  func scenario(agents: Int?, answerRate: Double?, days: Int?) throws -> FloorScenario {
    let (count, rate, length) = (agents ?? 20, answerRate ?? 0.25, days ?? 1)
    switch self {
    case .standard: return try .standard(agents: count, answerRate: rate, days: length)
    case .lifelike: return try .lifelike(agents: count, answerRate: rate, days: length)
    case .detector:
      return try .lifelike(agents: count, answerRate: rate, days: length, hasDetector: true)
    case .exponential: return try .exponential(agents: count, answerRate: rate, days: length)
    case .d: return try .modelD
    }
  }
}
