// SPDX-License-Identifier: Apache-2.0

import DiscreteEventSimulation
import OutboundDialing
import Testing

struct LaunchTests {
  /// Tables learned from memoryless lines, talks and wrap-ups.
  func tables() throws -> PredictionTables {
    var stream = RandomStream(seed: 4, purpose: 5)
    let ring = try DurationDistribution(.exponential(mean: 12))
    let talk = try DurationDistribution(.exponential(mean: 60))
    let wrapUp = try DurationDistribution(.exponential(mean: 15))
    var times = AttemptTimes()
    var talks = DurationModel(binWidth: 4, bins: 256)
    var wrapUps = DurationModel(binWidth: 1, bins: 256)
    for _ in 0..<3_000 {
      if stream.nextUnit() < 0.3 {
        times.observeAnswer(age: ring.next(using: &stream))
      } else {
        times.observeFailure(age: ring.next(using: &stream))
      }
      talks.observe(talk.next(using: &stream))
      wrapUps.observe(wrapUp.next(using: &stream))
    }
    times.refresh(running: AgeHistogram(binWidthSeconds: 1, bins: 64))
    talks.refresh(running: AgeHistogram(binWidthSeconds: 4, bins: 256))
    wrapUps.refresh(running: AgeHistogram(binWidthSeconds: 1, bins: 256))
    var tables = PredictionTables()
    tables.fill(times: times, upRate: 0.3, nextRate: 0.3)
    tables.fill(talk: talks, wrapUp: wrapUps, grace: 2)
    return tables
  }

  /// P(A − R ≥ margin), by trying every combination of outcomes.
  func enumerated(answers: [Double], releases: [Double], margin: Int) -> Double {
    let all = answers + releases
    var sum = 0.0
    for outcome in 0..<(1 << all.count) {
      var chance = 1.0
      var balance = 0
      for (place, share) in all.enumerated() {
        let happens = outcome >> place & 1 == 1
        chance *= happens ? share : 1 - share
        if happens { balance += place < answers.count ? 1 : -1 }
      }
      if balance >= margin { sum += chance }
    }
    return sum
  }

  @Test(
    "the exact form agrees with the enumeration of every outcome",
    arguments: [
      (0, 3, 2, 0, 4), (2, 2, 1, 0, 5), (3, 0, 0, 0, 5), (1, 4, 0, 2, 2), (0, 6, 0, 0, 0),
    ]
  )
  func enumeration(idle: Int, talking: Int, wrapUp: Int, waiting: Int, lines: Int) throws {
    let tables = try tables()
    var floor = FloorSnapshot()
    for _ in 0..<idle { floor.agentEnters(.idle) }
    for _ in 0..<talking { floor.agentEnters(.talking) }
    for _ in 0..<wrapUp { floor.agentEnters(.wrapUp) }
    for _ in 0..<waiting { floor.calleeWaits() }
    for _ in 0..<lines { floor.lineLaunched() }
    var expected = 0.0
    for moment in 0..<3 {
      let releases =
        [Double](repeating: tables.talkRelease[0].share[moment], count: talking)
        + [Double](repeating: tables.wrapUpRelease[0].share[moment], count: wrapUp)
      let answers = [Double](repeating: tables.answer[0].share[moment], count: lines)
      expected += enumerated(answers: answers, releases: releases, margin: idle - waiting) / 3
    }
    var exact = ExactLaunch()
    let cumulants = MarginalLaunch(floor: floor, tables: tables)
    exact.prepare(floor: floor, tables: tables, answers: cumulants.answers)
    #expect(abs(exact.blockingProbability - expected) < 1e-12)
    // The three cumulants are near it.
    let near = cumulants.blockingProbability(after: 0)
    #expect(abs(near - expected) < 0.06)
  }

  @Test("the count of lines by bisection is that of accepting them one by one")
  func bisection() throws {
    let tables = try tables()
    for idle in [0, 1, 5, 40, 3_000] {
      var floor = FloorSnapshot()
      for _ in 0..<idle { floor.agentEnters(.idle) }
      for _ in 0..<200 { floor.agentEnters(.talking) }
      let launch = MarginalLaunch(floor: floor, tables: tables)
      for price in [0.002, 0.03, 0.3] {
        var oneByOne = 0
        while launch.blockingProbability(after: oneByOne) <= price { oneByOne += 1 }
        #expect(launch.lines(upTo: 1_000_000, price: price) == oneByOne)
        #expect(launch.lines(upTo: 7, price: price) == min(7, oneByOne))
      }
    }
  }
}
