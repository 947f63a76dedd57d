// SPDX-License-Identifier: Apache-2.0

/// A workflow whose tasks the learner calls manual or automated.
public struct SortActivity: Hashable, Codable, Sendable {
  /// The fewest tasks that make a workflow.
  public static let fewestTasks = 12

  /// The workflow in one sentence.
  public var workflow: String
  /// The tasks in the order of the work.
  public var tasks: [Task]
  /// The floor on which the cost of manual work is simulated.
  public var floor: Floor

  /// Creates the activity.
  public init(workflow: String, tasks: [Task], floor: Floor) {
    self.workflow = workflow
    self.tasks = tasks
    self.floor = floor
  }

  /// Who should do a task on a well-run floor.
  public enum Doer: String, Hashable, Codable, CaseIterable, Sendable {
    /// A person.
    case manual
    /// The system.
    case automated
  }

  /// One task of the workflow.
  public struct Task: Hashable, Codable, Sendable {
    /// The stable name, unique in the activity.
    public var id: String
    /// What is done.
    public var text: String
    /// Who should do it.
    public var answer: Doer
    /// Why.
    public var feedback: String
    /// What it costs an agent when done by hand; nil when that is not stated.
    public var cost: Cost?
    /// Where the seconds come from.
    public var source: String?

    /// Creates a task.
    public init(
      id: String, text: String, answer: Doer, feedback: String, cost: Cost?, source: String?
    ) {
      self.id = id
      self.text = text
      self.answer = answer
      self.feedback = feedback
      self.cost = cost
      self.source = source
    }
  }

  /// What a task costs an agent when it is done by hand.
  public enum Cost: Hashable, Codable, Sendable {
    /// A number of seconds each time something happens on the simulated floor.
    case seconds(Double, per: Occasion)
    /// The whole time the simulated floor spends in a state.
    case measured(Measure)
  }

  /// How often a cost arises.
  public enum Occasion: String, Hashable, Codable, CaseIterable, Sendable {
    /// With every number dialed.
    case attempt
    /// With every person reached.
    case contact
    /// With every attempt that reaches nobody.
    case failure
    /// Once a shift.
    case shift
  }

  /// A state of the agents whose time the simulator measures.
  public enum Measure: String, Hashable, Codable, CaseIterable, Sendable {
    /// Dialing by hand.
    case dialing
    /// Listening to ringing, tones and machines.
    case ringing
    /// Waiting for work.
    case idle
    /// After-call work.
    case wrapUp
  }

  /// The floor that is simulated with agents who dial by hand.
  public struct Floor: Hashable, Codable, Sendable {
    /// The number of agents.
    public var agents: Int
    /// The share of attempts a person answers, above 0 and at most 1.
    public var answerRate: Double

    /// Creates a floor.
    public init(agents: Int, answerRate: Double) {
      self.agents = agents
      self.answerRate = answerRate
    }
  }
}
