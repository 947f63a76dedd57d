// SPDX-License-Identifier: Apache-2.0

/// A sum that the client spends in any case.
///
/// At the end of each of its cycles the true-up, max(0, commitment − eligible charges), is due. In a
/// cycle of which the contract covers a part, the commitment is in proportion.
public struct MinimumCommitment: Hashable, Sendable, Codable {
  /// The identifier.
  public var id: String
  /// What a line of the statement says; a standard text when left out.
  public var title: String
  /// The sum of one cycle.
  public var amount: StatedAmount
  /// The cycle; the billing cycle of the contract when left out.
  public var every: BillingCycle?
  /// The parts whose charges count; all but costs passed through when left out.
  public var parts: [String]?
  /// Whether earlier adjustments, such as service credits, count with their sign.
  public var countsCredits: Bool

  /// Creates terms.
  public init(
    id: String, title: String = "", amount: StatedAmount, every: BillingCycle? = nil,
    parts: [String]? = nil, countsCredits: Bool = false
  ) {
    self.id = id
    self.title = title
    self.amount = amount
    self.every = every
    self.parts = parts
    self.countsCredits = countsCredits
  }

  /// Reads terms; the identifier and the amount are always needed.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    id = try container.decode(String.self, forKey: .id)
    title = try container.decode(.title, default: "")
    amount = try container.decode(StatedAmount.self, forKey: .amount)
    every = try container.decodeIfPresent(BillingCycle.self, forKey: .every)
    parts = try container.decodeIfPresent([String].self, forKey: .parts)
    countsCredits = try container.decode(.countsCredits, default: false)
  }

  private enum CodingKeys: String, CodingKey {
    case id, title, amount, every, parts, countsCredits
  }
}
