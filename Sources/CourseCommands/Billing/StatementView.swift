// SPDX-License-Identifier: Apache-2.0

import ContractBilling
import ContractFiles
import TerminalText

/// A statement of a contract for people.
struct StatementView {
  private let report: StatementReport
  private let run: ContractRun
  private let explains: Bool

  init(_ report: StatementReport, _ run: ContractRun, explains: Bool) {
    self.report = report
    self.run = run
    self.explains = explains
  }

  func lines(_ options: TerminalOptions) -> [StyledText] {
    var lines =
      StyledText("\(run.file.contract.name), \(report.period)", style: .bold)
      .wrapped(to: options.width) + [""]
    lines += amounts.lines(width: options.width, plain: options.plain)
    if !report.usage.isEmpty {
      lines += ["", StyledText("What was counted", style: .bold)]
      lines += usage.lines(width: options.width, plain: options.plain)
    }
    if explains {
      lines += ["", StyledText("How each amount comes about", style: .bold)]
      for line in run.statement.lines {
        lines += line.explanation.lines().flatMap { Self.hanging($0, width: options.width) }
      }
    }
    for sentence in sentences { lines += [""] + StyledText(sentence).wrapped(to: options.width) }
    return lines
  }

  private var amounts: TextTable {
    let hasCampaigns = report.lines.contains { $0.campaign?.isEmpty == false }
    func row(_ title: String, _ campaign: String?, _ amount: String, _ style: TextStyle = .plain)
      -> [StyledText]
    {
      var cells = [StyledText(title, style: style)]
      if hasCampaigns { cells.append(StyledText(campaign ?? "")) }
      return cells + [StyledText(amount, style: style)]
    }
    var rows = report.lines.map { row($0.title, $0.campaign, "\($0.amount)") }
    rows.append(row("Total", nil, "\(report.total)", .bold))
    return TextTable(
      header: row("Charge", "Campaign", "Amount"), rows: rows,
      alignments: hasCampaigns ? [.left, .left, .right] : [.left, .right])
  }

  private var usage: TextTable {
    let hasAgents = report.usage.contains { $0.agent != nil }
    let hasAmounts = report.usage.contains { !$0.amount.isZero }
    let currency = run.file.contract.currency
    func row(_ names: [String], agent: String, _ counts: [String], amount: String) -> [StyledText] {
      var cells = names.map { StyledText($0) }
      if hasAgents { cells.append(StyledText(agent)) }
      cells += counts.map { StyledText($0) }
      if hasAmounts { cells.append(StyledText(amount)) }
      return cells
    }
    var alignments = [TextAlignment](repeating: .left, count: hasAgents ? 4 : 3)
    alignments += [TextAlignment](repeating: .right, count: hasAmounts ? 3 : 2)
    return TextTable(
      header: row(
        ["Part", "Category", "Campaign"], agent: "Agent", ["Events", "Quantity"],
        amount: "Amount \(currency.code)"),
      rows: report.usage.map {
        row(
          [$0.part, $0.category, $0.campaign], agent: $0.agent ?? "",
          ["\($0.events)", Self.number($0.quantity, currency)],
          amount: Self.number($0.amount, currency))
      }, alignments: alignments)
  }

  private static func number(_ value: Rational, _ currency: Currency) -> String {
    value.decimalText(grouping: currency.customaryGrouping) ?? value.description
  }

  /// What was read, what was refused, what the statement remarks.
  private var sentences: [String] {
    var sentences = report.remarks
    if report.records > 0 {
      let refused = run.report.rejectedRecords
      var text = "\(report.records) record\(report.records == 1 ? "" : "s") read"
      text += refused == 0 ? ", none refused." : ", \(refused) refused: "
      if refused > 0 {
        let reasons = report.rejected.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
        text += reasons.map { "\($0.value) \($0.key)" }.joined(separator: ", ") + "."
        if let first = run.report.firstRejects.first {
          text += " The first is line \(first.line): \(first.reason)"
        }
      }
      sentences.append(text)
    }
    if !report.uncountedOutcomes.isEmpty {
      sentences.append(
        "No part of the contract counts the outcomes "
          + report.uncountedOutcomes.joined(separator: ", ") + ".")
    }
    if let seconds = report.seconds, let speed = report.recordsPerSecond {
      sentences.append(
        "\(Figure.decimal(seconds, places: 2)) s, \(Figure.decimal(speed, places: 0)) records a "
          + "second.")
    }
    return sentences
  }

  /// A line of a tree; what does not fit goes on below its text.
  static func hanging(_ text: String, width: Int) -> [StyledText] {
    let indent = text.prefix { $0 == " " }
    return HangingText.lines(
      StyledText(String(indent)), StyledText(String(text.dropFirst(indent.count))), width: width)
  }
}
