// SPDX-License-Identifier: Apache-2.0

/// How long a debt has been overdue; the second of two independent axes of collections.
///
/// Where early ends and late begins is set by each creditor.
public enum Arrears: String, FacetValue {
  /// Early stage.
  case earlyStage = "early-stage"
  /// Late stage.
  case lateStage = "late-stage"

  public static let facet = Facet.arrears

  public var name: String {
    switch self {
    case .earlyStage: "early stage"
    case .lateStage: "late stage"
    }
  }

  public var aliases: [String] {
    switch self {
    case .earlyStage: ["early"]
    case .lateStage: ["late"]
    }
  }

  public var meaning: String {
    switch self {
    case .earlyStage:
      "Days or a few weeks overdue: most people need no more than a reminder."
    case .lateStage:
      "Months overdue: a matter of negotiation, escalation and law."
    }
  }
}
