// SPDX-License-Identifier: Apache-2.0

public import ContactCenter
public import OutboundDialing
public import OutsourcingTaxonomy

/// How a process should be dialed, paid, measured and kept lawful, each with its reasons.
///
/// The mode comes from the process first: calls that need preparation are dialed in preview,
/// customers are not met with silence. Where a system may run ahead of the agents, the situation's
/// own floor is simulated and decides.
///
/// ```swift
/// let advice = try await ProcessRecommendation(
///   for: DialingSituation(
///     process: process, agents: 12, answerRate: 0.15, jurisdiction: .named("IN")))
/// print(advice.mode.name, advice.reasons.map(\.text))
/// ```
public struct ProcessRecommendation: Hashable, Codable, Sendable {
  /// What was asked.
  public var situation: DialingSituation
  /// The mode.
  public var mode: DialMode
  /// The limit that predictive dialing is to pace by; nil for other modes.
  public var pacingLimit: Double?
  /// Why this mode, the weightiest first.
  public var reasons: [Reason]
  /// Other modes that are usual for the process, each with its condition.
  public var alternatives: [ModeAlternative]
  /// The contract models, the commonest first.
  public var contracts: [ContractAdvice]
  /// The measures, the most telling first.
  public var measures: [MeasureAdvice]
  /// The rules.
  public var rules: [RuleAdvice]
  /// What was simulated; nil where nobody dials.
  public var evidence: RecommendationEvidence?
  /// From how many agents predictive dialing pays here; nil unless asked for.
  public var thresholds: PredictiveThreshold?
  /// What vendors publish on the same question: claims, not findings.
  public var publishedThresholds: [PublishedThreshold]
  /// What was taken for granted and what to beware of, a sentence each.
  public var remarks: [String]

  /// A mode that is usual for a process under a condition.
  public struct ModeAlternative: Hashable, Codable, Sendable {
    /// The mode.
    public var mode: DialMode
    /// The condition, as the end of "when …"; nil: as a rule.
    public var condition: String?
    /// Why.
    public var reason: Reason
  }

  /// How a recommendation is simulated.
  public struct Settings: Hashable, Codable, Sendable {
    /// The seed of all luck, the same for every mode.
    public var seed: UInt64
    /// Days simulated independently at first, 2 to 1,000.
    public var replications: Int
    /// Days to which they are doubled while the gain is too close to call, at least as many.
    public var mostReplications: Int

    /// Creates settings.
    public init(seed: UInt64 = 1, replications: Int = 6, mostReplications: Int = 24) {
      self.seed = seed
      self.replications = replications
      self.mostReplications = mostReplications
    }
  }
}

/// What was simulated for a recommendation, with everything that the figures depend on.
public struct RecommendationEvidence: Hashable, Codable, Sendable {
  /// The floor.
  public var floor: FloorScenario
  /// The modes, the least aggressive first.
  public var modes: [ModeResult]
  /// Predictive dialing at each pacing limit simulated, the most aggressive first; empty where it
  /// is out of the question.
  public var steps: [PacingStep]
  /// What can be shown about progressive dialing's abandoned calls; nil without a rule.
  public var progressiveCompliance: AbandonmentCompliance?
  /// The utilisation of progressive dialing in closed form: the most without abandoned calls.
  public var u0: Double
  /// The rule that pacing is held to; nil where none is known.
  public var rule: AbandonmentRule?
  /// Working days of the campaign in one window of the rule.
  public var daysPerWindow: Double
  /// The seed of all luck.
  public var seed: UInt64
  /// Days simulated independently for each mode.
  public var replications: Int
  /// The level of confidence of every interval.
  public var level: Double
  /// The least gain for which predictive dialing is worth its abandoned calls.
  public var leastGain: Double
  /// The fewest abandoned calls that a window must allow.
  public var leastAllowed: Int

  /// Predictive dialing at one pacing limit.
  public struct PacingStep: Hashable, Codable, Sendable {
    /// The limit that it paces by, at or below the rule's.
    public var limit: Double
    /// What was found.
    public var judgement: PredictiveJudgement
  }
}
