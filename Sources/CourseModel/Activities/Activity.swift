// SPDX-License-Identifier: Apache-2.0

public import LessonMarkdown

/// An activity as a lesson declares it; running one is a pure function of this value and a seed.
public struct Activity: Hashable, Sendable {
  /// The stable name, unique in the course.
  public var id: String
  /// The name that is shown.
  public var title: String
  /// What there is to do, with its parameters.
  public var content: Content
  /// Where it stands in the lesson.
  public var range: SourceRange

  /// Creates an activity.
  public init(id: String, title: String, content: Content, range: SourceRange) {
    self.id = id
    self.title = title
    self.content = content
    self.range = range
  }

  /// What there is to do.
  public enum Content: Hashable, Sendable {
    /// Tasks of a workflow to be called manual or automated.
    case sort(SortActivity)
    /// Revenue to be worked out under several billing models.
    case revenue(RevenueActivity)
    /// A run of the simulated floor to be predicted and explained.
    case dialing(DialingActivity)
    /// A command of the program to be run and looked at.
    case trial(TrialActivity)
  }

  /// The kinds of activities by the word that follows `activity` in the info string.
  public enum Kind: String, Hashable, Codable, CaseIterable, Sendable {
    /// Sort tasks into manual and automated.
    case sort
    /// Work out revenue.
    case revenue
    /// Compare ways of dialing.
    case dialing
    /// Run a command.
    case trial = "try"
  }

  /// The kind of the activity.
  public var kind: Kind {
    switch content {
    case .sort: .sort
    case .revenue: .revenue
    case .dialing: .dialing
    case .trial: .trial
    }
  }
}
