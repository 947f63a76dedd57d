// SPDX-License-Identifier: Apache-2.0

import QueueingTheory
import Testing

/// The optimum against two methods that share no code with it.
struct OptimalPacingOracleTests {
  /// Rates per second, written out again.
  private struct Oracle {
    let agents: Int
    let answerRate: Double
    let resolve = 1.0 / 15
    let end = 1.0 / 180
    let leave: Double
    let top: Int
    let lines: Int

    /// Moves out of a state in which no line is launched: rate, calls, lines; and calls lost.
    func moves(_ b: Int, _ r: Int) -> (moves: [(rate: Double, b: Int, r: Int)], lost: Double) {
      let waiting = Double(max(0, b - agents))
      var moves: [(rate: Double, b: Int, r: Int)] = []
      if b > 0 { moves.append((Double(min(b, agents)) * end + waiting * leave, b - 1, r)) }
      guard r > 0 else { return (moves, waiting * leave) }
      let rate = Double(r) * resolve
      moves.append((rate * (1 - answerRate), b, r - 1))
      moves.append((rate * answerRate, min(top, b + 1), r - 1))
      return (moves, waiting * leave + (b == top ? rate * answerRate : 0))
    }
  }

  /// Busy agents and lost calls per handle time of targets, from the balance equations of all
  /// states in full, by Gaussian elimination with pivots.
  private func stationary(_ oracle: Oracle, _ targets: [Int]) -> (busy: Double, lost: Double) {
    let width = (targets.max() ?? 0) + 1
    let count = (oracle.top + 1) * width
    var rows = [[Double]](
      repeating: [Double](repeating: 0, count: count + 1), count: count)
    for b in 0...oracle.top {
      for r in 0..<width {
        let state = b * width + r
        for move in oracle.moves(b, r).moves {
          let next = move.b * width + max(move.r, targets[move.b])
          rows[next][state] += move.rate
          rows[state][state] -= move.rate
        }
        // A state that would launch is never stayed in.
        if r < targets[b] {
          for column in 0...count { rows[state][column] = column == state ? 1 : 0 }
        }
      }
    }
    // The balance of one state that can occur follows from the others: normalise instead.
    let replaced = targets[0]
    rows[replaced] = [Double](repeating: 1, count: count + 1)
    for pivot in 0..<count {
      let best = (pivot..<count).max { abs(rows[$0][pivot]) < abs(rows[$1][pivot]) } ?? pivot
      rows.swapAt(pivot, best)
      for row in 0..<count where row != pivot && rows[row][pivot] != 0 {
        let factor = rows[row][pivot] / rows[pivot][pivot]
        for column in pivot...count { rows[row][column] -= factor * rows[pivot][column] }
      }
    }
    var (busy, lost) = (0.0, 0.0)
    for b in 0...oracle.top {
      for r in 0..<width {
        let state = b * width + r
        let share = rows[state][count] / rows[state][state]
        busy += share * Double(min(b, oracle.agents))
        lost += share * oracle.moves(b, r).lost * 180
      }
    }
    return (busy, lost)
  }

  /// The greatest utilisation under `limit` of any mixture of two of the points.
  private func bestMixture(
    _ points: [(busy: Double, lost: Double)], _ limit: Double, agents: Int
  ) -> Double {
    let ratio = limit / (1 - limit)
    let excess = points.map { $0.lost - ratio * $0.busy }
    var best = 0.0
    for (first, keeps) in zip(points, excess) where keeps <= 0 {
      best = max(best, first.busy)
      for (second, breaks) in zip(points, excess) where breaks > 0 {
        let share = breaks / (breaks - keeps)
        best = max(best, share * first.busy + (1 - share) * second.busy)
      }
    }
    return best / Double(agents)
  }

  @Test(
    "no mixture of target lines does better, all of them tried",
    arguments: [(0.25, 0.0), (0.1, 0.0), (0.6, 0.0), (0.25, 20.0)])
  func enumeration(_ answerRate: Double, _ patience: Double) throws {
    for agents in [1, 2] {
      let top = agents + (patience > 0 ? 3 : 0)
      let oracle = Oracle(
        agents: agents, answerRate: answerRate, leave: patience > 0 ? 1 / patience : 0, top: top,
        lines: 0)
      let greatest = agents == 1 ? 12 : 8
      var points: [(busy: Double, lost: Double)] = []
      for whenFree in 1...greatest {
        for whenOneBusy in 0...(agents == 1 ? 2 : 5) {
          for whenFull in 0...(agents == 1 ? 0 : 1) {
            var targets = [whenFree, whenOneBusy, whenFull]
            targets += [Int](repeating: 0, count: 8)
            points.append(stationary(oracle, Array(targets[...top])))
          }
        }
      }
      let floor = try MemorylessFloor(
        agents: agents, answerRate: answerRate, ringTime: 15, handleTime: 180, patience: patience)
      for limit in [0.005, 0.03, 0.1] {
        let best = try OptimalPacing(of: floor, limit: limit)
        let mixture = bestMixture(points, limit, agents: agents)
        // Three waiting places stand for all of them in the enumeration.
        #expect(abs(best.utilisation - mixture) < (patience > 0 ? 1e-4 : 1e-10))
      }
    }
  }

  @Test(
    "no policy of any form gains more at the shadow price",
    arguments: [(1, 0.0), (2, 0.0), (3, 0.0), (4, 0.0), (2, 10.0)])
  func valueIteration(_ agents: Int, _ patience: Double) throws {
    let floor = try MemorylessFloor(
      agents: agents, answerRate: 0.25, ringTime: 15, handleTime: 180, patience: patience)
    let best = try OptimalPacing(of: floor, limit: 0.03)
    let price = try #require(best.shadowPrice)
    let lines = 6 * agents + 6
    let oracle = Oracle(
      agents: agents, answerRate: 0.25, leave: patience > 0 ? 1 / patience : 0,
      top: agents + (patience > 0 ? 12 : 0), lines: lines)
    // In every state, any number of further lines may be launched; then a step of a chain that
    // moves at most once. Bounds on the gain by W. R. Odoni, Operations Research 17 (1969) 857.
    let step =
      0.9
      / (Double(lines) * oracle.resolve + Double(agents) * oracle.end
        + Double(oracle.top - agents) * oracle.leave)
    var worth = [[Double]](
      repeating: [Double](repeating: 0, count: lines + 1), count: oracle.top + 1)
    var (least, most) = (0.0, 0.0)
    for _ in 0..<60_000 {
      var next = worth
      for b in 0...oracle.top {
        for r in stride(from: lines, through: 0, by: -1) {
          let (moves, lost) = oracle.moves(b, r)
          var sum = worth[b][r] + step * (Double(min(b, agents)) - price * lost * 180)
          for move in moves { sum += step * move.rate * (worth[move.b][move.r] - worth[b][r]) }
          next[b][r] = r < lines ? max(sum, next[b][r + 1]) : sum
        }
      }
      (least, most) = (Double.infinity, -Double.infinity)
      for b in 0...oracle.top {
        for r in 0...lines {
          let change = (next[b][r] - worth[b][r]) / step
          (least, most) = (min(least, change), max(most, change))
        }
      }
      let base = next[0][0]
      worth = next.map { $0.map { $0 - base } }
      if most - least < 1e-9 { break }
    }
    let busy = best.utilisation * Double(agents)
    let lost = busy * 0.03 / 0.97
    #expect(most - least < 1e-8)
    #expect(abs(busy - price * lost - most) < 1e-7)
  }
}
