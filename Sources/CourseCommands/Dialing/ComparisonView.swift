// SPDX-License-Identifier: Apache-2.0

import ContactCenter
import DiscreteEventSimulation
import OutboundDialing
import TerminalText

/// A comparison of dialing modes for people.
struct ComparisonView {
  private let comparison: StrategyComparison

  init(_ comparison: StrategyComparison) { self.comparison = comparison }

  func lines(_ options: TerminalOptions) -> [StyledText] {
    heading + [""] + table.lines(width: options.width, plain: options.plain) + [""]
      + footing.flatMap { $0.wrapped(to: options.width) }
  }

  private var scenario: FloorScenario { comparison.parameters.scenario }

  private var heading: [StyledText] {
    let floor =
      "\(scenario.agents) \(scenario.agents == 1 ? "agent" : "agents"), "
      + "answer rate \(Figure.percent(scenario.attempts.answerRate)), "
      + "\(scenario.days) \(scenario.days == 1 ? "day" : "days") of "
      + "\(Figure.decimal(scenario.shiftHours, places: 1)) h"
    return [StyledText(floor, style: .bold)]
  }

  private var table: TextTable {
    TextTable(
      header: [
        "Mode", "Utilisation", "Talk min per agent-hour", "Contacts per agent-hour", "Idle share",
        "Abandonment rate",
      ],
      rows: comparison.results.map { report in
        [
          StyledText("\(report.strategy)", style: .bold),
          StyledText(Figure.percent(report.utilisation)),
          StyledText(Figure.decimal(report.talkMinutesPerAgentHour, places: 1)),
          StyledText(Figure.decimal(report.contactsPerAgentHour, places: 2)),
          StyledText(Figure.percent(report.idleShare)),
          StyledText(Figure.percent(report.abandonmentRate, places: 2)),
        ]
      }, alignments: [.left, .right, .right, .right, .right, .right])
  }

  private var footing: [StyledText] {
    let parameters = comparison.parameters
    var lines = [
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
