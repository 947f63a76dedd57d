// SPDX-License-Identifier: Apache-2.0

import OutboundDialing
import Testing

struct PredictionTests {
  // Exact tail of the binomial distribution by its recursion.
  func binomialTail(_ trials: Int, _ share: Double, atLeast threshold: Int) -> Double {
    var row = [1.0]
    for _ in 0..<trials {
      var next = [Double](repeating: 0, count: row.count + 1)
      for place in row.indices {
        next[place] += row[place] * (1 - share)
        next[place + 1] += row[place] * share
      }
      row = next
    }
    return row[threshold...].reduce(0, +)
  }

  @Test(
    "tails by three moments are near the exact ones",
    arguments: [(40, 0.1), (60, 0.25), (200, 0.5)]
  )
  func tails(trials: Int, share: Double) {
    let mean = Double(trials) * share
    let variance = mean * (1 - share)
    for threshold in Int(mean)...Int(mean + 3 * variance.squareRoot()) {
      let exact = binomialTail(trials, share, atLeast: threshold)
      let near = NormalTail.atLeast(
        Double(threshold), mean: mean, variance: variance,
        thirdCumulant: variance * (1 - 2 * share))
      #expect(abs(exact - near) < 0.006)
    }
  }

  @Test("durations that never ended count as survivors, not as short ones")
  func censoring() {
    // Ten ended in the first second, ten in the third; ten still run at two seconds.
    // Product-limit by hand: at risk in bin 0: 30, hazard 1/3; bin 2: ten ended, ten running count
    // half: 10 ÷ (10 + 5) = 2/3.
    var model = DurationModel(binWidth: 1, bins: 8)
    for _ in 0..<10 { model.observe(0.5) }
    for _ in 0..<10 { model.observe(2.5) }
    var running = AgeHistogram(binWidthSeconds: 1, bins: 8)
    for _ in 0..<10 { running.insert(at: .start) }
    running.advance(to: FloorInstant.start.adding(seconds: 2))
    model.refresh(running: running)
    #expect(abs(model.survival(1) - 2.0 / 3) < 0.01)
    #expect(abs(model.survival(3) - 2.0 / 9) < 0.01)
    #expect(abs(model.endProbability(age: 2, within: 1) - 2.0 / 3) < 0.01)
  }

  @Test("a model that has seen nothing expects nothing to end")
  func empty() {
    var model = DurationModel(binWidth: 1, bins: 8)
    model.refresh(running: AgeHistogram(binWidthSeconds: 1, bins: 8))
    #expect(model.survival(100) == 1)
    #expect(model.endProbability(age: 3, within: 4) == 0)
    model.observe(.nan)
    model.observe(.infinity)
    model.observe(-5)
    model.refresh(running: AgeHistogram(binWidthSeconds: 1, bins: 8))
    #expect(model.survival(4).isFinite)
  }
}
