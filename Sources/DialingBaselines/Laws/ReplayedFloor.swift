// SPDX-License-Identifier: Apache-2.0

/// A floor of the next minutes, played with attempts and conversations of the last ones.
///
/// Time goes by in whole seconds. Attempts and handle times are taken from the sample in turn, from its
/// oldest on, so that every candidate level meets the same ones.
package struct ReplayedFloor {
  /// An attempt that was seen: seconds on the line, and whether a person answered.
  package struct Attempt: Hashable, Sendable {
    package var seconds: Int
    package var isAnswered: Bool

    package init(seconds: Int, isAnswered: Bool) {
      self.seconds = seconds
      self.isAnswered = isAnswered
    }
  }

  /// What a replay came to.
  package struct Outcome: Hashable, Sendable {
    /// Handling ÷ logged-in time.
    package var utilisation: Double
    /// Abandoned ÷ (answered + abandoned).
    package var abandonmentRate: Double

    package init(utilisation: Double, abandonmentRate: Double) {
      self.utilisation = utilisation
      self.abandonmentRate = abandonmentRate
    }
  }

  /// Seconds that are played.
  package static let seconds = 240

  private let attempts: [Attempt]
  private let handleTimes: [Int]
  private let idle: Int
  private let busy: Int

  /// Takes the sample and where the agents stand.
  ///
  /// - Parameters:
  ///   - attempts: Attempts that were seen, oldest first; at least one.
  ///   - handleTimes: Handle times that were seen, in seconds, oldest first; at least one.
  ///   - idle: Agents idle now.
  ///   - busy: Agents who talk or wrap up now.
  package init(attempts: [Attempt], handleTimes: [Int], idle: Int, busy: Int) {
    self.attempts = attempts
    self.handleTimes = handleTimes
    self.idle = idle
    self.busy = busy
  }

  /// Plays with a number of lines for each idle agent.
  package func outcome(linesPerAgent: Double) -> Outcome {
    let seconds = Self.seconds
    var idle = idle
    var ringing = 0
    var (connected, abandoned, handled) = (0, 0, 0)
    var (attempt, handling) = (0, 0)
    var freed = [Int](repeating: 0, count: seconds)
    var answered = freed
    var ended = freed
    func nextHandleTime() -> Int {
      defer { handling = (handling + 1) % handleTimes.count }
      return handleTimes[handling]
    }
    // Those who are busy at the beginning are spread over their conversations evenly.
    for place in 0..<busy {
      let left = max(1, nextHandleTime() * (2 * place + 1) / (2 * busy))
      handled += min(left, seconds)
      if left < seconds { freed[left] += 1 }
    }
    for second in 0..<seconds {
      idle += freed[second]
      ringing -= ended[second]
      abandoned += max(0, answered[second] - idle)
      for _ in 0..<min(answered[second], idle) {
        idle -= 1
        connected += 1
        let time = max(1, nextHandleTime())
        handled += min(time, seconds - second)
        if second + time < seconds { freed[second + time] += 1 }
      }
      let missing = Int((linesPerAgent * Double(idle)).rounded()) - ringing
      for _ in 0..<max(0, missing) {
        let next = attempts[attempt]
        attempt = (attempt + 1) % attempts.count
        ringing += 1
        let end = second + max(1, next.seconds)
        if end < seconds {
          ended[end] += 1
          if next.isAnswered { answered[end] += 1 }
        }
      }
    }
    let agents = self.idle + busy
    return Outcome(
      utilisation: agents > 0 ? Double(handled) / Double(agents * seconds) : 0,
      abandonmentRate: Double(abandoned) / Double(max(1, connected + abandoned)))
  }
}
