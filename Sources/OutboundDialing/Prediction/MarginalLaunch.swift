// SPDX-License-Identifier: Apache-2.0

/// Says how many more lines are worth launching.
///
/// For each of three moments of the coming ring time let A be the number of answers by then from
/// lines in flight and already accepted, R the number of agents released by then, I the idle
/// agents and Q the callees waiting. One more line that is answered then finds no agent with
/// probability P(A − R ≥ I − Q). Lines are accepted while the mean of the three stays at or
/// below a threshold, which is the shadow price of an abandoned call against an idle agent
/// (the newsvendor's critical ratio).
///
/// A and R are sums of independent trials. Here three cumulants and ``NormalTail`` serve, whose
/// cost does not depend on the number of agents; ``ExactLaunch`` convolves the distributions for
/// small teams.
package struct MarginalLaunch: Sendable {
  typealias Moments = PredictionTables.Moments

  /// The lines in flight, answered by each of the moments.
  package let answers: PredictionTables.Trials
  /// Answers by each of the moments, from lines in flight.
  var expectedAnswers: Moments { answers.share }
  /// Releases by each of the moments.
  private(set) var expectedReleases: Moments
  private let margin: Double
  private let sums: PredictionTables.Trials
  private let fresh: PredictionTables.Trials

  /// Takes in the floor.
  package init(floor: FloorSnapshot, tables: PredictionTables) {
    answers = Self.sum(floor.lines, tables.answer)
    let stay = floor.shareOfBusyWhoStay
    let talks = Self.sum(floor.talking, tables.talkRelease).thinned(to: stay)
    let wrapUps = Self.sum(floor.wrapUp, tables.wrapUpRelease).thinned(to: stay)
    let releases = talks.share + wrapUps.share
    expectedReleases = releases
    margin = Double(floor.idle - floor.waiting.total)
    var sums = PredictionTables.Trials()
    sums.share = answers.share - releases
    sums.spread = answers.spread + talks.spread + wrapUps.spread
    sums.third = answers.third - talks.third - wrapUps.third
    self.sums = sums
    fresh = tables.fresh
  }

  /// The mean probability that an answer to one more line finds no agent, after so many fresh
  /// lines were accepted.
  package func blockingProbability(after lines: Int) -> Double {
    let count = Double(lines)
    let mean = sums.share + count * fresh.share
    let variance = sums.spread + count * fresh.spread
    let third = sums.third + count * fresh.third
    var sum = 0.0
    for moment in 0..<3 {
      sum += NormalTail.atLeast(
        margin, mean: mean[moment], variance: variance[moment], thirdCumulant: third[moment])
    }
    return sum / 3
  }

  /// The number of fresh lines to accept: the least after which one more would be blocked with a
  /// probability above a price.
  ///
  /// - Parameters:
  ///   - most: The most to accept.
  ///   - price: The highest probability accepted.
  ///   - guess: A number near the result, from which it is searched.
  /// - Returns: How many.
  /// - Complexity: O(log of the guess's error).
  package func lines(upTo most: Int, price: Double, near guess: Int = 0) -> Int {
    guard most > 0, blockingProbability(after: 0) <= price else { return 0 }
    var search = LaunchSearch(upTo: most, near: guess)
    while let count = search.next {
      search.enter(isAccepted: blockingProbability(after: count) <= price)
    }
    return search.result
  }

  private static func sum(
    _ histogram: AgeHistogram, _ table: [PredictionTables.Trials]
  ) -> PredictionTables.Trials {
    var sum = PredictionTables.Trials()
    table.withUnsafeBufferPointer { table in
      histogram.forEachOccupied { bin, count in sum.add(table[bin], times: count) }
      let older = histogram.older
      if older > 0 { sum.add(table[histogram.binCount], times: older) }
    }
    return sum
  }
}

extension FloorSnapshot {
  /// The part of the busy agents who will take another call: some may have said that they leave.
  var shareOfBusyWhoStay: Double {
    let busy = talking.total + wrapUp.total
    return busy > 0 ? Double(busy - min(max(0, leaving), busy)) / Double(busy) : 1
  }
}
