// SPDX-License-Identifier: Apache-2.0

import Charts
import ContractBilling
import OutsourcingEconomics
import TerminalText

/// A comparison of contracts for people.
struct ContractComparisonView {
  private let comparison: ContractComparison

  init(_ comparison: ContractComparison) { self.comparison = comparison }

  func lines(_ options: TerminalOptions) throws -> [StyledText] {
    table.lines(width: options.width, plain: options.plain) + [""]
      + sentences.flatMap { $0.wrapped(to: options.width) } + [""]
      + (try RevenueChart.make(comparison)).lines(for: options)
  }

  private var table: TextTable {
    TextTable(
      header: ["Contract", "Revenue", "How"],
      rows: comparison.results.map { result in
        [
          StyledText(result.model.name, style: .bold), StyledText("\(result.revenue)"),
          StyledText(result.bill.lines.map(\.explanation).joined(separator: "; ")),
        ]
      }, alignments: [.left, .right, .left])
  }

  private var sentences: [StyledText] {
    let rate = comparison.breakEvenOutcomesPerHour
    let text =
      rate.decimalText(minimumPlaces: 2)
      ?? "\(rate) (about \(Figure.decimal(rate.approximation, places: 2)))"
    return [
      StyledText(
        "Break-even: at \(text) outcomes per agent-hour both contracts earn the same. "
          + "Above it the outcome contract earns the vendor more, below it the hours do.")
    ]
  }
}
