// SPDX-License-Identifier: Apache-2.0

import Charts
import ContactCenter
import DiscreteEventSimulation
import TerminalText

/// Disturbances, for people: the figures that count and the chart.
struct DisturbanceView {
  private let reports: [DisturbanceReport]

  init(_ reports: [DisturbanceReport]) { self.reports = reports }

  func lines(_ options: TerminalOptions) -> [StyledText] {
    table.lines(width: options.width, plain: options.plain) + [""]
      + DisturbanceChart.chart(of: reports).lines(for: options) + [""]
      + footing.flatMap { $0.wrapped(to: options.width) }
  }

  private var table: TextTable {
    TextTable(
      header: [
        "Disturbance", "Strategy", "Next answers abandoned %", "Of these unavoidable %",
        "Utilisation %", "Less than on its budget", "Less than lasting state", "Affordable calls",
        "In lasting state", "Most lines", "In lasting state",
      ],
      rows: reports.map { report in
        [
          StyledText(DisturbanceChart.title(report.disturbance)),
          StyledText(DisturbanceChart.name(report)),
          StyledText(Figure.inPercent(report.nextAbandonmentRate, places: 2)),
          StyledText(Figure.inPercent(report.nextUnavoidableRate, places: 2)),
          StyledText(Figure.inPercent(report.utilisation)),
          StyledText(Figure.inPercent(report.sameBudgetDifference?.scaled(by: -1), places: 2)),
          StyledText(Figure.inPercent(report.difference.scaled(by: -1), places: 2)),
          StyledText(report.headroom.map { Figure.decimal($0, places: 1) } ?? "–"),
          StyledText(report.steadyHeadroom.map { Figure.decimal($0, places: 1) } ?? "–"),
          StyledText(Figure.decimal(report.mostLines, places: 1)),
          StyledText(Figure.decimal(report.steadyMostLines, places: 1)),
        ]
      }, alignments: [.left, .left] + [TextAlignment](repeating: .right, count: 9))
  }

  private var footing: [StyledText] {
    guard let first = reports.first else { return [] }
    return [
      StyledText(
        "Next answers: the \(first.answers) calls answered first after the disturbance. Utilisation "
          + "is that of agents at work, from the 5th to the 20th minute after it; the lasting "
          + "state is the same floor with the same luck, disturbed from the beginning. It has earned "
          + "a budget of its own: affordable calls are those that could be abandoned at the moment "
          + "of the disturbance without passing the limit. On its budget is the lasting state too, "
          + "given the disturbed floor's counts at that moment. Most lines are those up at once in "
          + "the 2 minutes after it."),
      StyledText(
        "± half the 95 % confidence interval; \(first.replications) replications, seed "
          + "\(first.seed).", style: .dim),
    ]
  }
}
