// SPDX-License-Identifier: Apache-2.0

/// Watches trials for a change of their chance.
///
/// It asks over which of the last stretches they differ most from what was expected of them. The
/// trials are kept in blocks of eight, the last 64 blocks. For each stretch of the last k
/// blocks z = (answers − expected) ÷ standard deviation; the stretch with the largest |z| begins
/// where a change is most likely to have happened (the generalised likelihood ratio test; M.
/// Basseville and I. Nikiforov, Detection of Abrupt Changes, 1993, ch. 2.4).
package struct ChangeWatch: Sendable {
  private struct Block {
    var observed = 0.0
    var expected = 0.0
    var variance = 0.0
  }

  private static let trials = 8
  private static let blocks = 64

  /// What was found: the largest |z| with its sign, and over its stretch the trials, those
  /// answered, and answered ÷ expected.
  package private(set) var deviation = 0.0
  package private(set) var ratio = 1.0
  package private(set) var stretch = (trials: 0.0, observed: 0.0)

  private var ring = [Block](repeating: Block(), count: blocks)
  private var next = 0
  private var filled = 0
  private var inBlock = 0
  private var block = Block()

  package init() {}

  /// Enters a trial.
  ///
  /// - Parameters:
  ///   - share: 1 for a success, 0 for none.
  ///   - chance: The chance that it was given beforehand.
  /// - Returns: Whether a block was completed and the search made anew.
  package mutating func observe(_ share: Double, expected chance: Double) -> Bool {
    block.observed += share
    block.expected += chance
    block.variance += chance * (1 - chance)
    inBlock += 1
    guard inBlock == Self.trials else { return false }
    ring[next] = block
    next = (next + 1) % Self.blocks
    filled = min(filled + 1, Self.blocks)
    block = Block()
    inBlock = 0
    search()
    return true
  }

  /// Forgets everything.
  package mutating func reset() { self = ChangeWatch() }

  private mutating func search() {
    var sum = Block()
    var best = 0.0
    (deviation, ratio, stretch) = (0, 1, (0, 0))
    for back in 1...filled {
      let block = ring[(next - back + Self.blocks) % Self.blocks]
      sum.observed += block.observed
      sum.expected += block.expected
      sum.variance += block.variance
      // Fewer than two expected answers say nothing in either direction.
      guard sum.expected >= 2 else { continue }
      let excess = sum.observed - sum.expected
      let squared = excess * excess / sum.variance
      if squared > best {
        best = squared
        deviation = (excess < 0 ? -1 : 1) * squared.squareRoot()
        ratio = min(4, max(0.25, sum.observed / sum.expected))
        stretch = (Double(back * Self.trials), sum.observed)
      }
    }
  }
}
