// SPDX-License-Identifier: Apache-2.0

extension UsageTotals: Codable {
  private struct Row: Codable {
    var part: String
    var category: String
    var campaign: String
    var agent: String
    var events: Int64
    var quantity: Rational
    var amount: Rational
  }

  /// Reads totals.
  ///
  /// - Throws: `DecodingError`, also where counts of one key overflow.
  public init(from decoder: any Decoder) throws {
    var container = try decoder.unkeyedContainer()
    self.init()
    while !container.isAtEnd {
      let row = try container.decode(Row.self)
      do {
        try add(
          Cell(events: row.events, quantity: row.quantity, amount: row.amount),
          to: Key(
            part: row.part, category: row.category, campaign: row.campaign, agent: row.agent))
      } catch {
        throw DecodingError.dataCorruptedError(
          in: container, debugDescription: error.description)
      }
    }
  }

  /// Writes a list of counts in the order of their keys: equal totals give equal bytes.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.unkeyedContainer()
    for (key, cell) in ordered {
      try container.encode(
        Row(
          part: key.part, category: key.category, campaign: key.campaign, agent: key.agent,
          events: cell.events, quantity: cell.quantity, amount: cell.amount))
    }
  }

  /// The counts in the order of part, campaign, agent and category.
  public var ordered: [(key: Key, cell: Cell)] {
    cells.map { (key: $0.key, cell: $0.value) }.sorted { $0.key < $1.key }
  }
}

extension UsageTotals.Key: Comparable {
  public static func < (left: Self, right: Self) -> Bool {
    (left.part, left.campaign, left.agent, left.category)
      < (right.part, right.campaign, right.agent, right.category)
  }
}
