// SPDX-License-Identifier: Apache-2.0

import DiscreteEventSimulation
import Testing

struct StatisticsTests {
  // Two-sided 95 % and 99.9 % points, as printed in every table of Student's distribution.
  @Test(
    "quantiles of Student's t agree with the tables",
    arguments: [
      (0.975, 1.0, 12.706_204_736), (0.975, 2, 4.302_652_730), (0.975, 9, 2.262_157_163),
      (0.975, 30, 2.042_272_456), (0.9995, 9, 4.780_912_586), (0.95, 5, 2.015_048_373),
      (0.975, 1e6, 1.959_966_4),
    ])
  func student(probability: Double, degrees: Double, expected: Double) {
    let quantile = StudentT.quantile(probability, degreesOfFreedom: degrees)
    #expect(abs(quantile - expected) < 1e-6)
    #expect(abs(StudentT.quantile(1 - probability, degreesOfFreedom: degrees) + quantile) < 1e-9)
  }

  @Test("merging parts in any grouping gives the whole")
  func merge() {
    var random = RandomStream(seed: 5)
    var whole = SampleStatistics()
    var left = SampleStatistics()
    var right = SampleStatistics()
    for number in 0..<1_000 {
      let value = random.nextUnit() * 100 - 20
      whole.add(value)
      if number < 300 { left.add(value) } else { right.add(value) }
    }
    left.merge(right)
    #expect(left.count == whole.count)
    #expect(abs(left.mean - whole.mean) < 1e-9)
    #expect(abs((left.variance ?? 0) - (whole.variance ?? 1)) < 1e-6)
  }

  // Mean 3, sample variance 2.5, t(0.975, 4) = 2.776445: 2.776445 × √(2.5 ÷ 5) = 1.963243.
  @Test("the interval of 1, 2, 3, 4, 5 is 3 ± 1.963")
  func interval() {
    var sample = SampleStatistics()
    for value in 1...5 { sample.add(Double(value)) }
    let estimate = sample.estimate()
    #expect(estimate.mean == 3)
    #expect(abs((estimate.halfWidth ?? 0) - 1.963_243) < 1e-6)
  }

  @Test("one value has no interval, none at all no ratio")
  func tooFew() {
    var sample = SampleStatistics()
    sample.add(4)
    #expect(sample.estimate() == Estimate(mean: 4, halfWidth: nil))
    #expect(RatioStatistics().estimate() == nil)
  }

  // r = 9 ÷ 60 = 0.15; residuals 1 − 1.5, 3 − 3, 5 − 4.5 → Σ = 0.5; s² = 0.25;
  // √(0.25 × 3) ÷ 60 = 0.0144338; t(0.975, 2) = 4.302653 → ± 0.0621034.
  @Test("the interval of a ratio follows the delta method")
  func ratio() throws {
    var ratio = RatioStatistics()
    ratio.add(numerator: 1, denominator: 10)
    ratio.add(numerator: 3, denominator: 20)
    ratio.add(numerator: 5, denominator: 30)
    let estimate = try #require(ratio.estimate())
    #expect(abs(estimate.mean - 0.15) < 1e-12)
    #expect(abs((estimate.halfWidth ?? 0) - 0.062_103_4) < 1e-6)
  }

  @Test("replications come in their order on any number of threads", arguments: [1, 2, 7])
  func replications(threads: Int) async throws {
    let results = try await Replications.run(25, threads: threads) { $0 * $0 }
    #expect(results == (0..<25).map { $0 * $0 })
  }
}
