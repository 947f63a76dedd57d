// SPDX-License-Identifier: Apache-2.0

import DiscreteEventSimulation
import OutboundDialing
import Testing

struct AnswerRatesTests {
  @Test("each part of the list has its own rate, a new one that of the campaign")
  func cells() {
    var stream = RandomStream(seed: 1, purpose: 5)
    var rates = AnswerRates()
    let (good, bad) = (ListCell(segment: 1, hour: 9), ListCell(segment: 2, hour: 9))
    for _ in 0..<6_000 {
      rates.observe(stream.nextUnit() < 0.4 ? 1 : 0, cell: good)
      rates.observe(stream.nextUnit() < 0.1 ? 1 : 0, cell: bad)
    }
    let fresh = ListCell(segment: 3, hour: 17)
    #expect(abs(rates.rate(of: good) - 0.4) < 0.04)
    #expect(abs(rates.rate(of: bad) - 0.1) < 0.03)
    #expect(abs(rates.rate(of: fresh) - 0.25) < 0.04)
    #expect(rates.cautiousRate(of: fresh) > rates.rate(of: fresh))
    #expect(rates.cautiousRate(of: good) == rates.rate(of: good))
  }

  @Test("in steady times the estimate is calm: within 12 % always, 4 % on average")
  func steady() {
    var stream = RandomStream(seed: 3, purpose: 5)
    var rates = AnswerRates()
    var (sum, worst, count) = (0.0, 0.0, 0.0)
    for attempt in 0..<60_000 {
      rates.observe(stream.nextUnit() < 0.25 ? 1 : 0, cell: .whole)
      guard attempt > 3_000 else { continue }
      let error = abs(rates.rate(of: .whole) / 0.25 - 1)
      sum += error
      count += 1
      worst = max(worst, error)
    }
    #expect(sum / count < 0.04)
    #expect(worst < 0.5)
  }

  @Test(
    "a doubled rate is believed within 80 attempts, a halved one within 250, on average",
    arguments: [(2.0, 80), (0.5, 250)])
  func change(factor: Double, within: Int) {
    var estimates = 0.0
    for seed in 1...40 as ClosedRange<UInt64> {
      var stream = RandomStream(seed: seed, purpose: 5)
      var rates = AnswerRates()
      for _ in 0..<3_000 { rates.observe(stream.nextUnit() < 0.25 ? 1 : 0, cell: .whole) }
      for _ in 0..<within {
        rates.observe(stream.nextUnit() < 0.25 * factor ? 1 : 0, cell: .whole)
      }
      estimates += rates.rate(of: .whole) / 40
    }
    #expect(abs(estimates / (0.25 * factor) - 1) < 0.2)
  }
}
