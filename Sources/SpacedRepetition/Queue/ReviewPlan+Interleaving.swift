// SPDX-License-Identifier: Apache-2.0

extension ReviewPlan {
  /// The same items with objectives and lessons mixed.
  ///
  /// Two items of one objective follow each other only as often as cannot be avoided: with m of n
  /// items in the largest objective, max(0, 2m − n − 1) times. Within that an item of another lesson
  /// than the one before is preferred, then the earlier in the list. Items of one objective in one
  /// lesson keep their order.
  ///
  /// Mixed practice makes the learner choose the method, not only apply it: D. Rohrer, R. Dedrick,
  /// S. Stershic, Interleaved Practice Improves Mathematics Learning, Journal of Educational Psychology
  /// 107 (2015), doi 10.1037/edu0000001.
  ///
  /// - Parameter items: The items, the most important first.
  /// - Returns: The items in the order of asking.
  /// - Complexity: O(n·g) for n items in g pairs of objective and lesson.
  public static func interleaved(_ items: [ReviewItem]) -> [ReviewItem] {
    var groups = Groups(items)
    var order: [ReviewItem] = []
    order.reserveCapacity(items.count)
    while let next = groups.next(after: order.last) { order.append(items[next]) }
    return order
  }
}

/// Items not yet placed, by objective and lesson.
private struct Groups {
  struct Group {
    var objective: Int
    var lesson: String
    /// Positions in the list, the first to be placed last.
    var positions: [Int]
  }

  var groups: [Group] = []
  /// How many items each objective still has.
  var counts: [Int] = []
  var left: Int
  var lastObjective: Int?

  init(_ items: [ReviewItem]) {
    left = items.count
    var objectives: [String: Int] = [:]
    var places: [[String]: Int] = [:]
    for (position, item) in items.enumerated() {
      let objective = objectives[item.objective] ?? counts.count
      if objective == counts.count {
        objectives[item.objective] = objective
        counts.append(0)
      }
      counts[objective] += 1
      let key = [item.objective, item.lesson]
      if let place = places[key] {
        groups[place].positions.append(position)
      } else {
        places[key] = groups.count
        groups.append(Group(objective: objective, lesson: item.lesson, positions: [position]))
      }
    }
    for index in groups.indices { groups[index].positions.reverse() }
  }

  /// Takes the best item to follow another.
  mutating func next(after last: ReviewItem?) -> Int? {
    let largest = counts.indices.max { counts[$0] < counts[$1] } ?? 0
    let second = counts.indices.filter { $0 != largest }.map { counts[$0] }.max() ?? 0
    var best: (index: Int, rank: (Int, Int, Int))?
    for (index, group) in groups.enumerated() {
      guard let position = group.positions.last else { continue }
      let repeats = group.objective == lastObjective ? 1 : 0
      let rank = (
        repeats + forced(after: group.objective, largest: largest, second: second),
        group.lesson == last?.lesson ? 1 : 0, position
      )
      if best.map({ rank < $0.rank }) ?? true { best = (index, rank) }
    }
    guard let best else { return nil }
    let objective = groups[best.index].objective
    counts[objective] -= 1
    left -= 1
    lastObjective = objective
    return groups[best.index].positions.popLast()
  }

  /// How many repetitions cannot be avoided once an item of an objective has been placed.
  ///
  /// An objective with c of n items left needs c − 1 others between them, and one more in front where it
  /// was placed last.
  private func forced(after objective: Int, largest: Int, second: Int) -> Int {
    let others = objective == largest ? second : counts[largest]
    let own = counts[objective] - 1
    return max(0, 2 * others - left, 2 * own - left + 1)
  }
}
