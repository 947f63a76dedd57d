// SPDX-License-Identifier: Apache-2.0

import ContractBilling
import LessonMarkdown

extension Question {
  /// Grades an order of items, which stand in the right order here.
  func grade(_ items: [Item], order: [Int], by rule: Scoring.Rule) -> Grade {
    let places = Dictionary(
      items.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    let parts = items.enumerated().map { place, item in
      let given = place < order.count ? order[place] : nil
      return Grade.Part(
        label: "\(place + 1)",
        given: given.flatMap { id in places[id].map { items[$0].text.plainText } },
        right: item.text.plainText, isRight: given == item.id)
    }
    // For each place, the place where its item belongs.
    let given = order.prefix(items.count).map { places[$0] }
    let count = items.count
    let share: Rational =
      switch rule {
      case .exact: parts.allSatisfy(\.isRight) ? .one : .zero
      case .next: .share(Self.neighbours(given), of: count - 1)
      case .longestCommonSubsequence: .share(Self.longestRow(given.compactMap(\.self)), of: count)
      case .relativeToCorrect: Self.nearness(given, of: count)
      default: .share(parts.count(where: \.isRight), of: count)
      }
    return graded(share: share, isAnswered: parts.contains { $0.given != nil }, parts: parts)
  }

  /// The items that are directly followed by the one that belongs behind them.
  private static func neighbours(_ given: [Int?]) -> Int {
    zip(given, given.dropFirst()).count { one, next in
      if let one, let next { next == one + 1 } else { false }
    }
  }

  /// The length of the longest ascending row, gaps allowed.
  private static func longestRow(_ given: [Int]) -> Int {
    var longest: [Int] = []
    for (place, value) in given.enumerated() {
      let before = zip(given, longest[..<place]).filter { $0.0 < value }.map(\.1).max() ?? 0
      longest.append(before + 1)
    }
    return longest.max() ?? 0
  }

  /// The mean of 1 − places off ÷ (count − 1) over the items; a missing item has 0.
  private static func nearness(_ given: [Int?], of count: Int) -> Rational {
    guard count > 1 else { return given.first == 0 ? .one : .zero }
    var seen: Set<Int> = []
    let near = given.enumerated().map { place, belongs in
      guard let belongs, seen.insert(belongs).inserted else { return 0 }
      return count - 1 - abs(place - belongs)
    }
    return .share(near.reduce(0, +), of: count * (count - 1))
  }
}
