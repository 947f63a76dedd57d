// SPDX-License-Identifier: Apache-2.0

import ContractBilling
import DiscreteEventSimulation
public import OutboundDialing

/// A workflow whose tasks come one by one, in an order drawn from the seed, to be called manual or
/// automated.
public struct SortRun: ActivityRun, Hashable {
  /// The tasks in the order in which they come.
  public let tasks: [SortActivity.Task]
  /// What each task costs by hand.
  public let costs: SortCosts

  /// Draws the order and simulates the manual floor, which takes some milliseconds.
  ///
  /// - Parameters:
  ///   - activity: The workflow.
  ///   - floor: The floor in place of the activity's own; nil for that.
  ///   - seed: The seed of order and floor.
  /// - Throws: `InvalidParameter` when the floor is out of range.
  public init(
    _ activity: SortActivity, floor: SortActivity.Floor? = nil, seed: UInt64
  ) throws(InvalidParameter) {
    var stream = RandomStream(seed: seed, purpose: Shuffle.taskPurpose)
    tasks = Shuffle.shuffled(activity.tasks, with: &stream)
    costs = try SortCosts(of: activity.tasks, on: floor ?? activity.floor, seed: seed)
  }

  public var prompts: [ActivityPrompt] {
    tasks.enumerated().map { place, task in
      ActivityPrompt(
        id: task.id, heading: "Task \(place + 1) of \(tasks.count)", text: task.text,
        expects: "m for manual, a for automated")
    }
  }

  public var details: ActivityResult.Details { .sort(costs) }

  public func feedback(
    on prompt: ActivityPrompt, _ answer: TypedAnswer?
  ) throws(AnswerFault) -> ActivityFeedback {
    guard let task = tasks.first(where: { $0.id == prompt.id }) else {
      throw AnswerFault(.notUnderstood, "There is no task “\(prompt.id)”.")
    }
    var doer: SortActivity.Doer?
    if let answer {
      guard let typed = SortActivity.doer(typed: answer.text) else {
        throw AnswerFault(
          .notUnderstood, "“\(answer.text)” is neither manual nor automated. Type m or a.")
      }
      doer = typed
    }
    var remarks = [ActivityFeedback.Remark(task.feedback)]
    if let minutes = costs.cost(of: task.id) {
      var text = "\(ActivityNumber.text(minutes, places: 1)) minutes per agent-day"
      if let source = task.source { text += " (\(source))" }
      remarks.append(ActivityFeedback.Remark(text, label: "By hand"))
    }
    return ActivityFeedback(
      part: ActivityPart(
        id: task.id, label: task.text, given: doer?.rawValue, right: task.answer.rawValue,
        score: doer == task.answer ? .one : .zero, hints: answer?.hints ?? 0),
      remarks: remarks)
  }
}

extension Shuffle {
  /// The purpose of the stream that orders tasks.
  static let taskPurpose: UInt64 = 0x54_61_73_6B
  /// The purpose of the stream that orders the options of a run's own questions.
  static let optionPurpose: UInt64 = 0x4F_70_74_73
}
