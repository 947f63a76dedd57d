// SPDX-License-Identifier: Apache-2.0

/// How many of each third of a group chose each option of an item.
public struct DistractorTable: Hashable, Codable, Sendable {
  /// One option.
  public struct Row: Hashable, Codable, Sendable {
    /// The identifier of the option.
    public var option: String
    /// What the learner reads.
    public var text: String
    /// The share of the marks it earns.
    public var weight: Mark
    /// By how many of each third it was chosen.
    public var chosen: ThirdCounts

    /// Whether it earns nothing.
    public var isDistractor: Bool { weight <= .zero }
  }

  /// The options in the order of the item.
  public var rows: [Row]
  /// How many of each third answered the item; of several choices each counts in its row.
  public var answered: ThirdCounts
  /// How many of each third did not attempt the item.
  public var notAttempted: ThirdCounts

  /// The share of those who answered that chose an option; nil when nobody answered.
  public func share(of row: Row) -> Double? {
    answered.total == 0 ? nil : Double(row.chosen.total) / Double(answered.total)
  }

  /// Counts the choices of a group.
  ///
  /// - Returns: The table; nil for an item without options.
  init?(_ item: Item, responses: [Response?], parts: [GroupThird]) {
    guard !item.options.isEmpty else { return nil }
    var counts: [String: ThirdCounts] = [:]
    answered = ThirdCounts()
    notAttempted = ThirdCounts()
    for (response, part) in zip(responses, parts) {
      guard let response else {
        notAttempted.add(to: part)
        continue
      }
      answered.add(to: part)
      for option in Set(response.chosen) { counts[option, default: ThirdCounts()].add(to: part) }
    }
    rows = item.options.map {
      Row(
        option: $0.id, text: $0.text, weight: $0.weight, chosen: counts[$0.id] ?? ThirdCounts())
    }
  }
}

/// A count for each third of a group.
public struct ThirdCounts: Hashable, Codable, Sendable {
  /// In the top third.
  public var top = 0
  /// In the middle third.
  public var middle = 0
  /// In the bottom third.
  public var bottom = 0

  /// Creates counts.
  public init(top: Int = 0, middle: Int = 0, bottom: Int = 0) {
    self.top = top
    self.middle = middle
    self.bottom = bottom
  }

  /// In the whole group.
  public var total: Int { top + middle + bottom }

  mutating func add(to part: GroupThird) {
    switch part {
    case .top: top += 1
    case .middle: middle += 1
    case .bottom: bottom += 1
    }
  }
}
