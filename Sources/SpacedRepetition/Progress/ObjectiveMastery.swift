// SPDX-License-Identifier: Apache-2.0

/// How much of an objective a learner holds at a moment.
///
/// Mastery is the mean over all items of the objective of the probability of recalling the item now,
/// where an item counts only once it is learned (``RecallRecord``): items never met, and items right
/// only once, add nothing. It falls by itself while nothing is reviewed.
public struct ObjectiveMastery: Hashable, Codable, Sendable {
  /// One item of an objective, met or not.
  public struct Item: Hashable, Codable, Sendable {
    /// The objective that the item tests.
    public var objective: String
    /// Whether the objective cannot be mastered without it.
    public var isCritical: Bool
    /// Where it stands, nil when it was never met.
    public var card: CardState?
    /// On which days it was recalled.
    public var recall: RecallRecord

    /// Creates an item.
    ///
    /// - Parameters:
    ///   - objective: The objective that the item tests.
    ///   - isCritical: Whether the objective cannot be mastered without it.
    ///   - card: Where it stands, nil when it was never met.
    ///   - recall: On which days it was recalled.
    public init(
      objective: String, isCritical: Bool = false, card: CardState?, recall: RecallRecord
    ) {
      self.objective = objective
      self.isCritical = isCritical
      self.card = card
      self.recall = recall
    }
  }

  /// The objective.
  public let objective: String
  /// How many items test it.
  public let items: Int
  /// How many of them were met.
  public let met: Int
  /// How many of them are learned.
  public let learned: Int
  /// How many critical items are not learned.
  public let criticalMissing: Int
  /// The share of the objective that can be recalled, 0 to 1.
  public let share: Double

  /// Whether the learner may move on: the share is reached and no critical item is missing.
  ///
  /// - Parameter share: The share wanted. Items reviewed as they fall due are recalled with about 0.9 to
  ///   1, so 0.8 asks for nearly all of them to be learned.
  /// - Returns: Whether it is reached.
  public func isMastered(at share: Double = 0.8) -> Bool {
    items > 0 && criticalMissing == 0 && self.share >= share
  }

  /// Measures each objective.
  ///
  /// - Parameters:
  ///   - items: All items of the course, also those never met.
  ///   - moment: Now.
  ///   - model: How memories fade.
  /// - Returns: One value for each objective, in the order of their first items.
  /// - Complexity: O(number of items).
  public static func measured(
    _ items: some Sequence<Item>, at moment: EpochSeconds, model: MemoryModel
  ) -> [ObjectiveMastery] {
    var order: [String] = []
    var groups: [String: [Item]] = [:]
    for item in items {
      if groups[item.objective] == nil { order.append(item.objective) }
      groups[item.objective, default: []].append(item)
    }
    return order.map { objective in
      ObjectiveMastery(objective, of: groups[objective] ?? [], at: moment, model: model)
    }
  }

  private init(
    _ objective: String, of members: [Item], at moment: EpochSeconds, model: MemoryModel
  ) {
    self.objective = objective
    items = members.count
    met = members.filter { $0.card?.isNew == false }.count
    learned = members.filter(\.recall.isLearned).count
    criticalMissing = members.filter { $0.isCritical && !$0.recall.isLearned }.count
    let held = members.filter(\.recall.isLearned).reduce(0) {
      $0 + ($1.card?.retrievability(at: moment, by: model) ?? 0)
    }
    share = members.isEmpty ? 0 : held / Double(members.count)
  }
}
