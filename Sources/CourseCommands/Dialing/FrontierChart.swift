// SPDX-License-Identifier: Apache-2.0

import Charts
import ContactCenter
import DiscreteEventSimulation
import OutboundDialing

/// Utilisation against abandonment: what strategies reach beside what the exponential model allows.
enum FrontierChart {
  /// Draws the chart of a comparison.
  ///
  /// - Parameters:
  ///   - comparison: The strategies' results.
  ///   - optimum: The optimum of the exponential model, if it was computed.
  /// - Returns: The chart.
  static func chart(of comparison: StrategyComparison, optimum: PacingOptimum?) -> ScatterChart {
    // Those that hold a rule first: their labels find a place first.
    let limits = Set(comparison.parameters.rules.map(\.limit)).filter { $0 > 0 }.sorted()
    let points = comparison.results.reversed().map { report in
      ScatterChart.Point(
        name: report.strategy, x: measure(report.abandonmentRate), y: measure(report.utilisation))
    }
    let greatest = max(0.05, (limits.last ?? 0) * 1.5)
    return ScatterChart(
      title: "Utilisation against abandoned calls",
      x: LineChart.Axis(name: "abandoned of answered", format: .percent(places: 2)),
      y: LineChart.Axis(name: "utilisation", format: .percent(places: 1)), points: points,
      curves: optimum.map {
        [
          LineChart.Series(
            name: "optimum of the exponential model (no bound on other distributions)",
            points: $0.points.map { LineChart.Point(x: $0.abandonmentRate, y: $0.utilisation) })
        ]
      } ?? [],
      markers: limits.map { LineChart.Marker(x: $0, name: "limit") },
      across: 0...greatest * 1.04)
  }

  /// An estimate; where nobody answered, nobody was abandoned.
  private static func measure(_ estimate: Estimate?) -> ScatterChart.Measure {
    ScatterChart.Measure(estimate?.mean ?? 0, halfWidth: estimate?.halfWidth)
  }
}
