// SPDX-License-Identifier: Apache-2.0

import PlatformMath

/// Says how many more lines are worth launching, exactly, for small teams.
///
/// The question is that of ``MarginalLaunch``; the distributions of A and R are convolved trial
/// by trial (Poisson-binomial), for the four moments side by side. Idle agents above
/// ``mostAgents`` less the busy ones are left out, so that the answer never falls as agents
/// become idle, whichever form answers.
///
/// Of many lines each has a small share in the whole: above ``mostLines`` the number of their
/// answers is taken as the binomial of the same mean and variance, whose distance from the
/// Poisson-binomial grows only with the spread of the shares (W. Ehm, Statistics & Probability
/// Letters 11 (1991) 7–16). Many fresh lines, alike, are exactly a binomial, whose size a
/// ``LaunchSearch`` finds. So a decision costs the same however many lines a low answer rate wants.
package struct ExactLaunch: Sendable {
  /// Agents, idle or busy, that are computed exactly.
  static let mostAgents = 12
  /// Lines in flight that are convolved one by one.
  package static let mostLines = 24
  /// Fresh lines that are convolved one by one.
  private static let mostFreshLines = 6

  private typealias Moments = PredictionTables.Moments

  // P(A = k); the entry at `top` means "at least so many".
  private var answers = [Moments](repeating: .zero, count: mostAgents + 2)
  // P(an answer is blocked | A = k) = P(R ≤ k − margin).
  private var blocked = [Moments](repeating: .zero, count: mostAgents + 2)
  // P(R = k), then P(R ≤ k).
  private var releases = [Moments](repeating: .zero, count: mostAgents + 2)
  private var top = 0
  // Lines in flight and accepted the last time: where the search for many lines begins.
  private var latestLevel = 0
  // P(blocked | j answers more), then P(j) of a binomial.
  private var blockedAfter = [Moments](repeating: .zero, count: mostAgents + 2)
  private var added = [Moments](repeating: .zero, count: mostAgents + 2)

  package init() {}

  /// Whether a floor is small enough.
  static func applies(to floor: FloorSnapshot) -> Bool {
    floor.talking.total + floor.wrapUp.total <= mostAgents
  }

  /// Whether all its idle agents are computed too.
  static func isWhole(_ floor: FloorSnapshot) -> Bool {
    floor.talking.total + floor.wrapUp.total + floor.idle <= mostAgents
  }

  /// The number of fresh lines to accept: the least after which one more would be blocked with a
  /// probability above a price.
  ///
  /// - Parameters:
  ///   - floor: The floor.
  ///   - tables: What is known of lines and agents.
  ///   - answers: The sum over the lines in flight, for where there are many of them.
  ///   - most: The most to accept.
  ///   - price: The highest probability accepted.
  /// - Returns: How many.
  /// - Complexity: O(agents² + bins + agents × log of the change since the last time).
  package mutating func lines(
    on floor: FloorSnapshot, tables: PredictionTables, answers: PredictionTables.Trials,
    upTo most: Int, price: Double
  ) -> Int {
    prepare(floor: floor, tables: tables, answers: answers)
    var accepted = 0
    while accepted < most, blockingProbability <= price {
      guard accepted < Self.mostFreshLines else {
        accepted += manyLines(
          tables.fresh.share, upTo: most - accepted, price: price,
          near: latestLevel - floor.linesInFlight - accepted)
        break
      }
      add(tables.fresh.share)
      accepted += 1
    }
    latestLevel = floor.linesInFlight + accepted
    return accepted
  }

  /// Takes in the floor.
  package mutating func prepare(
    floor: FloorSnapshot, tables: PredictionTables, answers sum: PredictionTables.Trials
  ) {
    let busy = floor.talking.total + floor.wrapUp.total
    let margin = min(floor.idle, Self.mostAgents - busy) - floor.waiting.total
    convolveReleases(floor, tables)
    top = max(0, margin) + busy
    for count in releases.indices.dropFirst() { releases[count] += releases[count - 1] }
    for count in 0...top {
      let spare = count - margin
      blocked[count] = spare < 0 ? .zero : spare >= busy ? .one : releases[spare]
    }
    for count in answers.indices { answers[count] = .zero }
    answers[0] = .one
    guard floor.linesInFlight <= Self.mostLines else {
      let tiny = Moments(repeating: 1e-12)
      // Below a millionth the binomial is as good as Poisson's law.
      let share = pointwiseMax(
        1 - sum.spread / pointwiseMax(sum.share, tiny), Moments(repeating: 1e-6))
      let rate = Self.logarithms(ofMissing: share)
      setBinomial(trials: sum.share / share, odds: Self.odds(share), logarithms: rate)
      var rest = Moments.one
      for count in 0..<top {
        answers[count] = added[count]
        rest -= added[count]
      }
      answers[top] = pointwiseMax(rest, .zero)
      return
    }
    floor.lines.forEachOccupied { bin, count in
      for _ in 0..<count { add(tables.answer[bin].share) }
    }
    for _ in 0..<floor.lines.older { add(tables.answer[floor.lines.binCount].share) }
  }

  /// The mean probability that an answer to one more line finds no agent.
  package var blockingProbability: Double {
    var sum = Moments.zero
    for count in 0...top { sum += answers[count] * blocked[count] }
    return min(1, (sum.x + sum.y + sum.z) / 3)
  }

  /// The number of fresh lines to accept when at least one is.
  private mutating func manyLines(
    _ share: Moments, upTo most: Int, price: Double, near guess: Int
  ) -> Int {
    for more in 0...top {
      var sum = Moments.zero
      for count in 0...top { sum += answers[count] * blocked[min(count + more, top)] }
      blockedAfter[more] = sum
    }
    let (odds, logarithms) = (Self.odds(share), Self.logarithms(ofMissing: share))
    var search = LaunchSearch(upTo: most, near: guess)
    while let count = search.next {
      setBinomial(
        trials: Moments(repeating: Double(count)), odds: odds, logarithms: logarithms)
      // With `top` answers more the next one finds no agent.
      var (sum, rest) = (Moments.zero, Moments.one)
      for more in 0..<top {
        sum += added[more] * blockedAfter[more]
        rest -= added[more]
      }
      sum += pointwiseMax(rest, .zero) * blockedAfter[top]
      search.enter(isAccepted: (sum.x + sum.y + sum.z) / 3 <= price)
    }
    return search.result
  }

  /// Sets the first terms of a binomial; the number of trials need not be whole.
  private mutating func setBinomial(trials: Moments, odds: Moments, logarithms: Moments) {
    let exponents = trials * logarithms
    var term = Moments(
      Real.exp(exponents.x), Real.exp(exponents.y), Real.exp(exponents.z), Real.exp(exponents.w))
    for count in 0..<top {
      added[count] = term
      let left = trials - Double(count)
      let isLeft = left .> Moments.zero
      term *= Moments.zero.replacing(with: left, where: isLeft) * odds * (1 / Double(count + 1))
    }
  }

  private static func odds(_ share: Moments) -> Moments {
    share / pointwiseMax(1 - share, Moments(repeating: 1e-12))
  }

  private static func logarithms(ofMissing share: Moments) -> Moments {
    func logarithm(_ share: Double) -> Double { Real.log1p(-min(share, 1 - 1e-12)) }
    return Moments(
      logarithm(share.x), logarithm(share.y), logarithm(share.z), logarithm(share.w))
  }

  private mutating func convolveReleases(_ floor: FloorSnapshot, _ tables: PredictionTables) {
    for count in releases.indices { releases[count] = .zero }
    releases[0] = .one
    let stay = floor.shareOfBusyWhoStay
    var agents = 0
    func add(_ probability: Moments) {
      let share = probability * stay
      agents += 1
      for count in stride(from: agents, through: 1, by: -1) {
        releases[count] = releases[count] * (1 - share) + releases[count - 1] * share
      }
      releases[0] *= 1 - share
    }
    func addAll(_ histogram: AgeHistogram, _ table: [PredictionTables.Trials]) {
      histogram.forEachOccupied { bin, count in
        for _ in 0..<count { add(table[bin].share) }
      }
      for _ in 0..<histogram.older { add(table[histogram.binCount].share) }
    }
    addAll(floor.talking, tables.talkRelease)
    addAll(floor.wrapUp, tables.wrapUpRelease)
  }

  /// Adds a line that is answered with some probability.
  private mutating func add(_ share: Moments) {
    guard top > 0 else { return }
    // What reaches the top stays there.
    answers[top] += answers[top - 1] * share
    for count in stride(from: top - 1, through: 1, by: -1) {
      answers[count] = answers[count] * (1 - share) + answers[count - 1] * share
    }
    answers[0] *= 1 - share
  }
}
