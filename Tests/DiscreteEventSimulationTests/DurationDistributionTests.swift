// SPDX-License-Identifier: Apache-2.0

import DiscreteEventSimulation
import Testing

struct DurationDistributionTests {
  static let shapes: [DurationDistribution.Shape] = [
    .constant(seconds: 12), .exponential(mean: 150),
    .cappedExponential(mean: 12, upperEnd: 25),
    .lognormal(mean: 150, coefficientOfVariation: 1),
    .lognormal(mean: 30, coefficientOfVariation: 0.5),
    .truncatedLognormal(median: 9.5, logDeviation: 0.45, upperEnd: 25),
  ]

  @Test("the mean of many draws is the mean that the distribution states", arguments: shapes)
  func mean(shape: DurationDistribution.Shape) throws {
    let distribution = try DurationDistribution(shape)
    var stream = RandomStream(seed: 11)
    var sample = SampleStatistics()
    for _ in 0..<200_000 { sample.add(distribution.next(using: &stream)) }
    let estimate = sample.estimate(level: 0.999)
    #expect(abs(estimate.mean - distribution.mean) <= (estimate.halfWidth ?? 0) + 1e-9)
  }

  @Test("the coefficient of variation of a lognormal is the one asked for")
  func variation() throws {
    let distribution = try DurationDistribution(
      .lognormal(mean: 30, coefficientOfVariation: 0.5))
    var stream = RandomStream(seed: 12)
    var sample = SampleStatistics()
    for _ in 0..<400_000 { sample.add(distribution.next(using: &stream)) }
    let variation = (sample.variance ?? 0).squareRoot() / sample.mean
    #expect(abs(variation - 0.5) < 0.01)
  }

  // 12 × (1 − e^(−25/12)), by a calculator; e^(−25/12) is also the share that reaches the end.
  @Test("a capped exponential has the mean by hand and its mass at the upper end")
  func capped() throws {
    let distribution = try DurationDistribution(.cappedExponential(mean: 12, upperEnd: 25))
    #expect(abs(distribution.mean - 10.5058263) < 1e-6)
    var stream = RandomStream(seed: 14)
    var ends = 0
    for _ in 0..<100_000 where distribution.next(using: &stream) == 25 { ends += 1 }
    #expect(abs(Double(ends) / 100_000 - 0.1245145) < 0.004)
  }

  @Test("a truncated distribution stays below its end")
  func truncated() throws {
    let distribution = try DurationDistribution(
      .truncatedLognormal(median: 9.5, logDeviation: 0.45, upperEnd: 25))
    var stream = RandomStream(seed: 13)
    for _ in 0..<50_000 {
      let value = distribution.next(using: &stream)
      #expect(value > 0 && value < 25)
    }
  }

  @Test("what cannot be a duration is refused with a sentence")
  func refusals() {
    for shape: DurationDistribution.Shape in [
      .constant(seconds: -1), .constant(seconds: .nan), .exponential(mean: 0),
      .exponential(mean: .infinity), .cappedExponential(mean: 12, upperEnd: 0),
      .lognormal(mean: 10, coefficientOfVariation: -0.1),
      .truncatedLognormal(median: 100, logDeviation: 1, upperEnd: 1),
    ] {
      let error = #expect(throws: DurationDistribution.InvalidShape.self) {
        try DurationDistribution(shape)
      }
      #expect(error?.description.contains("must be") == true)
    }
  }
}
