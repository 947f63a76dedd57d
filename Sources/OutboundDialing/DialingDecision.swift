// SPDX-License-Identifier: Apache-2.0

/// How many lines a strategy wants up, and why.
///
/// The value has a fixed size; its sentence is made only when somebody asks for it.
public struct DialingDecision: Hashable, Sendable {
  /// The unanswered lines that should be up, those in flight included; never negative.
  public var linesWanted: Int
  /// What determined the number.
  public var reason: Reason
  /// The numbers behind it, as far as the strategy has any.
  public var evidence: Evidence
  /// Seconds after which the strategy wants to be asked again even if nothing happens; nil when
  /// only an event can change its mind.
  public var reconsiderAfter: Double?

  /// Creates a decision; a negative number of lines counts as none.
  @inlinable
  public init(
    linesWanted: Int, reason: Reason, evidence: Evidence = Evidence(),
    reconsiderAfter: Double? = nil
  ) {
    self.linesWanted = max(0, linesWanted)
    self.reason = reason
    self.evidence = evidence
    self.reconsiderAfter = reconsiderAfter
  }

  /// What determined a number of lines.
  public enum Reason: String, Codable, CaseIterable, Hashable, Sendable {
    /// Nobody is logged in who could take a call.
    case noAgents
    /// Every agent is occupied and the strategy does not dial ahead.
    case noIdleAgent
    /// The agents launch their own attempts.
    case agentsDial
    /// One line for each idle agent.
    case oneLinePerIdleAgent
    /// A fixed number of lines for each idle agent.
    case fixedRatio
    /// Too little has been seen to predict: one line for each idle agent meanwhile.
    case learning
    /// Nobody is free, and too few are likely to come free while a line rings.
    case noReleaseExpected
    /// One more line would find no agent with too high a probability.
    case marginalLaunch
    /// More lines would be worth it, but if all were answered at once the abandonment rate would
    /// pass its limit.
    case abandonmentLimit
    /// More lines would be worth it, but the strategy's cap on lines is reached.
    case lineCap
    /// A control law's level, whatever the floor's prospects.
    case controlLaw
    /// A law with a clock of its own launches nothing before its next tick.
    case betweenTicks
  }

  /// The numbers behind a decision; nil where the strategy has none.
  public struct Evidence: Hashable, Sendable {
    /// Share of attempts answered by a person, as estimated.
    public var answerRate: Double?
    /// Standard error of that estimate.
    public var answerRateError: Double?
    /// Answers expected from lines in flight within the longest ring time.
    public var expectedAnswers: Double?
    /// Agents expected to come free within that time.
    public var expectedReleases: Double?
    /// Probability that an answer to the next line would find no agent.
    public var blockingProbability: Double?
    /// The highest such probability at which a line is launched: the shadow price of an
    /// abandoned call against an idle agent.
    public var acceptedProbability: Double?
    /// Abandoned calls that could still be afforded at this moment.
    public var abandonmentHeadroom: Double?

    /// Creates evidence without any number.
    @inlinable
    public init() {}
  }
}

extension DialingDecision: CustomStringConvertible {
  /// The decision as one sentence for a log or a supervisor.
  public var description: String {
    var text = "\(linesWanted) \(linesWanted == 1 ? "line" : "lines"): \(reason.sentence)"
    var numbers: [String] = []
    func add(_ name: String, _ value: Double?, percent: Bool = false) {
      guard let value, value.isFinite else { return }
      let scaled = percent ? value * 100 : value
      let rounded = (scaled * 100).rounded() / 100
      numbers.append("\(name) \(rounded)" + (percent ? " %" : ""))
    }
    add("answer rate", evidence.answerRate, percent: true)
    add("answers expected", evidence.expectedAnswers)
    add("releases expected", evidence.expectedReleases)
    add("chance that the next answer finds no agent", evidence.blockingProbability, percent: true)
    add("accepted up to", evidence.acceptedProbability, percent: true)
    add("abandoned calls affordable", evidence.abandonmentHeadroom)
    if !numbers.isEmpty { text += " (" + numbers.joined(separator: "; ") + ")" }
    return text
  }
}

extension DialingDecision.Reason {
  /// The reason in words.
  public var sentence: String {
    switch self {
    case .noAgents: "nobody is logged in who could take a call"
    case .noIdleAgent: "every agent is occupied and this mode does not dial ahead"
    case .agentsDial: "each free agent launches one attempt"
    case .oneLinePerIdleAgent: "one line for each idle agent"
    case .fixedRatio: "a fixed number of lines for each idle agent"
    case .learning: "too little seen to predict, so one line for each idle agent"
    case .noReleaseExpected: "nobody is free or likely to come free while a line rings"
    case .marginalLaunch: "an answer to one more line would too often find no agent"
    case .abandonmentLimit: "if all lines were answered at once the limit would be passed"
    case .lineCap: "the cap on lines for this floor is reached"
    case .controlLaw: "the control law's level"
    case .betweenTicks: "the law waits for the next tick of its clock"
    }
  }
}
