// SPDX-License-Identifier: Apache-2.0

extension PacingPolicy {
  /// Targets that are better at `price`, the same targets where there are none.
  struct Improvement {
    var targets: [Int]
    /// The most that one decision in any state looked at could gain, in handle times.
    var greatestGain: Double
  }

  /// Asks in every state whether it would be better to launch one line more or to wait.
  ///
  /// With the worth h(b, r) of every state under this policy, a state that waits should launch
  /// where h(b, r + 1) > h(b, r); one that launches should wait where one step of waiting followed
  /// by this policy is worth more. If no state gains by either, no policy whatever is better
  /// (R. A. Howard, Dynamic Programming and Markov Processes, MIT Press, 1960).
  ///
  /// - Complexity: O(L·n) for n numbers of calls and L levels of lines.
  func improvement(in chain: PacingChain, price: Double, tolerance: Double) -> Improvement {
    let gain = gain(at: price)
    let highest = targets.max() ?? 0
    let levels = highest + highest / 4 + 8
    var better = targets
    var firstWait = [Int?](repeating: nil, count: chain.top + 1)
    var rising = [Bool](repeating: true, count: chain.top + 1)
    var greatestGain = 0.0
    var below = [Double](repeating: 0, count: chain.top + 1)
    var level = below
    for lines in 0...levels {
      for b in 0...chain.top {
        let end = chain.endRate(b)
        let resolve = Double(lines) * chain.resolveRate
        let target = targets[b]
        guard end + resolve > 0 else {
          // No call and no line: there is nothing to wait for.
          level[b] = values[b]
          continue
        }
        let lost = chain.leave(b) + chain.overflow(b, lines)
        var sum = chain.busy(b) - price * lost - gain
        if b > 0 { sum += end * level[b - 1] }
        if lines > 0 {
          let answered = below[min(b + 1, chain.top)]
          sum += resolve * ((1 - chain.answerRate) * below[b] + chain.answerRate * answered)
        }
        let wait = sum / (end + resolve)
        if lines < target {
          level[b] = values[b]
          greatestGain = max(greatestGain, wait - values[b])
          if wait > values[b] + tolerance {
            firstWait[b] = firstWait[b] ?? lines
          } else {
            firstWait[b] = nil
          }
        } else {
          level[b] = wait
          guard lines > target else { continue }
          greatestGain = max(greatestGain, wait - below[b])
          rising[b] = rising[b] && wait > below[b] + tolerance
          if rising[b] { better[b] = lines }
        }
      }
      swap(&level, &below)
    }
    for (b, lines) in firstWait.enumerated() {
      if let lines { better[b] = lines }
    }
    return Improvement(targets: better, greatestGain: greatestGain)
  }
}
