// SPDX-License-Identifier: Apache-2.0

import DiscreteEventSimulation
import OutboundDialing
import Testing

struct AttemptTimesTests {
  /// A quarter is answered after an exponential time of mean 10 s, the others fail after one of
  /// mean 14 s; every line is given up after an exponential time of mean `patience`.
  func learn(seed: UInt64, patience: Double) -> (times: AttemptTimes, givenUp: Double) {
    var stream = RandomStream(seed: seed, purpose: 5)
    func exponential(_ mean: Double) throws -> DurationDistribution {
      try DurationDistribution(.exponential(mean: mean))
    }
    var times = AttemptTimes()
    var givenUp = 0
    guard
      let (answer, failure, end) =
        try? (exponential(10), exponential(14), exponential(patience))
    else { return (times, 0) }
    for _ in 0..<6_000 {
      let isAnswered = stream.nextUnit() < 0.25
      let age = (isAnswered ? answer : failure).next(using: &stream)
      let until = end.next(using: &stream)
      if until < age {
        times.observeGivenUp(age: until)
        givenUp += 1
      } else if isAnswered {
        times.observeAnswer(age: age)
      } else {
        times.observeFailure(age: age)
      }
    }
    times.refresh(running: AgeHistogram(binWidthSeconds: 1, bins: 64))
    return (times, Double(givenUp) / 6_000)
  }

  @Test("with 30 % of the lines given up, share and times of answers are biased below 2 %")
  func censoring() {
    let runs = (1...40).map { learn(seed: $0, patience: 28) }
    func mean(_ value: (AttemptTimes) -> Double) -> Double {
      runs.reduce(0) { $0 + value($1.times) } / Double(runs.count)
    }
    let givenUp = runs.reduce(0) { $0 + $1.givenUp } / Double(runs.count)
    #expect(abs(givenUp - 0.3) < 0.02)
    #expect(abs(mean(\.share) / 0.25 - 1) < 0.02)
    // The median of the exponential is 10·ln 2 s; by 10 s a share 1 − 1/e has come.
    #expect(abs(mean { $0.quantile(0.5) } / 6.931 - 1) < 0.02)
    #expect(abs(mean { $0.answeredShare(by: 10) } / 0.6321 - 1) < 0.02)
  }

  @Test("a line in flight counts with its age: the older, the less likely it is answered")
  func ages() {
    // Answers come at 5.5 s, failures at 20.5 s, half of each: by hand, at 3 s the chance of an
    // answer within 5 s is a half, at 10 s it is nothing.
    var times = AttemptTimes()
    for _ in 0..<100 {
      times.observeAnswer(age: 5.5)
      times.observeFailure(age: 20.5)
    }
    times.refresh(running: AgeHistogram(binWidthSeconds: 1, bins: 64))
    #expect(abs(times.answerProbability(age: 3, within: 5, rate: 0.5) - 0.5) < 0.01)
    #expect(times.answerProbability(age: 10, within: 5, rate: 0.5) < 1e-9)
  }

  @Test("rings beyond the last bin are learned too")
  func longRings() {
    var stream = RandomStream(seed: 2, purpose: 5)
    var times = AttemptTimes()
    for _ in 0..<20_000 {
      times.observeAnswer(age: 40 + 60 * (1 - stream.nextUnit()))
    }
    times.refresh(running: AgeHistogram(binWidthSeconds: 1, bins: 64))
    // Uniform from 40 to 100 s: 0.4 by 64 s, all of it in the end.
    #expect(abs(times.answeredShare(by: 64) - 0.4) < 0.02)
    #expect(times.answerProbability(age: 64, rate: 0.9) > 0.99)
    #expect(times.quantile(0.5) > 64 && times.quantile(0.5) < 80)
  }
}
