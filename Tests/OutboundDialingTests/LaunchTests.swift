// SPDX-License-Identifier: Apache-2.0

import DiscreteEventSimulation
import OutboundDialing
import Testing

struct LaunchTests {
  /// Tables learned from memoryless lines, talks and wrap-ups.
  func tables(answerRate: Double = 0.3) throws -> PredictionTables {
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
    tables.fill(times: times, upRate: answerRate, nextRate: answerRate)
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

  /// P(A − R ≥ margin), by adding one outcome after the other.
  func convolved(answers: [Double], releases: [Double], margin: Int) -> Double {
    var chances = [Double](repeating: 0, count: answers.count + releases.count + 1)
    chances[releases.count] = 1
    for share in answers {
      for place in chances.indices.reversed() {
        chances[place] *= 1 - share
        if place > 0 { chances[place] += chances[place - 1] * share }
      }
    }
    for share in releases {
      for place in chances.indices {
        chances[place] *= 1 - share
        if place + 1 < chances.count { chances[place] += chances[place + 1] * share }
      }
    }
    return chances[min(chances.count, max(0, margin + releases.count))...].reduce(0, +)
  }

  @Test(
    "however many lines a low answer rate wants, they are those of accepting one by one",
    arguments: [(0.3, 5), (0.05, 5), (0.012, 2), (0.012, 300), (0.002, 900)])
  func manyLines(answerRate: Double, inFlight: Int) throws {
    let tables = try tables(answerRate: answerRate)
    var floor = FloorSnapshot()
    for _ in 0..<4 { floor.agentEnters(.talking) }
    for age in 0..<inFlight {
      floor.advance(to: .start.adding(seconds: Double(age) * 12 / Double(inFlight)))
      floor.lineLaunched()
    }
    for _ in 0..<3 { floor.agentEnters(.idle) }
    floor.advance(to: .start.adding(seconds: 12))
    var answers: [[Double]] = [[], [], []]
    for moment in 0..<3 {
      floor.lines.forEachOccupied { bin, count in
        answers[moment] += [Double](
          repeating: tables.answer[bin].share[moment], count: Int(count))
      }
    }
    func blocked(after lines: Int) -> Double {
      (0..<3).reduce(0) { sum, moment in
        sum
          + convolved(
            answers: answers[moment]
              + [Double](repeating: tables.fresh.share[moment], count: lines),
            releases: [Double](repeating: tables.talkRelease[3].share[moment], count: 4),
            margin: 3) / 3
      }
    }
    let sum = MarginalLaunch(floor: floor, tables: tables).answers
    var exact = ExactLaunch()
    exact.prepare(floor: floor, tables: tables, answers: sum)
    #expect(abs(exact.blockingProbability - blocked(after: 0)) < 1e-3)
    for price in [0.03, 0.3] {
      let lines = exact.lines(
        on: floor, tables: tables, answers: sum, upTo: 100_000, price: price)
      #expect(blocked(after: lines) > price - 1e-3)
      #expect(lines == 0 || blocked(after: lines - 1) <= price + 1e-3)
      // From the level found, and up to a most, it is the same.
      let again = exact.lines(
        on: floor, tables: tables, answers: sum, upTo: 100_000, price: price)
      #expect(again == lines)
      let most = exact.lines(on: floor, tables: tables, answers: sum, upTo: 9, price: price)
      #expect(most == min(9, lines))
    }
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
        for guess in [-5, 1, oneByOne, oneByOne + 1, 2 * oneByOne, 900_000] {
          #expect(launch.lines(upTo: 1_000_000, price: price, near: guess) == oneByOne)
          #expect(launch.lines(upTo: 7, price: price, near: guess) == min(7, oneByOne))
        }
      }
    }
  }
}
