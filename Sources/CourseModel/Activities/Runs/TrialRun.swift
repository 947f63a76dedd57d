// SPDX-License-Identifier: Apache-2.0

import ContractBilling

/// A command that was run: there is nothing to be wrong about, so to have run it is the point.
public struct TrialRun: Hashable, Sendable {
  /// The command.
  public let activity: TrialActivity
  /// Whether it ran to its end.
  public let isDone: Bool

  /// Describes a run.
  public init(_ activity: TrialActivity, isDone: Bool) {
    self.activity = activity
    self.isDone = isDone
  }

  /// What the result shows beside its part.
  public var details: ActivityResult.Details { .trial(activity) }

  /// The one part: to have run the command.
  public var parts: [ActivityPart] {
    [
      ActivityPart(
        id: "run", label: "Run the command", given: isDone ? activity.command : nil,
        right: activity.command, score: isDone ? .one : .zero)
    ]
  }
}
