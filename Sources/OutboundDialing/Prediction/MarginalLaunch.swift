// SPDX-License-Identifier: Apache-2.0

/// Counts how many more lines are worth launching, one at a time.
///
/// For each of three moments of the coming ring time let A be the number of answers by then from
/// lines in flight and already accepted, R the number of agents released by then, I the idle
/// agents and Q the callees waiting. One more line that is answered then finds no agent with
/// probability P(A − R ≥ I − Q). Lines are accepted while the mean of the three stays at or
/// below a threshold, which is the shadow price of an abandoned call against an idle agent
/// (the newsvendor's critical ratio).
///
/// A and R are sums of independent trials. Up to `exactAgents` agents their distributions are
/// convolved exactly; beyond, three cumulants and ``NormalTail`` serve.
struct MarginalLaunch: Sendable {
  /// Floors up to this many agents are computed exactly.
  static let exactAgents = 12
  private static let width = 64

  /// Means over the three moments.
  private(set) var expectedAnswers = 0.0
  private(set) var expectedReleases = 0.0

  private var margin = 0
  private var isExact = true
  private var mean = [Double](repeating: 0, count: 3)
  private var variance = [Double](repeating: 0, count: 3)
  private var third = [Double](repeating: 0, count: 3)
  // Exact distributions, three rows of `width`; the last entry of an answers row is "or more".
  private var answers = [Double](repeating: 0, count: 3 * width)
  private var releases = [Double](repeating: 0, count: 3 * width)
  private var busy = 0

  init() {}

  /// Takes in the floor.
  mutating func prepare(floor: FloorSnapshot, tables: PredictionTables) {
    margin = floor.idle - floor.waiting.total
    busy = floor.talking.total + floor.wrapUp.total
    isExact = busy + max(0, floor.idle) <= Self.exactAgents
    expectedAnswers = 0
    expectedReleases = 0
    for moment in 0..<PredictionTables.moments {
      addMoments(floor: floor, tables: tables, moment: moment)
      if isExact { convolve(floor: floor, tables: tables, moment: moment) }
    }
  }

  /// The mean probability that an answer to one more line finds no agent.
  var blockingProbability: Double {
    var sum = 0.0
    for moment in 0..<PredictionTables.moments {
      sum +=
        isExact
        ? exactTail(moment)
        : NormalTail.atLeast(
          Double(margin), mean: mean[moment], variance: variance[moment],
          thirdCumulant: third[moment])
    }
    return sum / Double(PredictionTables.moments)
  }

  /// Accepts one more line, launched now.
  mutating func accept(_ tables: PredictionTables) {
    for moment in 0..<PredictionTables.moments {
      let share = tables.fresh[moment]
      addTrial(share, moment)
      if isExact { addAnswer(share, moment) }
    }
  }

  private mutating func addTrial(_ share: Double, _ moment: Int) {
    let spread = share * (1 - share)
    mean[moment] += share
    variance[moment] += spread
    third[moment] += spread * (1 - 2 * share)
  }

  private mutating func addMoments(
    floor: FloorSnapshot, tables: PredictionTables, moment: Int
  ) {
    var sums = (0.0, 0.0, 0.0)
    func add(_ histogram: AgeHistogram, _ table: [Double], _ bins: Int, sign: Double) -> Double {
      var first = 0.0
      table.withUnsafeBufferPointer { table in
        histogram.forEachOccupied { bin, count in
          let share = table[moment * bins + bin]
          let spread = Double(count) * share * (1 - share)
          first += Double(count) * share
          sums.1 += spread
          sums.2 += sign * spread * (1 - 2 * share)
        }
      }
      sums.0 += sign * first
      return first
    }
    let answers = add(floor.lines, tables.answer, tables.lineBins, sign: 1)
    var released = add(floor.talking, tables.talkRelease, tables.talkBins, sign: -1)
    released += add(floor.wrapUp, tables.wrapUpRelease, tables.wrapUpBins, sign: -1)
    mean[moment] = sums.0
    variance[moment] = sums.1
    third[moment] = sums.2
    expectedAnswers += answers / Double(PredictionTables.moments)
    expectedReleases += released / Double(PredictionTables.moments)
  }

  private mutating func convolve(floor: FloorSnapshot, tables: PredictionTables, moment: Int) {
    let row = moment * Self.width
    for place in row..<row + Self.width {
      answers[place] = 0
      releases[place] = 0
    }
    answers[row] = 1
    releases[row] = 1
    var seen = 0
    func addReleases(_ histogram: AgeHistogram, _ table: [Double], _ bins: Int) {
      histogram.forEachOccupied { bin, count in
        let share = table[moment * bins + bin]
        for _ in 0..<count {
          seen += 1
          for place in stride(from: min(seen, Self.width - 1), through: 1, by: -1) {
            releases[row + place] =
              releases[row + place] * (1 - share) + releases[row + place - 1] * share
          }
          releases[row] *= 1 - share
        }
      }
    }
    addReleases(floor.talking, tables.talkRelease, tables.talkBins)
    addReleases(floor.wrapUp, tables.wrapUpRelease, tables.wrapUpBins)
    floor.lines.forEachOccupied { bin, count in
      let share = tables.answer[moment * tables.lineBins + bin]
      for _ in 0..<count { addAnswer(share, moment) }
    }
  }

  /// The top place of the answers that can matter: more than every agent there is.
  private var top: Int { min(Self.width - 1, max(0, margin) + busy + 1) }

  private mutating func addAnswer(_ share: Double, _ moment: Int) {
    let row = moment * Self.width
    let top = top
    // What reaches the top stays there: it means "at least so many".
    answers[row + top] += answers[row + top - 1] * share
    for place in stride(from: top - 1, through: 1, by: -1) {
      answers[row + place] =
        answers[row + place] * (1 - share) + answers[row + place - 1] * share
    }
    answers[row] *= 1 - share
  }

  private func exactTail(_ moment: Int) -> Double {
    let row = moment * Self.width
    let top = top
    var tail = 0.0  // P(A ≥ margin + released), built from the top down
    var place = top
    var sum = 0.0
    for released in stride(from: busy, through: 0, by: -1) {
      let threshold = margin + released
      while place >= threshold, place >= 0 {
        tail += answers[row + place]
        place -= 1
      }
      sum += releases[row + released] * (threshold <= 0 ? 1 : tail)
    }
    return min(1, sum)
  }
}
