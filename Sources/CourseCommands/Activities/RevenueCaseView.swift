// SPDX-License-Identifier: Apache-2.0

import Charts
import ContractBilling
import OutsourcingEconomics
import TerminalText

/// A revenue case for people: its figures, the break-even as a chart, the contracts side by side.
struct RevenueCaseView {
  private let revenueCase: RevenueCase

  init(_ revenueCase: RevenueCase) { self.revenueCase = revenueCase }

  /// The figures to work with.
  func facts(_ options: TerminalOptions) -> [StyledText] {
    TextTable(
      header: ["Figure", "Value"],
      rows: revenueCase.facts.map { [StyledText($0.name), StyledText($0.value)] },
      alignments: [.left, .right]
    ).lines(width: options.width, plain: options.plain)
  }

  /// Revenue by the hour against revenue by the transaction, as contacts per hour grow.
  ///
  /// - Throws: `BillingError` on an overflow.
  func breakEvenChart() throws -> LineChart {
    let comparison = revenueCase.comparison
    let currency = comparison.currency
    let series = try comparison.revenueSeries(varying: .transactions)
      .filter { [.agentHour, .transaction].contains($0.model) }
      .map { series in
        LineChart.Series(
          name: series.model.name,
          points: series.points.map {
            LineChart.Point(x: $0.perHour.approximation, y: $0.revenue.value.approximation)
          })
      }
    var markers: [LineChart.Marker] = []
    if let breakEven = comparison.breakEvenTransactionsPerHour {
      markers.append(LineChart.Marker(x: breakEven.approximation, name: "break-even"))
    }
    if let own = revenueCase.parameters.transactionsPerHour {
      markers.append(LineChart.Marker(x: own.approximation, name: "this team"))
    }
    return LineChart(
      title: "Revenue by contacts per agent-hour",
      x: LineChart.Axis(name: "contacts per agent-hour", format: ChartNumberFormat(places: 2)),
      y: LineChart.Axis(
        name: "revenue in \(currency.code)",
        format: ChartNumberFormat(grouping: currency.code == "INR" ? .indian : .thousands)),
      series: series, markers: markers, includesZero: true)
  }

  /// What the month earns under each contract, the highest marked.
  func contracts(_ options: TerminalOptions) -> [StyledText] {
    let comparison = revenueCase.comparison
    let highest = comparison.highest?.revenue
    let table = TextTable(
      header: ["Contract", "Revenue of the month", "Remark"],
      rows: comparison.results.map { result in
        [
          StyledText(result.model.name, style: .bold), StyledText("\(result.revenue)"),
          StyledText(result.revenue == highest ? "highest" : ""),
        ]
      }, alignments: [.left, .right, .left])
    let remark = StyledText(
      "The highest revenue is not yet the best contract: ask who carries the risk that the "
        + "figures turn out otherwise.")
    return table.lines(width: options.width, plain: options.plain) + [""]
      + remark.wrapped(to: options.width)
  }
}
