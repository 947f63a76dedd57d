// SPDX-License-Identifier: Apache-2.0

import OutboundDialing

/// A floor of the next minutes, played with attempts and conversations of the last ones.
///
/// Time goes by in whole seconds. Attempts and handle times are taken from the sample in turn, from its
/// oldest on, so that every candidate level meets the same ones.
struct ReplayedFloor {
  /// An attempt that was seen: seconds on the line, and whether a person answered.
  struct Attempt: Hashable, Sendable {
    var seconds: Int
    var isAnswered: Bool
  }

  /// What a replay came to.
  struct Outcome: Hashable, Sendable {
    /// Handling ÷ logged-in time.
    var utilisation: Double
    /// Abandoned ÷ (answered + abandoned).
    var abandonmentRate: Double
  }

  var attempts: [Attempt]
  var handleTimes: [Int]
  var idle: Int
  var busy: Int
  var seconds = 240

  /// Plays with a number of lines for each idle agent.
  func outcome(linesPerAgent: Double) -> Outcome {
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
