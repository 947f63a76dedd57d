// SPDX-License-Identifier: Apache-2.0

/// Says how many more lines are worth launching, exactly, for small teams.
///
/// The question is that of ``MarginalLaunch``; the distributions of A and R are convolved trial
/// by trial (Poisson-binomial), for the four moments side by side. Idle agents above
/// ``mostAgents`` less the busy ones are left out, so that the answer never falls as agents
/// become idle, whichever form answers.
package struct ExactLaunch: Sendable {
  /// Agents, idle or busy, that are computed exactly.
  static let mostAgents = 12
  /// Lines in flight that are convolved; where there are more, ``MarginalLaunch`` alone answers.
  static let mostLines = 128

  private typealias Moments = PredictionTables.Moments

  // P(A = k); the entry at `top` means "at least so many".
  private var answers = [Moments](repeating: .zero, count: mostAgents + 2)
  // P(an answer is blocked | A = k) = P(R ≤ k − margin).
  private var blocked = [Moments](repeating: .zero, count: mostAgents + 2)
  // P(R = k), then P(R ≤ k).
  private var releases = [Moments](repeating: .zero, count: mostAgents + 2)
  private var top = 0

  package init() {}

  /// Whether a floor is small enough.
  static func applies(to floor: FloorSnapshot) -> Bool {
    floor.talking.total + floor.wrapUp.total <= mostAgents && floor.linesInFlight <= mostLines
  }

  /// Whether all its idle agents are computed too.
  static func isWhole(_ floor: FloorSnapshot) -> Bool {
    floor.talking.total + floor.wrapUp.total + floor.idle <= mostAgents
  }

  /// The number of fresh lines to accept: the least after which one more would be blocked with a
  /// probability above a price.
  ///
  /// - Complexity: O((busy agents + lines) × agents).
  package mutating func lines(
    on floor: FloorSnapshot, tables: PredictionTables, upTo most: Int, price: Double
  ) -> Int {
    prepare(floor: floor, tables: tables)
    var accepted = 0
    while accepted < most, blockingProbability <= price {
      add(tables.fresh.share)
      accepted += 1
    }
    return accepted
  }

  /// Takes in the floor.
  package mutating func prepare(floor: FloorSnapshot, tables: PredictionTables) {
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
