// SPDX-License-Identifier: Apache-2.0

/// What a policy of target lines achieves, and what each state is worth under it.
///
/// A policy launches until `targets[b]` lines are up whenever `b` calls are with an agent or wait.
struct PacingPolicy {
  let targets: [Int]
  /// Mean number of busy agents.
  let busy: Double
  /// Calls lost, per mean handle time.
  let lost: Double
  /// Part of `lost` that found no waiting place.
  let overflow: Double
  /// Worth of the state with `b` calls and `targets[b]` lines, against others; 0 without target.
  let values: [Double]

  /// Busy agents less `price` for each call lost in a mean handle time.
  func gain(at price: Double) -> Double { busy - price * lost }
}

extension PacingPolicy {
  /// Evaluates `targets` exactly; `targets[0]` is at least 1.
  ///
  /// **Method.** The process is looked at whenever a line is launched. Between two launches the
  /// lines only become fewer, and at one number of lines only the end of a call changes the state
  /// without a launch; so the probabilities of the next launch, and the mean time, busy time and
  /// losses until then, follow one from the other by level of lines, with positive terms only. The
  /// chain of launches that is left has at most one state for each `b`. It is solved by state
  /// reduction, which subtracts nothing either (W. K. Grassmann, M. I. Taksar, D. P. Heyman,
  /// "Regenerative analysis and steady state distributions for Markov chains", Operations
  /// Research 33 (1985) 1107–1116). No level of lines is cut off.
  ///
  /// - Complexity: O(L·n² + n³) for n = `targets.count` and the largest target L.
  init(targets: [Int], in chain: PacingChain, price: Double, centre: Int) {
    // States that launch, those far from the usual number of calls first: they are reduced first.
    let launching = targets.indices.filter { targets[$0] > 0 }
      .sorted { abs($0 - centre) > abs($1 - centre) }
    var reduction = LaunchChain(targets: targets, launching: launching, in: chain)
    reduction.reduce()
    let last = launching.count - 1
    let time = reduction.costs[last].time
    self.targets = targets
    busy = reduction.costs[last].busy / time
    lost = reduction.costs[last].lost / time
    overflow = reduction.costs[last].overflow / time
    let worth = reduction.values(gain: busy - price * lost, price: price)
    var values = [Double](repeating: 0, count: targets.count)
    for (index, b) in launching.enumerated() { values[b] = worth[index] }
    self.values = values
  }
}
