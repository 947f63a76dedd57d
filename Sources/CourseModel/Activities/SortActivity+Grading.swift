// SPDX-License-Identifier: Apache-2.0

public import ContractBilling

extension SortActivity {
  /// How one task was sorted.
  public struct TaskGrade: Hashable, Codable, Sendable {
    /// The task.
    public var task: Task
    /// What the learner said; nil when nothing.
    public var given: Doer?
    /// Whether that is right.
    public var isRight: Bool { given == task.answer }

    /// Creates a grade.
    public init(task: Task, given: Doer?) {
      self.task = task
      self.given = given
    }
  }

  /// How the whole workflow was sorted.
  public struct SortGrade: Hashable, Codable, Sendable {
    /// The tasks in order.
    public var tasks: [TaskGrade]

    /// Creates a grade.
    public init(tasks: [TaskGrade]) {
      self.tasks = tasks
    }

    /// The number of tasks sorted right.
    public var right: Int { tasks.count(where: \.isRight) }
    /// The number of tasks not sorted at all; each counts as wrong.
    public var unanswered: Int { tasks.count { $0.given == nil } }
    /// Tasks sorted right ÷ tasks, 0…1, exact; 0 without tasks.
    public var score: Rational {
      (try? Rational(numerator: Int128(right), denominator: Int128(tasks.count))) ?? .zero
    }
  }

  /// Grades a sorting; a task without an entry counts as unanswered.
  public func grade(_ given: [Task.ID: Doer]) -> SortGrade {
    SortGrade(tasks: tasks.map { TaskGrade(task: $0, given: given[$0.id]) })
  }

  /// What a typed word says: `m`, `man`, `manual`, `a`, `auto`, `automated`; nil for anything else.
  public static func doer(typed: String) -> Doer? {
    let word = TextComparison.normal(typed)
    guard !word.isEmpty else { return nil }
    if word == "automatic" { return .automated }
    return Doer.allCases.first { $0.rawValue.hasPrefix(word) }
  }
}

extension SortActivity.Task: Identifiable {}
