// SPDX-License-Identifier: Apache-2.0

/// A share of the debts collected, by age, balance and placement of the debt.
///
/// Usage states the cash by the ``ContingencyRow/id`` of the row that fits; a returned payment is
/// negative.
public struct ContingencyTerms: Hashable, Sendable, Codable {
  /// The shares; every debt must fit exactly one row.
  public var rows: [ContingencyRow]
  /// Who keeps the fee from the cash; gross when left out.
  public var remittance: Remittance

  /// Creates terms.
  public init(rows: [ContingencyRow], remittance: Remittance = .gross) {
    self.rows = rows
    self.remittance = remittance
  }

  /// Reads terms; what may be left out is said at each property.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    rows = try container.decode([ContingencyRow].self, forKey: .rows)
    remittance = try container.decode(.remittance, default: .gross)
  }

  private enum CodingKeys: String, CodingKey {
    case rows, remittance
  }
}

/// How the cash that an agency collects reaches its client.
public enum Remittance: String, CaseIterable, Hashable, Sendable, Codable {
  /// The client gets all of it and pays the fee by invoice.
  case gross
  /// The agency keeps the fee and hands over the rest; the invoice is settled by that.
  case netOfFee
}
