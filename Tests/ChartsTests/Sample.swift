// SPDX-License-Identifier: Apache-2.0

import Charts
import TerminalText

/// The charts that the tests draw.
enum Sample {
  static let utilisation = BarChart(
    title: "Utilisation", format: .percent(places: 1),
    bars: [
      BarChart.Bar(label: "manual", value: 0.346, halfWidth: 0.009),
      BarChart.Bar(label: "preview", value: 0.531, halfWidth: 0.011),
      BarChart.Bar(label: "progressive", value: 0.6944, halfWidth: 0.0123),
      BarChart.Bar(label: "predictive", value: 0.894, halfWidth: 0.0004),
    ])

  static let gain = BarChart(
    title: "Change of the monthly result",
    format: ChartNumberFormat(unit: "₹", unitLeads: true, grouping: .indian),
    bars: [
      BarChart.Bar(label: "per agent", value: 0, text: "₹0.00"),
      BarChart.Bar(label: "per transaction", value: -120_000, halfWidth: 30_000),
      BarChart.Bar(label: "ग्राहक सहायता", value: 240_500, halfWidth: 12_000),
    ])

  static let time = ShareChart(
    title: "Agent time", parts: ["talking", "wrap-up", "dialing", "ringing", "idle"],
    rows: [
      ShareChart.Row(label: "manual", amounts: [28.8, 5.76, 20, 45, 0.44]),
      ShareChart.Row(label: "predictive", amounts: [74.5, 14.9, 0, 0, 10.6]),
    ])

  /// 20 agents for 150 hours: 12 an hour against 30 for each outcome.
  static let revenue = LineChart(
    title: "Monthly revenue",
    x: LineChart.Axis(name: "outcomes per hour", format: ChartNumberFormat(places: 2)),
    y: LineChart.Axis(
      name: "revenue", format: ChartNumberFormat(unit: "$", unitLeads: true)),
    series: [
      LineChart.Series(
        name: "per agent",
        points: [LineChart.Point(x: 0.2, y: 36_000), LineChart.Point(x: 0.6, y: 36_000)]),
      LineChart.Series(
        name: "per outcome",
        points: [LineChart.Point(x: 0.2, y: 18_000), LineChart.Point(x: 0.6, y: 54_000)]),
    ],
    markers: [LineChart.Marker(x: 0.4, name: "break-even")], height: 10)

  /// Made-up results of five strategies, the last far beyond the axis.
  static let strategies = ScatterChart(
    title: "Utilisation against abandonment",
    x: LineChart.Axis(name: "abandonment rate", format: .percent(places: 1)),
    y: LineChart.Axis(name: "utilisation", format: .percent(places: 1)),
    points: [
      point("predictive", 0.029, 0.001, 0.853, 0.004), point("manual", 0, 0, 0.346, 0.009),
      point("progressive", 0, 0, 0.694, 0.012), point("hand-tuned", 0.023, 0.004, 0.812, 0.03),
      point("power:2", 0.274, 0.01, 0.79, 0.01),
    ],
    curves: [
      LineChart.Series(
        name: "optimum",
        points: [(0, 0.694), (0.01, 0.821), (0.03, 0.8527), (0.05, 0.8697)].map {
          LineChart.Point(x: $0.0, y: $0.1)
        })
    ],
    markers: [LineChart.Marker(x: 0.03, name: "limit")], across: 0...0.05)

  static func point(
    _ name: String, _ x: Double, _ xHalf: Double, _ y: Double, _ yHalf: Double
  ) -> ScatterChart.Point {
    ScatterChart.Point(
      name: name, x: ScatterChart.Measure(x, halfWidth: xHalf),
      y: ScatterChart.Measure(y, halfWidth: yHalf))
  }

  /// Two lines with intervals around a moment, and a limit.
  static let disturbance = LineChart(
    title: "The answer rate doubles",
    x: LineChart.Axis(name: "minutes", format: ChartNumberFormat()),
    y: LineChart.Axis(name: "abandonment rate", format: .percent(places: 1)),
    series: [
      LineChart.Series(
        name: "predictive",
        points: [(0, 0.02), (5, 0.02), (6, 0.05), (10, 0.025), (20, 0.02)].map {
          LineChart.Point(x: $0.0, y: $0.1, halfWidth: 0.006)
        }),
      LineChart.Series(
        name: "fixed ratio",
        points: [(0, 0.02), (5, 0.03), (6, 0.12), (20, 0.12)].map {
          LineChart.Point(x: $0.0, y: $0.1, halfWidth: 0.015)
        }),
    ],
    markers: [LineChart.Marker(x: 5, name: "answer rate doubles")],
    levels: [LineChart.Level(y: 0.03, name: "limit")], includesZero: true)

  static let column = ChartColumn(title: "One floor", charts: [disturbance, time])

  static let all: [any Chart] = [
    utilisation, gain, time, revenue, strategies, disturbance, column,
  ]

  /// The text of a chart, without looks.
  static func text(_ chart: some Chart, width: Int, ascii: Bool = false) -> String {
    chart.lines(width: width, ascii: ascii).map(\.plainText).joined(separator: "\n")
  }
}
