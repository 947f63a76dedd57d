// SPDX-License-Identifier: Apache-2.0

public import LessonMarkdown

extension Question {
  /// Rows and their partners: row `n` belongs to partner `n`; further partners belong to no row.
  public struct Matching: Hashable, Sendable {
    /// The headings of the two columns.
    public var titles: [[Inline]]
    /// The left column.
    public var rows: [Item]
    /// The right column, in the same order, and behind it the partners of nobody.
    public var partners: [Item]

    /// Creates a matching.
    public init(titles: [[Inline]], rows: [Item], partners: [Item]) {
      self.titles = titles
      self.rows = rows
      self.partners = partners
    }
  }

  /// Items and the categories of each.
  public struct Sorting: Hashable, Sendable {
    /// The headings of the two columns.
    public var titles: [[Inline]]
    /// The items.
    public var items: [Item]
    /// The categories in the order of their first use; “None of these” is the last, if there is one.
    public var categories: [Item]
    /// For each item, the ids of its categories in ascending order, at least one.
    public var keys: [[Int]]

    /// Creates a sorting.
    public init(titles: [[Inline]], items: [Item], categories: [Item], keys: [[Int]]) {
      self.titles = titles
      self.items = items
      self.categories = categories
      self.keys = keys
    }

    /// Creates a sorting whose items have one category each.
    public init(titles: [[Inline]], items: [Item], categories: [Item], key: [Int]) {
      self.init(titles: titles, items: items, categories: categories, keys: key.map { [$0] })
    }

    /// Whether an item belongs to several categories.
    public var hasSeveral: Bool { keys.contains { $0.count > 1 } }
  }
}
