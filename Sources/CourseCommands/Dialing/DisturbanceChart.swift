// SPDX-License-Identifier: Apache-2.0

import Charts
import ContactCenter
import DiscreteEventSimulation

/// How strategies take disturbances: abandoned calls and utilisation against the minutes.
enum DisturbanceChart {
  /// Draws all reports in one chart: for each disturbance two pictures, with a line for each
  /// strategy and size of the floor.
  static func chart(of reports: [DisturbanceReport]) -> ChartColumn {
    let disturbances = Disturbance.allCases.filter { one in
      reports.contains { $0.disturbance == one }
    }
    return ChartColumn(
      title: "After a disturbance",
      charts: disturbances.flatMap { one in
        let reports = reports.filter { $0.disturbance == one }
        return [abandonment(reports, one), utilisation(reports, one)] as [any Chart]
      })
  }

  private static func abandonment(
    _ reports: [DisturbanceReport], _ disturbance: Disturbance
  ) -> LineChart {
    let limits = Set(reports.compactMap(\.limit)).filter { $0 > 0 }.sorted()
    return chart(
      title(disturbance), "abandoned of answered", reports, disturbance,
      levels: limits.map { LineChart.Level(y: $0, name: "limit") }, includesZero: true
    ) { $0.abandonmentRate }
  }

  private static func utilisation(
    _ reports: [DisturbanceReport], _ disturbance: Disturbance
  ) -> LineChart {
    chart("", "utilisation of agents at work", reports, disturbance) { $0.utilisation }
  }

  private static func chart(
    _ title: String, _ measure: String, _ reports: [DisturbanceReport],
    _ disturbance: Disturbance, levels: [LineChart.Level] = [], includesZero: Bool = false,
    _ value: (DisturbanceReport.Minute) -> Estimate?
  ) -> LineChart {
    LineChart(
      title: title,
      x: LineChart.Axis(name: "minutes since the disturbance", format: ChartNumberFormat()),
      y: LineChart.Axis(name: measure, format: .percent(places: 1)),
      series: reports.map { report in
        LineChart.Series(
          name: name(report),
          points: report.minutes.map { minute in
            // The middle of the minute.
            let x = Double(minute.minute) + 0.5
            guard let estimate = value(minute) else { return LineChart.Point(x: x, y: .nan) }
            return LineChart.Point(x: x, y: estimate.mean, halfWidth: estimate.halfWidth)
          })
      }, markers: [LineChart.Marker(x: 0, name: "disturbance")], levels: levels, height: 10,
      includesZero: includesZero, possible: 0...1)
  }

  /// The line's name.
  static func name(_ report: DisturbanceReport) -> String {
    "\(report.strategy), \(report.agents) \(report.agents == 1 ? "agent" : "agents")"
  }

  /// What happens, as a title.
  static func title(_ disturbance: Disturbance) -> String {
    switch disturbance {
    case .answerRateDoubles: "The answer rate doubles within a minute"
    case .answerRateHalves: "The answer rate halves within a minute"
    case .halfPause: "Half of the agents pause"
    case .halfReturn: "Half of the agents return"
    case .carrierDelay: "The network takes 5 s more for each attempt"
    case .talkTimeDoubles: "Conversations last twice as long"
    }
  }
}
