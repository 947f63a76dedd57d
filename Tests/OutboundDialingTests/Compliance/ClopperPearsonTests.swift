// SPDX-License-Identifier: Apache-2.0

import OutboundDialing
import PlatformMath
import Testing

struct ClopperPearsonTests {
  // 30-digit values by mpmath's betainc.
  @Test(
    "the incomplete beta function meets 17-digit reference values",
    arguments: [
      (0.03, 4.0, 97.0, 0.35275078953598067), (0.5, 2, 3, 0.6875),
      (0.3, 300, 700, 0.50367118286076761), (0.1, 0.5, 0.5, 0.20483276469913346),
      (0.9999, 50, 0.25, 0.70746319189985647),
      (1e-6, 1, 1_000, 0.00099950066612559108),
    ])
  func incompleteBeta(x: Double, a: Double, b: Double, expected: Double) {
    let value = IncompleteBeta.regularized(x, a, b)
    #expect(abs(value / expected - 1) < 1e-12, "\(value)")
    let mirrored = 1 - IncompleteBeta.regularized(1 - x, b, a)
    #expect(abs(mirrored - expected) < 1e-11)
  }

  // Roots of betainc(k + 1, n − k, 0, x) = confidence, by mpmath.
  @Test(
    "the upper bound meets reference values",
    arguments: [
      (3.0, 100.0, 0.95, 0.07571079374983004), (3, 100, 0.975, 0.085176052974280023),
      (0, 100, 0.95, 0.029513049607039926), (0, 98, 0.95, 0.03010619869477311),
      (29, 1_000, 0.95, 0.039331875918747402), (300, 10_000, 0.95, 0.032959435898078046),
      (16.3125, 25.3125, 0.95, 0.80033066812580774), (1, 2, 0.95, 0.97467943448089637),
    ])
  func upperBound(cases: Double, trials: Double, confidence: Double, expected: Double) {
    let bound = ClopperPearson.upperBound(cases: cases, trials: trials, confidence: confidence)
    #expect(abs(bound / expected - 1) < 1e-10, "\(bound)")
  }

  @Test("without a case the bound is 1 − (1 − confidence)^(1/n)")
  func zeroCases() {
    // 0.05^(1/100) = e^(−0.0299573) = 0.970487.
    #expect(abs(ClopperPearson.upperBound(cases: 0, trials: 100) - 0.029513) < 1e-6)
    #expect(ClopperPearson.trialsToProve(limit: 0.03) == 99)
    #expect(ClopperPearson.trialsToProve(limit: 0.05) == 59)
    #expect(ClopperPearson.trialsToProve(limit: 0) == nil)
  }

  @Test("the bounds lie on either side of the share, and more trials draw them together")
  func order() {
    var width = 1.0
    for trials in [10.0, 100, 1_000, 10_000, 1_000_000] {
      let cases = trials * 0.1
      let low = ClopperPearson.lowerBound(cases: cases, trials: trials)
      let high = ClopperPearson.upperBound(cases: cases, trials: trials)
      #expect(low < 0.1 && 0.1 < high)
      #expect(high - low < width)
      width = high - low
    }
  }

  @Test("degenerate counts give degenerate bounds")
  func degenerate() {
    #expect(ClopperPearson.upperBound(cases: 0, trials: 0) == 1)
    #expect(ClopperPearson.upperBound(cases: 5, trials: 5) == 1)
    #expect(ClopperPearson.lowerBound(cases: 0, trials: 5) == 0)
  }
}
