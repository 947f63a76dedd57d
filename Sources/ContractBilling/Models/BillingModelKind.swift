// SPDX-License-Identifier: Apache-2.0

/// The four models of the trade, as data; see the ``BillingModel`` of each.
public enum BillingModelKind: String, CaseIterable, Codable, Hashable, Sendable {
  /// ``AgentHourBilling``.
  case agentHour
  /// ``TransactionBilling``.
  case transaction
  /// ``FixedFeeBilling``.
  case fixedFee
  /// ``OutcomeBilling``.
  case outcome

  /// The name, as it stands on a bill.
  public var name: String {
    switch self {
    case .agentHour: "Per hour or agent"
    case .transaction: "Per transaction"
    case .fixedFee: "Fixed fee"
    case .outcome: "Outcome-based"
    }
  }
}
