// SPDX-License-Identifier: Apache-2.0

public import ContactCenter
public import DiscreteEventSimulation
public import OutboundDialing

/// What the tasks of a workflow cost an agent in a day when all of them are done by hand.
///
/// The floor is simulated with agents who dial by hand. A task of s seconds each time something
/// happens n times per agent-day costs s × n ÷ 60 minutes; a measured task costs the time that the
/// agents spend in a state. Tasks given in seconds are not part of the simulated shift: done by
/// hand they would take time from it, and fewer attempts would be made.
public struct SortCosts: Hashable, Codable, Sendable {
  /// Everything the figures depend on, beside the tasks.
  public var parameters: Parameters
  /// Attempts of an agent in a day.
  public var attemptsPerAgentDay: Estimate
  /// People reached by an agent in a day.
  public var contactsPerAgentDay: Estimate
  /// Attempts of an agent in a day that reach nobody.
  public var failuresPerAgentDay: Estimate
  /// The tasks with a cost, in the order of the work.
  public var tasks: [TaskCost]
  /// Minutes per agent-day of the tasks that should be automated, all together.
  public var takenOver: Estimate

  /// Everything the figures depend on, beside the tasks.
  public struct Parameters: Hashable, Codable, Sendable {
    /// The floor, whose agents dial by hand.
    public var scenario: FloorScenario
    /// The seed of all luck.
    public var seed: UInt64
    /// Independent repetitions.
    public var replications: Int
    /// The level of confidence of every interval.
    public var level: Double
  }

  /// What one task costs.
  public struct TaskCost: Hashable, Codable, Sendable {
    /// The task's name.
    public var task: SortActivity.Task.ID
    /// Minutes that an agent spends on it in a day.
    public var minutesPerAgentDay: Estimate
  }

  /// Simulates the manual floor and works out the costs.
  ///
  /// - Parameters:
  ///   - tasks: The tasks; one without a cost is left out.
  ///   - floor: The floor.
  ///   - seed: The seed of all luck.
  ///   - replications: Independent repetitions, 2 to 1,000.
  /// - Throws: `InvalidParameter` when the floor or the number of replications is out of range.
  public init(
    of tasks: [SortActivity.Task], on floor: SortActivity.Floor, seed: UInt64,
    replications: Int = StrategyComparison.usualReplications
  ) throws(InvalidParameter) {
    guard 2...1_000 ~= replications else {
      throw InvalidParameter(
        name: "replications", value: "\(replications)", requirement: "be from 2 to 1000")
    }
    let scenario = try FloorScenario.standard(agents: floor.agents, answerRate: floor.answerRate)
    var runs: [FloorMeasures] = []
    for replication in 0..<replications {
      runs.append(
        try scenario.measures(.manual, seed: seed, replication: UInt64(replication)))
    }
    func estimate(_ value: (AgentDay) -> Double) -> Estimate {
      var statistics = SampleStatistics()
      for run in runs { statistics.add(value(AgentDay(run))) }
      return statistics.estimate()
    }
    parameters = Parameters(
      scenario: scenario, seed: seed, replications: replications, level: Estimate.level)
    attemptsPerAgentDay = estimate { $0.count(.attempt) }
    contactsPerAgentDay = estimate { $0.count(.contact) }
    failuresPerAgentDay = estimate { $0.count(.failure) }
    self.tasks = tasks.compactMap { task in
      task.cost.map { cost in
        TaskCost(task: task.id, minutesPerAgentDay: estimate { $0.minutes(of: cost) })
      }
    }
    let automated = tasks.filter { $0.answer == .automated }.compactMap(\.cost)
    takenOver = estimate { day in automated.reduce(0) { $0 + day.minutes(of: $1) } }
  }

  /// The cost of a task; nil when none is stated.
  public func cost(of task: SortActivity.Task.ID) -> Estimate? {
    tasks.first { $0.task == task }?.minutesPerAgentDay
  }
}

/// One run of the manual floor, divided by its agents.
private struct AgentDay {
  private let run: FloorMeasures

  init(_ run: FloorMeasures) { self.run = run }

  /// How often something happens.
  func count(_ occasion: SortActivity.Occasion) -> Double {
    let total =
      switch occasion {
      case .attempt: run.launched
      case .contact: run.connected
      case .failure: run.resolved - run.attempts(.answered)
      case .shift: run.agents
      }
    return Double(total) / Double(run.agents)
  }

  func minutes(of cost: SortActivity.Cost) -> Double {
    switch cost {
    case .seconds(let seconds, let occasion): seconds * count(occasion) / 60
    case .measured(let measure):
      run.share(measure.state) * Double(run.duration) / 6e10
    }
  }
}

extension SortActivity.Measure {
  /// The state of an agent whose time it is.
  fileprivate var state: AgentState {
    switch self {
    case .dialing: .previewing
    case .ringing: .dialing
    case .idle: .idle
    case .wrapUp: .wrapUp
    }
  }
}
