// SPDX-License-Identifier: Apache-2.0

/// The chain of the moments at which a policy of target lines launches a line.
struct LaunchChain {
  /// Means until the next launch: time, busy time of all agents, calls lost.
  struct Costs {
    var time = 0.0
    var busy = 0.0
    var lost = 0.0
    var overflow = 0.0

    mutating func add(_ share: Double, of other: Costs) {
      time += share * other.time
      busy += share * other.busy
      lost += share * other.lost
      overflow += share * other.overflow
    }
  }

  /// Number of states.
  let count: Int
  /// Probabilities of the next state, row by row.
  private(set) var moves: [Double]
  private(set) var costs: [Costs]
  /// Probability, after reduction, that a row leaves itself and all rows before it.
  private var leaving: [Double]

  /// Probabilities below this are left out of a row, in which they sum to less than 10⁻¹⁸.
  private static let negligible = 1e-22

  /// Follows the process from every state of `launching`, numbers of calls, to the next launch.
  init(targets: [Int], launching: [Int], in chain: PacingChain) {
    count = launching.count
    moves = [Double](repeating: 0, count: count * count)
    costs = [Costs](repeating: Costs(), count: count)
    leaving = [Double](repeating: 0, count: count)
    // Columns in the order of b keep the part of a row that is not 0 together.
    let columns = launching.sorted()
    var columnOf = [Int](repeating: -1, count: chain.top + 1)
    for (column, b) in columns.enumerated() { columnOf[b] = column }
    var rowOf = [Int](repeating: -1, count: chain.top + 1)
    for (row, b) in launching.enumerated() { rowOf[b] = row }

    var below = LaunchLevel(states: chain.top + 1, width: count)
    var level = below
    for lines in 0...(targets.max() ?? 0) {
      for b in 0...chain.top {
        if lines < targets[b] {
          level.setLaunch(b, column: columnOf[b])
        } else {
          level.setWait(b, lines: lines, in: chain, below: below, negligible: Self.negligible)
        }
        if lines == targets[b], lines > 0 {
          let row = rowOf[b]
          costs[row] = level.costs[b]
          for column in level.span[b] {
            moves[row * count + rowOf[columns[column]]] = level.moves[b * count + column]
          }
        }
      }
      swap(&level, &below)
    }
  }

  /// Removes one state after the other but the last, whose costs are then those of its return.
  mutating func reduce() {
    for state in 0..<max(0, count - 1) {
      let row = state * count
      var sum = 0.0
      for next in (state + 1)..<count { sum += moves[row + next] }
      leaving[state] = sum
      let cost = costs[state]
      for other in (state + 1)..<count {
        let share = moves[other * count + state] / sum
        guard share > 0 else { continue }
        costs[other].add(share, of: cost)
        let start = other * count
        moves.withUnsafeMutableBufferPointer { moves in
          for next in (state + 1)..<count { moves[start + next] += share * moves[row + next] }
        }
      }
    }
  }

  /// The worth of each state against the last, after ``reduce()``.
  func values(gain: Double, price: Double) -> [Double] {
    var values = [Double](repeating: 0, count: count)
    for state in stride(from: count - 2, through: 0, by: -1) {
      let cost = costs[state]
      var sum = cost.busy - price * cost.lost - gain * cost.time
      for next in (state + 1)..<count { sum += moves[state * count + next] * values[next] }
      values[state] = sum / leaving[state]
    }
    return values
  }
}

/// The states with one number of lines: how and at what cost each comes to its next launch.
struct LaunchLevel {
  private let width: Int
  var moves: [Double]
  var span: [Range<Int>]
  var costs: [LaunchChain.Costs]

  init(states: Int, width: Int) {
    self.width = width
    moves = [Double](repeating: 0, count: states * width)
    span = [Range<Int>](repeating: 0..<0, count: states)
    costs = [LaunchChain.Costs](repeating: LaunchChain.Costs(), count: states)
  }

  /// The state with `b` calls launches now.
  mutating func setLaunch(_ b: Int, column: Int) {
    moves[b * width + column] = 1
    span[b] = column..<(column + 1)
    costs[b] = LaunchChain.Costs()
  }

  /// The state with `b` calls waits until a call ends or a line is resolved.
  mutating func setWait(
    _ b: Int, lines: Int, in chain: PacingChain, below: LaunchLevel, negligible: Double
  ) {
    let end = chain.endRate(b)
    let resolve = Double(lines) * chain.resolveRate
    let rate = end + resolve
    let ends = end / rate
    let fails = resolve / rate * (1 - chain.answerRate)
    let answers = resolve / rate * chain.answerRate
    let after = min(b + 1, chain.top)
    let overflow = chain.overflow(b, lines)

    var cost = LaunchChain.Costs(
      time: 1 / rate, busy: chain.busy(b) / rate, lost: (chain.leave(b) + overflow) / rate,
      overflow: overflow / rate)
    var first = Int.max
    var past = 0
    if b > 0 {
      cost.add(ends, of: costs[b - 1])
      first = min(first, span[b - 1].lowerBound)
      past = max(past, span[b - 1].upperBound)
    }
    if lines > 0 {
      cost.add(fails, of: below.costs[b])
      cost.add(answers, of: below.costs[after])
      first = min(first, below.span[b].lowerBound, below.span[after].lowerBound)
      past = max(past, below.span[b].upperBound, below.span[after].upperBound)
    }
    costs[b] = cost
    guard first < past else {
      span[b] = 0..<0
      return
    }
    let own = b * width
    let other = after * width
    let (before, same, answered) = (
      b > 0 ? span[b - 1] : 0..<0, below.span[b], below.span[after]
    )
    // The innermost loops of the whole solution: without checks of every index.
    moves.withUnsafeMutableBufferPointer { moves in
      for column in first..<past { moves[own + column] = 0 }
      for column in before { moves[own + column] = ends * moves[own - width + column] }
      guard lines > 0 else { return }
      below.moves.withUnsafeBufferPointer { below in
        for column in same { moves[own + column] += fails * below[own + column] }
        for column in answered { moves[own + column] += answers * below[other + column] }
      }
    }
    while first < past, moves[own + first] < negligible { first += 1 }
    while first < past, moves[own + past - 1] < negligible { past -= 1 }
    span[b] = first..<past
  }
}
