// SPDX-License-Identifier: Apache-2.0

import Charts
import ContactCenter
import DiscreteEventSimulation
import OutboundDialing
import TerminalText

/// A comparison of dialing modes for people.
struct ComparisonView {
  private let comparison: StrategyComparison

  init(_ comparison: StrategyComparison) { self.comparison = comparison }

  func lines(_ options: TerminalOptions) -> [StyledText] {
    heading.wrapped(to: options.width) + [""]
      + table.lines(width: options.width, plain: options.plain) + [""]
      + (options.plain ? [] : chart.lines(for: options) + [""])
      + footing.flatMap { $0.wrapped(to: options.width) }
  }

  private var scenario: FloorScenario { comparison.parameters.scenario }

  private var heading: StyledText {
    let floor =
      "\(scenario.agents) \(scenario.agents == 1 ? "agent" : "agents"), "
      + "answer rate \(Figure.percent(scenario.attempts.answerRate)), "
      + "\(scenario.days) \(scenario.days == 1 ? "day" : "days") of "
      + "\(Figure.decimal(scenario.shiftHours, places: 1)) h"
    return StyledText(floor, style: .bold)
  }

  private var table: TextTable {
    TextTable(
      header: [
        "Mode", "Utilisation %", "Talk min/h", "Contacts/h", "Idle %", "Abandoned %",
      ],
      rows: comparison.results.map { report in
        [
          StyledText(report.strategy, style: .bold),
          StyledText(Figure.inPercent(report.utilisation)),
          StyledText(Figure.decimal(report.talkMinutesPerAgentHour, places: 1)),
          StyledText(Figure.decimal(report.contactsPerAgentHour, places: 2)),
          StyledText(Figure.inPercent(report.idleShare)),
          StyledText(Figure.inPercent(report.abandonmentRate, places: 2)),
        ]
      }, alignments: [.left, .right, .right, .right, .right, .right])
  }

  private var chart: ShareChart {
    ShareChart(
      title: "An agent's hour",
      parts: ["talking", "wrap-up", "preparing", "listening", "idle"],
      rows: comparison.results.map { report in
        ShareChart.Row(
          label: report.strategy,
          amounts: [
            report.talkShare, report.wrapUpShare, report.previewingShare, report.dialingShare,
            report.idleShare,
          ].map(\.mean))
      })
  }

  private var footing: [StyledText] {
    let parameters = comparison.parameters
    var lines = [
      StyledText(
        "Minutes and contacts are per agent-hour logged in; abandoned is the share of calls "
          + "answered by a person."),
      StyledText(
        "u0 = \(Figure.percent(comparison.u0)): the closed form of progressive dialing, "
          + "the most that is possible without abandoned calls."),
      StyledText(
        "± half the \(Figure.percent(parameters.level, places: 0)) confidence interval; "
          + "\(parameters.replications) replications, seed \(parameters.seed), "
          + "the same luck for every mode.", style: .dim),
    ]
    for rule in parameters.rules {
      lines.append(
        StyledText(
          "Predictive holds \(Figure.percent(rule.limit)) abandoned of calls answered by a "
            + "person (\(rule.jurisdiction): \(rule.source)).", style: .dim))
    }
    for report in comparison.results where report.provesTooLittle {
      lines.append(
        StyledText(
          "\(report.strategy): \(report.answered) answered calls are too few to prove a limit "
            + "of a few per cent; one abandoned call more or less decides.", style: .dim))
    }
    return lines
  }
}

extension FloorReport {
  /// Whether so few calls were answered that a rate of a few per cent says little.
  fileprivate var provesTooLittle: Bool { abandoned > 0 && answered < 300 }
}
