// SPDX-License-Identifier: Apache-2.0

public import DiscreteEventSimulation
package import OutboundDialing

/// From how many agents predictive dialing pays on a floor: simulated, not quoted.
public struct PredictiveThreshold: Hashable, Codable, Sendable {
  /// The smallest team tried for which predictive dialing is worthwhile, as for the next larger;
  /// nil where none up to the largest tried is.
  public var smallestTeam: Int?
  /// The teams tried, by size, each a floor of its own.
  public var trials: [Trial]
  /// Share of attempts that a person answers.
  public var answerRate: Double
  /// The limit on abandoned calls.
  public var limit: Double
  /// Working days of the campaign in one window of the rule.
  public var daysPerWindow: Double

  /// One team.
  public struct Trial: Hashable, Codable, Sendable {
    /// Agents.
    public var agents: Int
    /// Whether predictive dialing is worthwhile.
    public var isWorthwhile: Bool
    /// The pacing limit that decided; nil without a limit to pace by.
    public var pacingLimit: Double?
    /// What was found at it.
    public var finding: PredictiveJudgement.Finding?
    /// The gain as a share of progressive dialing's contacts.
    public var relativeGain: Estimate?
    /// Calls answered in one window of the rule.
    public var answersPerWindow: Double
    /// How many of them may be abandoned.
    public var allowedPerWindow: Int
  }

  /// The teams that are tried, in this order, until two in succession are worthwhile.
  public static let teams = [1, 2, 3, 4, 5, 6, 8, 10, 12, 15, 20, 25, 30, 40, 50]

  /// Searches.
  package init(
    for situation: DialingSituation, under rule: AbandonmentRule,
    settings: ProcessRecommendation.Settings, simulator: DialingSimulator,
    teams: [Int] = PredictiveThreshold.teams
  ) async throws {
    let days = try situation.days(in: rule.window)
    answerRate = situation.answerRate
    limit = rule.limit
    daysPerWindow = days.approximation
    trials = []
    smallestTeam = nil
    guard rule.limit > 0 else { return }
    for agents in teams {
      var floor = situation
      floor.agents = agents
      // Calls that come in are scaled with the team, whose share of time they take.
      floor.inboundCallsPerHour = situation.inboundCallsPerHour.map {
        $0 * Double(agents) / Double(situation.agents)
      }
      let trial = try await PredictiveTrial(
        on: try floor.floor(), under: rule, answersPerDay: situation.answersPerDay, days: days,
        isDecisive: true, settings: settings, simulator: simulator)
      let step = trial.steps.first { $0.judgement.finding == .worthwhile } ?? trial.steps.first
      trials.append(
        Trial(
          agents: agents, isWorthwhile: step?.judgement.finding == .worthwhile,
          pacingLimit: step?.limit, finding: step?.judgement.finding,
          relativeGain: step?.judgement.relativeGain,
          answersPerWindow: trial.held.answersPerWindow.approximation,
          allowedPerWindow: trial.held.allowedPerWindow))
      let last = trials.suffix(2)
      if last.count == 2, last.allSatisfy(\.isWorthwhile) {
        smallestTeam = last.first?.agents
        return
      }
    }
    if let last = trials.last, last.isWorthwhile { smallestTeam = last.agents }
  }
}
