// SPDX-License-Identifier: Apache-2.0

import Charts
import ContactCenter
import DiscreteEventSimulation
import OutboundDialing
import TerminalText

/// A comparison of dialing modes for people.
struct ComparisonView {
  private let comparison: StrategyComparison
  private let optimum: PacingOptimum?
  private let limits: [Double?]
  private let showsFrontier: Bool

  init(_ report: ComparisonReport) {
    comparison = report.comparison
    optimum = report.optimum
    limits = report.limits
    showsFrontier = true
  }

  /// The comparison alone, without the chart of utilisation against abandonment.
  init(_ comparison: StrategyComparison) {
    self.comparison = comparison
    optimum = nil
    limits = comparison.parameters.strategies.map { name in
      guard case .predictive(let rule)? = try? StrategySpecification(name) else { return nil }
      return rule.limit
    }
    showsFrontier = false
  }

  func lines(_ options: TerminalOptions) -> [StyledText] {
    heading.wrapped(to: options.width) + [""]
      + table.lines(width: options.width, plain: options.plain) + [""]
      + (options.plain
        ? [] : Self.agentHour(of: comparison.results).lines(for: options) + [""])
      + (showsFrontier ? frontier.lines(for: options) + [""] : [])
      + (causes.map { $0.lines(width: options.width, plain: options.plain) + [""] } ?? [])
      + footing.flatMap { $0.wrapped(to: options.width) }
  }

  private var scenario: FloorScenario { comparison.parameters.scenario }

  private var heading: StyledText { StyledText(FloorText.floor(scenario), style: .bold) }

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

  /// Utilisation against abandonment, also as a picture.
  var frontier: ScatterChart { FrontierChart.chart(of: comparison, optimum: optimum) }

  /// Where the time of agents goes; what nobody spent any on is left out.
  static func agentHour(of reports: [FloorReport]) -> ShareChart {
    let parts: [(String, KeyPath<FloorReport, Estimate>)] = [
      ("talking", \.talkShare), ("wrap-up", \.wrapUpShare), ("preparing", \.previewingShare),
      ("listening", \.dialingShare), ("idle", \.idleShare),
    ]
    func paused(_ report: FloorReport) -> Double {
      max(0, 1 - parts.reduce(0) { $0 + report[keyPath: $1.1].mean })
    }
    let hasPauses = reports.contains { paused($0) > 1e-6 }
    return ShareChart(
      title: "An agent's hour", parts: parts.map(\.0) + (hasPauses ? ["paused"] : []),
      rows: reports.map { report in
        ShareChart.Row(
          label: report.strategy,
          amounts: parts.map { report[keyPath: $0.1].mean } + (hasPauses ? [paused(report)] : []))
      })
  }

  /// The causes of abandoned calls, where any was unavoidable.
  private var causes: TextTable? {
    guard comparison.results.contains(where: { $0.abandonedUnavoidably > 0 }) else { return nil }
    let causes = AbandonmentCause.allCases.filter { cause in
      comparison.results.contains { $0.causesSeen.contains { $0.cause == cause } }
    }
    return TextTable(
      header: ["Abandoned by cause"]
        + causes.map { StyledText(AbandonmentWords.cause($0)) },
      rows: comparison.results.map { report in
        [StyledText(report.strategy, style: .bold)]
          + causes.map { cause in
            StyledText("\(report.causesSeen.first { $0.cause == cause }?.calls ?? 0)")
          }
      }, alignments: [.left] + causes.map { _ in .right })
  }

  private var footing: [StyledText] {
    let parameters = comparison.parameters
    var lines = [
      StyledText(
        "Minutes and contacts are per agent-hour logged in; abandoned is the share of calls "
          + "answered by a person."),
      StyledText(FloorText.bound(comparison.u0)),
      StyledText(
        "± half the \(Figure.percent(parameters.level, places: 0)) confidence interval; "
          + "\(parameters.replications) replications, seed \(parameters.seed), "
          + "the same luck for every mode.", style: .dim),
    ]
    for rule in parameters.rules {
      lines.append(
        StyledText(
          "Predictive holds \(Figure.percent(rule.limit)) abandoned of calls answered by a "
            + "person (\(rule.jurisdiction): \(rule.provenance.citation)).", style: .dim))
    }
    if let optimum {
      lines.append(
        StyledText(
          "The optimum is that of the exponential model with this answer rate, "
            + "\(Figure.decimal(optimum.ringTime, places: 1)) s on the line and "
            + "\(Figure.decimal(optimum.handleTime, places: 0)) s of handling on average: a guide, "
            + "and no bound where times have other distributions.", style: .dim))
    }
    for (report, limit) in zip(comparison.results, limits) {
      let evidence = LimitEvidence(
        name: report.strategy, answered: report.answered, abandoned: report.abandoned,
        limit: limit ?? 0)
      if let remark = evidence.remark { lines.append(StyledText(remark, style: .dim)) }
    }
    return lines
  }
}
