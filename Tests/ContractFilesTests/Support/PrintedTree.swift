// SPDX-License-Identifier: Apache-2.0

import ContractBilling

/// A statement with the trees behind its amounts, as `expected.txt` holds it.
///
/// It shows the values of a tree and nothing of the layout that commands choose.
enum PrintedTree {
  static func text(_ statement: ContractStatement) -> String {
    var lines = ["\(statement.contract), \(statement.period)"]
    for line in statement.lines {
      let campaign = line.campaign.map { " (\($0))" } ?? ""
      lines.append("\(line.part)\(campaign): \(line.title), \(line.amount)")
      lines += tree(line.explanation, indent: "  ")
    }
    lines.append("total \(statement.total)")
    lines += statement.remarks.map { "remark: \($0)" }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func tree(_ node: AmountExplanation, indent: String) -> [String] {
    var text = "\(indent)\(node.value.amountText)  \(node.rule)"
    if let quantity = node.quantity { text += ", \(quantity) \(node.unit ?? "")" }
    switch node.rate {
    case .amount(let rate): text += " × \(rate.amountText)"
    case .share(let share, let base): text += ", \(share) of \(base.amountText)"
    case nil: break
    }
    if let line = node.line { text += " [line \(line)]" }
    return [text] + node.parts.flatMap { tree($0, indent: indent + "  ") }
  }
}
