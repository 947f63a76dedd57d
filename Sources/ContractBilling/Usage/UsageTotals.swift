// SPDX-License-Identifier: Apache-2.0

/// What the parts of a contract counted in one period.
///
/// Rating turns records into totals, whatever their number; pricing turns totals into amounts. The
/// totals of two halves of the records merge into those of the whole, in either order.
public struct UsageTotals: Hashable, Sendable {
  /// What is counted by itself.
  public struct Key: Hashable, Sendable {
    /// The identifier of the contract's part.
    public var part: String
    /// How the part sorts what it counts: a tariff window, a class of hours, a band of debts.
    ///
    /// "standard" where it makes no difference.
    public var category: String
    /// The campaign, empty when records name none.
    public var campaign: String
    /// The agent, empty when records name none or totals by agent were not asked for.
    public var agent: String

    /// Creates a key.
    public init(
      part: String, category: String = "standard", campaign: String = "", agent: String = ""
    ) {
      self.part = part
      self.category = category
      self.campaign = campaign
      self.agent = agent
    }
  }

  /// What was counted.
  public struct Cell: Hashable, Sendable {
    /// The records that counted.
    public var events: Int64
    /// The units: billed seconds of calls, hours of agents, or completed transactions.
    ///
    /// Negative where a clawback takes back what an earlier period billed.
    public var quantity: Rational
    /// Money in major units of the contract's currency that the records carry: values of sales,
    /// sums collected, costs passed through, or charges that the part prices call by call.
    public var amount: Rational

    /// Creates a cell.
    public init(events: Int64 = 0, quantity: Rational = .zero, amount: Rational = .zero) {
      self.events = events
      self.quantity = quantity
      self.amount = amount
    }

    /// The sum.
    ///
    /// - Throws: ``BillingError/overflow(operation:)``.
    public static func + (left: Self, right: Self) throws(BillingError) -> Self {
      let (events, overflows) = left.events.addingReportingOverflow(right.events)
      guard !overflows else { throw .overflow(operation: "count of records") }
      return Self(
        events: events, quantity: try left.quantity + right.quantity,
        amount: try left.amount + right.amount)
    }
  }

  /// The counts.
  public private(set) var cells: [Key: Cell] = [:]

  /// Creates totals of nothing.
  public init() {}

  /// Adds to a count.
  ///
  /// - Throws: ``BillingError/overflow(operation:)``.
  public mutating func add(_ cell: Cell, to key: Key) throws(BillingError) {
    cells[key] = try (cells[key] ?? Cell()) + cell
  }

  /// Adds the counts of other records of the same period.
  ///
  /// - Throws: ``BillingError/overflow(operation:)``.
  public mutating func merge(_ other: UsageTotals) throws(BillingError) {
    for (key, cell) in other.cells { try add(cell, to: key) }
  }

  /// The keys of a part in a fixed order: by campaign, agent and category.
  public func keys(of part: String) -> [Key] {
    cells.keys.filter { $0.part == part }.sorted {
      ($0.campaign, $0.agent, $0.category) < ($1.campaign, $1.agent, $1.category)
    }
  }
}
