// SPDX-License-Identifier: Apache-2.0

import DiscreteEventSimulation
import OutboundDialing
import Testing

struct AgeHistogramTests {
  @Test("counts by age agree with a plain list of starting times")
  func reference() {
    var random = RandomStream(seed: 21)
    var histogram = AgeHistogram(binWidthSeconds: 1, bins: 16)
    var starts: [FloorInstant] = []
    var now = FloorInstant.start
    for _ in 0..<20_000 {
      now = now.adding(seconds: random.nextUnit() < 0.02 ? 40 : random.nextUnit())
      histogram.advance(to: now)
      if starts.count < 60, random.nextUnit() < 0.5 {
        histogram.insert(at: now)
        starts.append(now)
      } else if !starts.isEmpty {
        let gone = starts.remove(at: Int.random(in: 0..<starts.count, using: &random))
        histogram.remove(startedAt: gone)
      }
      #expect(histogram.total == starts.count)
      let second = now.nanoseconds / 1_000_000_000
      for bin in 0..<16 {
        let expected = starts.count { second - $0.nanoseconds / 1_000_000_000 == Int64(bin) }
        #expect(Int(histogram[bin]) == expected)
      }
      let old = starts.count { second - $0.nanoseconds / 1_000_000_000 >= 16 }
      #expect(Int(histogram.older) == old)
    }
  }

  @Test("removing what is not there, or reading beyond the bins, does nothing")
  func empty() {
    var histogram = AgeHistogram(binWidthSeconds: 1, bins: 4)
    histogram.remove(startedAt: .start)
    histogram.advance(to: FloorInstant(nanoseconds: .max))
    histogram.remove(startedAt: .start)
    #expect(histogram.total == 0)
    #expect(histogram[-1] == 0 && histogram[400] == 0)
  }

  @Test("histograms of the same things are equal, whatever else they held before")
  func equality() {
    var plain = AgeHistogram(binWidthSeconds: 1, bins: 8)
    var busy = plain
    let moments = (0..<20).map { FloorInstant.start.adding(seconds: Double($0) * 0.7) }
    for moment in moments { busy.insert(at: moment) }
    for moment in moments where moment != moments[15] { busy.remove(startedAt: moment) }
    plain.insert(at: moments[15])
    plain.advance(to: moments[19])
    #expect(plain == busy)
    plain.advance(to: moments[19].adding(seconds: 1))
    #expect(plain != busy)
    plain.advance(to: moments[19].adding(seconds: 100))
    busy.advance(to: moments[19].adding(seconds: 90))
    #expect(plain == busy && plain.older == 1)
  }
}
