// SPDX-License-Identifier: Apache-2.0

import Charts
import ContractBilling
import OutsourcingEconomics

/// Revenue against outcomes per hour, with the break-even marked.
enum RevenueChart {
  /// Draws the series of a comparison.
  ///
  /// - Throws: `BillingError` on an overflow.
  static func make(_ comparison: ContractComparison) throws -> LineChart {
    let currency = comparison.currency
    let series = try comparison.revenueSeries().map { series in
      LineChart.Series(
        name: series.model.name,
        points: series.points.map {
          LineChart.Point(x: $0.perHour.approximation, y: $0.revenue.value.approximation)
        })
    }
    return LineChart(
      title: "Revenue by outcomes per agent-hour",
      x: LineChart.Axis(
        name: "outcomes per agent-hour", format: ChartNumberFormat(places: 2)),
      y: LineChart.Axis(
        name: "revenue in \(currency.code)",
        format: ChartNumberFormat(grouping: currency.code == "INR" ? .indian : .thousands)),
      series: series,
      markers: [
        LineChart.Marker(
          x: comparison.breakEvenOutcomesPerHour.approximation, name: "break-even")
      ], includesZero: true)
  }
}
