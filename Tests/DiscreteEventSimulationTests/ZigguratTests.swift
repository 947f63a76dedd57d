// SPDX-License-Identifier: Apache-2.0

import DiscreteEventSimulation
import PlatformMath
import Testing

/// Exponential and normal deviates against their exact distributions, from fixed seeds.
struct ZigguratTests {
  enum Family: CaseIterable, Sendable {
    case exponential, normal

    /// The mean-1 exponential, and the standard normal as the logarithm of a lognormal.
    func makeDraw() throws -> (inout RandomStream) -> Double {
      switch self {
      case .exponential:
        let distribution = try DurationDistribution(.exponential(mean: 1))
        return { distribution.next(using: &$0) }
      case .normal:
        let distribution = try DurationDistribution(
          .truncatedLognormal(median: 1, logDeviation: 1, upperEnd: 1e7))
        return { Real.log(distribution.next(using: &$0)) }
      }
    }

    /// The exact share of values of at most `x`.
    func share(upTo x: Double) -> Double {
      switch self {
      case .exponential: -Real.expm1(-max(0, x))
      case .normal: 0.5 * Real.erfc(-x * 0.5.squareRoot())
      }
    }

    /// The exact share of values above `x`, to full precision far out.
    func share(above x: Double) -> Double {
      switch self {
      case .exponential: Real.exp(-x)
      case .normal: 0.5 * Real.erfc(x * 0.5.squareRoot())
      }
    }

    /// The first four moments about 0.
    var moments: [Double] {
      switch self {
      case .exponential: [1, 2, 6, 24]
      case .normal: [0, 1, 0, 3]
      }
    }

    /// The moment of a higher order, for the error of the lower ones.
    func evenMoment(_ order: Int) -> Double {
      switch self {
      case .exponential: (1...order).reduce(1) { $0 * Double($1) }
      case .normal: stride(from: 1, to: order, by: 2).reduce(1) { $0 * Double($1) }
      }
    }
  }

  @Test("the Kolmogorov-Smirnov distance is that of true draws", arguments: Family.allCases)
  func distance(family: Family) throws {
    let draw = try family.makeDraw()
    var stream = RandomStream(seed: 31)
    let count = 1_000_000
    let values = (0..<count).map { _ in draw(&stream) }.sorted()
    var distance = 0.0
    for (place, value) in values.enumerated() {
      let exact = family.share(upTo: value)
      distance = max(
        distance, exact - Double(place) / Double(count), Double(place + 1) / Double(count) - exact)
    }
    // True draws pass 1.95 ÷ √n once in a thousand times.
    #expect(distance * Double(count).squareRoot() < 1.95)
  }

  // There are 256 layers, whose edges lie at as many places: 4,096 cells tell a fault at any.
  @Test("cells of equal probability are hit equally often", arguments: Family.allCases)
  func cells(family: Family) throws {
    let draw = try family.makeDraw()
    var stream = RandomStream(seed: 32)
    let (cells, count) = (4_096, 4_000_000)
    var hits = [Int](repeating: 0, count: cells)
    for _ in 0..<count {
      hits[min(cells - 1, Int(family.share(upTo: draw(&stream)) * Double(cells)))] += 1
    }
    let expected = Double(count) / Double(cells)
    let statistic = hits.reduce(0) {
      $0 + (Double($1) - expected) * (Double($1) - expected) / expected
    }
    // Chi-squared has the mean n and the variance 2n.
    let freedom = Double(cells - 1)
    #expect(abs(statistic - freedom) < 4 * (2 * freedom).squareRoot())
  }

  // The rectangles end at 7.697 for the exponential, at 3.654 for the normal: the tails beyond are
  // drawn in another way.
  @Test(
    "as many values lie far out as should",
    arguments: [
      (Family.exponential, [0.001, 1, 4, 7.6, 7.75, 9, 12]),
      (Family.normal, [0.001, 1, 2, 3, 3.6, 3.7, 4, 4.5]),
    ])
  func tails(family: Family, places: [Double]) throws {
    let draw = try family.makeDraw()
    var stream = RandomStream(seed: 33)
    let count = 8_000_000
    var above = places.map { _ in 0 }
    var below = above
    for _ in 0..<count {
      let value = draw(&stream)
      for (index, place) in places.enumerated() {
        if value > place { above[index] += 1 }
        if value < -place { below[index] += 1 }
      }
    }
    for (index, place) in places.enumerated() {
      let expected = Double(count) * family.share(above: place)
      let error = (expected * (1 - family.share(above: place))).squareRoot()
      #expect(abs(Double(above[index]) - expected) < 4 * error, "above \(place)")
      if family == .normal {
        #expect(abs(Double(below[index]) - expected) < 4 * error, "below -\(place)")
      } else {
        #expect(below[index] == 0)
      }
    }
  }

  @Test("the first four moments are the exact ones", arguments: Family.allCases)
  func moments(family: Family) throws {
    let draw = try family.makeDraw()
    var stream = RandomStream(seed: 34)
    let count = 4_000_000
    var sums = [0.0, 0, 0, 0]
    for _ in 0..<count {
      let value = draw(&stream)
      var power = 1.0
      for order in 0..<4 {
        power *= value
        sums[order] += power
      }
    }
    for order in 1...4 {
      let exact = family.moments[order - 1]
      let variance = family.evenMoment(2 * order) - exact * exact
      let error = (variance / Double(count)).squareRoot()
      #expect(abs(sums[order - 1] / Double(count) - exact) < 4 * error, "moment \(order)")
    }
  }

  @Test("neighbours in a stream are uncorrelated, in size and in sign", arguments: Family.allCases)
  func neighbours(family: Family) throws {
    let draw = try family.makeDraw()
    var stream = RandomStream(seed: 35)
    let count = 2_000_000
    let mean = family.moments[0]
    // The square's variance, for size whatever the sign.
    let square = family.moments[1] - mean * mean
    var (product, productOfSquares) = (0.0, 0.0)
    var last = draw(&stream) - mean
    for _ in 0..<count {
      let value = draw(&stream) - mean
      product += last * value
      productOfSquares += (last * last - square) * (value * value - square)
      last = value
    }
    let error = Double(count).squareRoot()
    #expect(abs(product) < 4 * error)
    // The fourth central moments are 9 and 3.
    let spread = family == .exponential ? 8.0 : 2.0
    #expect(abs(productOfSquares) < 4 * spread * error)
  }

  @Test("the same luck gives the same multiple of the mean, and uses up as much of the stream")
  func commonLuck() throws {
    let short = try DurationDistribution(.exponential(mean: 1))
    let long = try DurationDistribution(.exponential(mean: 4))
    let flat = try DurationDistribution(.lognormal(mean: 10, coefficientOfVariation: 0.5))
    let steep = try DurationDistribution(.lognormal(mean: 100, coefficientOfVariation: 2))
    for seed in 0..<2_000 as Range<UInt64> {
      var (left, right) = (RandomStream(seed: seed), RandomStream(seed: seed))
      #expect(4 * short.next(using: &left) == long.next(using: &right))
      #expect(left == right)
      _ = (flat.next(using: &left), steep.next(using: &right))
      #expect(left == right)
    }
  }
}
