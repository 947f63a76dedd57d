// SPDX-License-Identifier: Apache-2.0

public import ContactCenter
public import ContractBilling
public import OutboundDialing

/// An activity's seed and settings, to be saved and played again.
///
/// The texts of the activity stay in the lesson; what is computed depends on nothing but the case.
public struct ActivityCase: Hashable, Sendable {
  /// The version of the file form that this program writes, and the newest that it reads.
  public static let version = 1

  /// The activity's name.
  public var activity: String
  /// The seed of everything drawn.
  public var seed: UInt64
  /// The settings.
  public var settings: Settings

  /// What can be set, by the kind of activity.
  public enum Settings: Hashable, Sendable {
    /// The floor on which the cost of manual work is simulated.
    case sort(SortActivity.Floor)
    /// The figures of the case.
    case revenue(RevenueCase)
    /// The floor and the modes compared.
    case dialing(Dialing)
    /// The command, which nothing changes.
    case trial(TrialActivity)
  }

  /// The settings of a dialing activity.
  public struct Dialing: Hashable, Codable, Sendable {
    /// The number of agents.
    public var agents: Int
    /// The share of attempts a person answers, above 0 and at most 1.
    public var answerRate: Double
    /// The number of simulated days.
    public var days: Int
    /// The modes, at least one.
    public var modes: [StrategySpecification]

    /// Creates settings.
    public init(agents: Int, answerRate: Double, days: Int, modes: [StrategySpecification]) {
      self.agents = agents
      self.answerRate = answerRate
      self.days = days
      self.modes = modes
    }

    /// The floor with this package's usual values for everything else.
    public func scenario() throws(InvalidParameter) -> FloorScenario {
      try FloorScenario.standard(agents: agents, answerRate: answerRate, days: days)
    }
  }

  /// What an instructor may set in place of an activity's own settings; nil leaves them.
  public struct Changes: Hashable, Sendable {
    /// The number of agents.
    public var agents: Int?
    /// The share of attempts a person answers.
    public var answerRate: Double?
    /// The modes compared.
    public var modes: [StrategySpecification]?

    /// Creates changes; without arguments, none.
    public init(
      agents: Int? = nil, answerRate: Double? = nil, modes: [StrategySpecification]? = nil
    ) {
      self.agents = agents
      self.answerRate = answerRate
      self.modes = modes
    }
  }

  /// Makes the case of a seed; the same activity, seed and changes give the same case.
  ///
  /// - Parameters:
  ///   - activity: The activity.
  ///   - seed: The seed.
  ///   - changes: What is set in place of the activity's own settings; what has no meaning for its
  ///     kind is refused.
  /// - Throws: `InvalidParameter` or `BillingError`, when a setting is out of range.
  public init(of activity: Activity, seed: UInt64, changes: Changes = Changes()) throws {
    self.activity = activity.id
    self.seed = seed
    if changes.answerRate != nil, [.revenue, .trial].contains(activity.kind) {
      throw InvalidParameter.meaningless("answerRate", for: activity)
    }
    if changes.agents != nil, activity.kind == .trial {
      throw InvalidParameter.meaningless("agents", for: activity)
    }
    if changes.modes != nil, activity.kind != .dialing {
      throw InvalidParameter.meaningless("modes", for: activity)
    }
    switch activity.content {
    case .sort(let sort):
      settings = .sort(
        SortActivity.Floor(
          agents: changes.agents ?? sort.floor.agents,
          answerRate: changes.answerRate ?? sort.floor.answerRate))
    case .revenue(let revenue):
      var ranges = try revenue.caseRanges()
      if let agents = changes.agents {
        try ranges.set(.agents, from: Rational(agents), through: Rational(agents))
      }
      settings = .revenue(try RevenueCase(seed: seed, ranges: ranges))
    case .dialing(let dialing):
      settings = .dialing(
        Dialing(
          agents: changes.agents ?? dialing.agents,
          answerRate: changes.answerRate ?? dialing.answerRate, days: dialing.days,
          modes: changes.modes ?? dialing.modes))
    case .trial(let trial): settings = .trial(trial)
    }
    try validate()
  }

  /// Refuses settings out of range, also those of a file.
  func validate() throws(InvalidParameter) {
    switch settings {
    case .sort(let floor):
      try Self.validate(agents: floor.agents, answerRate: floor.answerRate, days: 1)
    case .trial: return  // It is played only where it is the lesson's own.
    case .revenue: return  // A case of figures that cannot be billed is never made.
    case .dialing(let dialing):
      try Self.validate(
        agents: dialing.agents, answerRate: dialing.answerRate, days: dialing.days)
      guard 1...5 ~= dialing.modes.count, Set(dialing.modes).count == dialing.modes.count else {
        throw InvalidParameter(
          name: "modes", value: dialing.modes.map(\.description).joined(separator: ","),
          requirement: "be one to five modes, each named once")
      }
    }
  }

  /// The ranges of an activity, narrower than the engine's so that nobody waits long.
  private static func validate(
    agents: Int, answerRate: Double, days: Int
  ) throws(InvalidParameter) {
    guard ActivityReader.agentRange.contains(agents) else {
      throw InvalidParameter(name: "agents", value: "\(agents)", requirement: "be from 1 to 1000")
    }
    guard ActivityReader.dayRange.contains(days) else {
      throw InvalidParameter(name: "days", value: "\(days)", requirement: "be from 1 to 30")
    }
    // So that the same bounds hold here as in a lesson, where a rate of 1 in 100 is the least.
    guard 0.01...1 ~= answerRate else {
      throw InvalidParameter(
        name: "answerRate", value: "\(answerRate)",
        requirement: "be from 0.01 to 1 (0.25 means that a quarter of attempts is answered)")
    }
  }
}

extension InvalidParameter {
  fileprivate static func meaningless(_ name: String, for activity: Activity) -> Self {
    InvalidParameter(
      name: name, value: "set",
      requirement: "be left out for “\(activity.id)”, which is of the kind \(activity.kind)")
  }
}
