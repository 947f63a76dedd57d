// SPDX-License-Identifier: Apache-2.0

/// What one part of a contract comes to in a period, before rounding.
struct PartCharges {
  /// One line, exact.
  struct Line {
    var campaign: String?
    var explanation: AmountExplanation
  }

  var lines: [Line] = []
  var remarks: [String] = []
  /// Units that were included and not used, nil for a part without.
  var unusedUnits: Rational?
  /// Quantities of tiers to be carried, by key.
  var tierQuantities: [String: Rational] = [:]
  /// What is handed over of the cash collected.
  var remittance: ExactAmount?

  /// Makes the lines of a part from what its groups of usage come to.
  ///
  /// What is not of one group stands on the part's only line, or on a line of its own where each
  /// campaign has one.
  mutating func add(
    _ groups: [(UsageGroup, [AmountExplanation])], besides others: [AmountExplanation] = [],
    of part: ContractPart, in currency: Currency
  ) throws(BillingError) {
    var common: [AmountExplanation] = []
    for (group, explanations) in groups {
      switch part.tierBasis {
      case .contract: common += explanations
      case .agent:
        common.append(try .sum("agent \(group.agent ?? "")", of: explanations, in: currency))
      case .campaign:
        lines.append(
          Line(
            campaign: group.campaign,
            explanation: try .sum(part.name, of: explanations, in: currency)))
      }
    }
    common += others
    guard part.tierBasis != .campaign || !common.isEmpty else { return }
    lines.append(Line(explanation: try .sum(part.name, of: common, in: currency)))
  }
}

extension ContractPart {
  /// What the part comes to.
  func charges(in context: StatementContext) throws(BillingError) -> PartCharges {
    switch terms {
    case .agentHours(let terms): try terms.charges(of: self, in: context)
    case .calls(let terms): try terms.charges(of: self, in: context)
    case .transactions(let terms): try terms.charges(of: self, in: context)
    case .fixedFee(let terms): try terms.charges(of: self, in: context)
    case .outcomes(let terms): try terms.charges(of: self, in: context)
    case .contingency(let terms): try terms.charges(of: self, in: context)
    case .gainShare(let terms): try terms.charges(of: self, in: context)
    case .passThrough(let terms): try terms.charges(of: self, in: context)
    }
  }
}
