// SPDX-License-Identifier: Apache-2.0

/// An item of a course with its place in one learner's schedule.
public struct ReviewItem: Hashable, Codable, Sendable {
  /// The item's id, the same in every run.
  public var id: String
  /// The lesson that it belongs to.
  public var lesson: String
  /// The objective that it tests.
  public var objective: String
  /// Where it stands.
  public var card: CardState

  /// Creates an item.
  ///
  /// - Parameters:
  ///   - id: The item's id, the same in every run.
  ///   - lesson: The lesson that it belongs to.
  ///   - objective: The objective that it tests.
  ///   - card: Where it stands.
  public init(id: String, lesson: String, objective: String, card: CardState) {
    self.id = id
    self.lesson = lesson
    self.objective = objective
    self.card = card
  }
}
