// SPDX-License-Identifier: Apache-2.0

/// A regulator's limit on abandoned calls: dated, sourced data, never a constant in code.
///
/// It is a summary for engineers, not legal advice. ``all`` lists the rules that come with the
/// library and ``named(_:)`` finds one; an embedder may make others.
public struct AbandonmentRule: Hashable, Codable, Sendable {
  /// A short stable name, for instance `us-ftc-tsr`.
  public var identifier: String
  /// The jurisdiction in words.
  public var jurisdiction: String
  /// How many calls may be abandoned.
  public var tolerance: AbandonmentTolerance
  /// Seconds within which an agent must be connected.
  public var connectWithin: Double
  /// The moment from which those seconds count.
  public var clockStarts: ConnectionClock
  /// Whether a call that an agent took too late counts as abandoned.
  public var lateConnectionCounts: Bool
  /// What the abandoned calls are divided by.
  public var denominator: AbandonmentDenominator
  /// The reasoned estimate by which answering machines are allowed for.
  public var machineEstimate: MachineEstimate
  /// The time over which the share is taken.
  public var window: AbandonmentWindow
  /// How long an unanswered call must be let ring, nil when the rule does not say.
  public var minimumRinging: MinimumRinging?
  /// Hours after an abandoned call in which its number is called only when an agent is guaranteed.
  public var redialLockHours: Double?
  /// How long the records that prove compliance are kept, in words; nil when not known here.
  public var recordKeeping: String?
  /// Where the rule is taken from and when it holds.
  public var provenance: RuleProvenance
  /// What a user of the rule must know besides, a sentence each.
  public var notes: [String]

  /// The highest share of calls that pacing may let be abandoned, 0 to 1: zero where nothing is
  /// tolerated and where no percentage is known.
  public var limit: Double {
    if case .share(let share) = tolerance { share } else { 0 }
  }

  /// Creates a rule.
  ///
  /// - Throws: ``InvalidParameter`` unless the limit is from 0 to 1 and the times are in range.
  public init(
    identifier: String, jurisdiction: String, tolerance: AbandonmentTolerance,
    connectWithin: Double = 2, clockStarts: ConnectionClock = .endOfGreeting,
    lateConnectionCounts: Bool = true, denominator: AbandonmentDenominator = .answeredByPerson,
    machineEstimate: MachineEstimate = .none, window: AbandonmentWindow = .campaign,
    minimumRinging: MinimumRinging? = nil, redialLockHours: Double? = nil,
    recordKeeping: String? = nil, provenance: RuleProvenance, notes: [String] = []
  ) throws(InvalidParameter) {
    if case .share(let share) = tolerance {
      try InvalidParameter.require("limit", share, in: 0...1)
    }
    try InvalidParameter.require("connectWithin", connectWithin, in: 0...60, unit: "seconds")
    if let days = window.days { try InvalidParameter.require("window", days, in: 1...3_660) }
    try InvalidParameter.require(
      "redialLockHours", redialLockHours ?? 0, in: 0...87_840, unit: "hours")
    self.init(
      unchecked: identifier, jurisdiction: jurisdiction, tolerance: tolerance,
      connectWithin: connectWithin, clockStarts: clockStarts,
      lateConnectionCounts: lateConnectionCounts, denominator: denominator,
      machineEstimate: machineEstimate, window: window, minimumRinging: minimumRinging,
      redialLockHours: redialLockHours, recordKeeping: recordKeeping, provenance: provenance,
      notes: notes)
  }

  init(
    unchecked identifier: String, jurisdiction: String, tolerance: AbandonmentTolerance,
    connectWithin: Double = 2, clockStarts: ConnectionClock = .endOfGreeting,
    lateConnectionCounts: Bool = true, denominator: AbandonmentDenominator = .answeredByPerson,
    machineEstimate: MachineEstimate = .none, window: AbandonmentWindow = .campaign,
    minimumRinging: MinimumRinging? = nil, redialLockHours: Double? = nil,
    recordKeeping: String? = nil, provenance: RuleProvenance, notes: [String] = []
  ) {
    self.identifier = identifier
    self.jurisdiction = jurisdiction
    self.tolerance = tolerance
    self.connectWithin = connectWithin
    self.clockStarts = clockStarts
    self.lateConnectionCounts = lateConnectionCounts
    self.denominator = denominator
    self.machineEstimate = machineEstimate
    self.window = window
    self.minimumRinging = minimumRinging
    self.redialLockHours = redialLockHours
    self.recordKeeping = recordKeeping
    self.provenance = provenance
    self.notes = notes
  }

  /// A limit of your own over the whole campaign, under a name that says so.
  ///
  /// - Parameter limit: The share of live-answered calls that may be abandoned, 0 to 1.
  /// - Returns: The rule.
  /// - Throws: ``InvalidParameter`` unless the limit is from 0 to 1.
  public static func custom(limit: Double) throws(InvalidParameter) -> AbandonmentRule {
    try AbandonmentRule(
      identifier: "custom", jurisdiction: "none: a limit of your own", tolerance: .share(limit),
      provenance: RuleProvenance(citation: "your own", confidence: .primary))
  }
}
