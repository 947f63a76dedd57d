// SPDX-License-Identifier: Apache-2.0

/// What a learner answered to one item.
///
/// An item without a response was not attempted, which is not the same as no mark.
public struct Response: Hashable, Codable, Sendable {
  /// The item.
  public var item: ItemKey
  /// What the answer earned, from minus the item's maximum to the maximum.
  public var mark: Mark
  /// The identifiers of the chosen options, or the answer as the learner wrote it.
  public var chosen: [String]
  /// How many hints were taken.
  public var hintsUsed: Int
  /// The time taken, in seconds; nil when not known.
  public var seconds: Int?
  /// Whether two sources told different things of this response: then the higher mark stands here.
  public var isDisputed: Bool

  /// Creates a response.
  public init(
    _ item: ItemKey, mark: Mark, chosen: [String] = [], hintsUsed: Int = 0, seconds: Int? = nil,
    isDisputed: Bool = false
  ) {
    self.item = item
    self.mark = mark
    self.chosen = chosen
    self.hintsUsed = hintsUsed
    self.seconds = seconds
    self.isDisputed = isDisputed
  }
}

/// One run of a learner through the items.
public struct LearnerAttempt: Hashable, Codable, Sendable {
  /// Who.
  public var learner: String
  /// Which of the learner's attempts: a name that no other attempt of this learner has.
  public var id: String
  /// When it began, in any count that grows: a number, or seconds since some day.
  public var start: Int
  /// Whether the learner came to the end.
  public var isFinished: Bool
  /// What was answered; at most one response for each item.
  public var responses: [Response]

  /// Creates an attempt.
  public init(
    learner: String, id: String = "1", start: Int = 1, isFinished: Bool = true,
    responses: [Response]
  ) {
    self.learner = learner
    self.id = id
    self.start = start
    self.isFinished = isFinished
    self.responses = responses
  }

  /// The response to an item; nil when it was not attempted.
  ///
  /// - Complexity: O(log responses) in an attempt of a sheet, whose responses are sorted.
  public func response(to item: ItemKey) -> Response? {
    var low = 0
    var high = responses.count
    while low < high {
      let middle = (low + high) / 2
      if responses[middle].item < item { low = middle + 1 } else { high = middle }
    }
    return low < responses.count && responses[low].item == item ? responses[low] : nil
  }
}
