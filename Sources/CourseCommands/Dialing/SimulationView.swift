// SPDX-License-Identifier: Apache-2.0

import Charts
import ContactCenter
import DiscreteEventSimulation
import OutboundDialing
import TerminalText

/// A campaign in depth, for people.
struct SimulationView {
  private let report: SimulationReport

  init(_ report: SimulationReport) { self.report = report }

  func lines(_ options: TerminalOptions) -> [StyledText] {
    func table(_ table: TextTable) -> [StyledText] {
      table.lines(width: options.width, plain: options.plain) + [""]
    }
    var lines = heading.wrapped(to: options.width) + [""] + table(measures)
    lines += agentHour.lines(for: options) + [""] + table(outcomes)
    if report.measures.abandoned > 0 { lines += table(causes) }
    if !rules.rows.isEmpty { lines += table(rules) }
    if options.plain, report.hours.count > 1 {
      lines += table(hourTable)
    } else if let utilisation = hours {
      lines += utilisation.lines(for: options) + [""]
    }
    lines += decisions.flatMap { $0.wrapped(to: options.width) } + [""]
    return lines + footing.flatMap { $0.wrapped(to: options.width) }
  }

  /// The campaign as a picture.
  var picture: ChartColumn {
    let hours: [any Chart] = hours.map { [$0] } ?? []
    let causes = BarChart(
      title: "Abandoned calls by cause", format: ChartNumberFormat(),
      bars: report.measures.causesSeen.map {
        BarChart.Bar(label: AbandonmentWords.cause($0.cause), value: Double($0.calls))
      })
    return ChartColumn(
      title: heading.plainText,
      charts: [agentHour] + hours + (report.measures.abandoned > 0 ? [causes] : []))
  }

  private var scenario: FloorScenario { report.parameters.scenario }

  private var heading: StyledText {
    StyledText("\(report.parameters.strategy): \(FloorText.floor(scenario))", style: .bold)
  }

  private var measures: TextTable {
    let measures = report.measures
    var rows: [(String, String)] = [
      ("Utilisation", Figure.inPercent(measures.utilisation) + " %"),
      (
        "Abandoned of calls answered by a person",
        Figure.inPercent(measures.abandonmentRate, places: 2) + " %"
      ),
    ]
    if let highest = measures.highestAbandonmentRate {
      rows.append(("The same in the run where it is highest", Figure.percent(highest, places: 2)))
    }
    rows += [
      ("Talk, minutes per agent-hour", Figure.decimal(measures.talkMinutesPerAgentHour, places: 1)),
      ("Contacts per agent-hour", Figure.decimal(measures.contactsPerAgentHour, places: 2)),
      ("Attempts per agent-hour", Figure.decimal(measures.attemptsPerAgentHour, places: 1)),
      ("Attempts, all runs", "\(report.dials)"), ("Contacts, all runs", "\(report.connects)"),
    ]
    if let mean = report.waits.meanSeconds {
      rows.append(("Mean wait of connected callees", Figure.decimal(mean, places: 2) + " s"))
    }
    if let share = report.waits.immediateShare {
      rows.append(("Connected at once", Figure.percent(share)))
    }
    if let wait = report.waits.secondsFor95Percent {
      rows.append(("Wait that 95 % do not pass", Figure.decimal(wait, places: 1) + " s"))
    }
    if let list = report.list {
      rows.append(("Records answered of the list, first run", "\(list.answered) of \(list.total)"))
    }
    if let inbound = report.inbound {
      rows.append(("Inbound calls taken, first run", "\(inbound.connected) of \(inbound.arrived)"))
      if let level = inbound.serviceLevel {
        rows.append(("Inbound service level, first run", Figure.percent(level)))
      }
    }
    return TextTable(
      header: ["Measure", "Value"], rows: rows.map { [StyledText($0.0), StyledText($0.1)] },
      alignments: [.left, .right])
  }

  private var agentHour: ShareChart {
    ComparisonView.agentHour(of: [report.measures])
  }

  private var outcomes: TextTable {
    let resolved = max(1, report.attemptsByOutcome.reduce(0) { $0 + $1.calls })
    return TextTable(
      header: ["Attempts by outcome", "Calls", "Share %"],
      rows: report.attemptsByOutcome.map {
        [
          StyledText(AbandonmentWords.outcome($0.name)), StyledText("\($0.calls)"),
          StyledText(Figure.decimal(Double($0.calls) / Double(resolved) * 100, places: 1)),
        ]
      }, alignments: [.left, .right, .right])
  }

  private var causes: TextTable {
    TextTable(
      header: ["Abandoned by cause", "Calls", "Pacing could avoid it"],
      rows: report.measures.causesSeen.map {
        [
          StyledText(AbandonmentWords.cause($0.cause)), StyledText("\($0.calls)"),
          $0.isAvoidable ? "yes" : "no",
        ]
      }, alignments: [.left, .right, .left])
  }

  private var rules: TextTable {
    TextTable(
      header: ["Rule, first run", "Limit", "Worst window %", "Last window %", "Kept"],
      rows: (report.ledger?.rules ?? []).map { rule in
        [
          StyledText(rule.rule), StyledText("\(rule.tolerance)"),
          StyledText(rule.worst.rate.map { Figure.decimal($0 * 100, places: 2) } ?? "–"),
          StyledText(rule.current.rate.map { Figure.decimal($0 * 100, places: 2) } ?? "–"),
          StyledText(AbandonmentWords.verdict(rule)),
        ]
      }, alignments: [.left, .left, .right, .right, .left])
  }

  /// The hours in numbers.
  private var hourTable: TextTable {
    TextTable(
      header: ["Hour of the shift", "Utilisation %", "Abandoned %", "Attempts", "Answered"],
      rows: report.hours.map { hour in
        [
          StyledText("\(hour.hour)"), StyledText(Figure.inPercent(hour.utilisation)),
          StyledText(Figure.inPercent(hour.abandonmentRate, places: 2)),
          StyledText("\(hour.launched)"), StyledText("\(hour.answered)"),
        ]
      }, alignments: [.left, .right, .right, .right, .right])
  }

  /// Utilisation over the hours of the shift; nil where one hour says it all.
  private var hours: LineChart? {
    let points = report.hours.compactMap { hour in
      hour.utilisation.map {
        LineChart.Point(x: Double(hour.hour), y: $0.mean, halfWidth: $0.halfWidth)
      }
    }
    guard points.count > 1 else { return nil }
    return LineChart(
      title: "Utilisation over the hours of the shift",
      x: LineChart.Axis(name: "hour of the shift", format: ChartNumberFormat()),
      y: LineChart.Axis(name: "utilisation", format: .percent(places: 1)),
      series: [LineChart.Series(name: report.parameters.strategy, points: points)],
      levels: report.u0.map {
        [LineChart.Level(y: $0, name: "u0, the most without abandoned calls,")]
      } ?? [], height: 10,
      possible: 0...1)
  }

  private var decisions: [StyledText] {
    guard !report.decisions.isEmpty else { return [] }
    return [StyledText("The last decisions of the first run", style: .bold)]
      + report.decisions.suffix(6).map { decision in
        StyledText(FloorText.clock(decision.seconds), style: .dim)
          + StyledText(
            "  \(decision.sentence); \(decision.idleAgents) idle, \(decision.linesInFlight) up, "
              + "\(decision.launched) launched")
      }
  }

  private var footing: [StyledText] {
    let parameters = report.parameters
    var lines: [StyledText] = []
    if let u0 = report.u0 { lines.append(StyledText(FloorText.bound(u0))) }
    lines.append(
      StyledText(
        "± half the \(Figure.percent(parameters.level, places: 0)) confidence interval; "
          + "\(parameters.replications) replications, seed \(parameters.seed); hours, waits and "
          + "decisions from the first \(report.runsInDetail).", style: .dim))
    if let rule = parameters.rule {
      let evidence = LimitEvidence(
        name: parameters.strategy, answered: report.measures.answered,
        abandoned: report.measures.abandoned, limit: rule.limit)
      if let remark = evidence.remark { lines.append(StyledText(remark)) }
    }
    for rule in report.ledger?.rules ?? [] {
      lines += rule.remarks.map { StyledText("\(rule.rule): \($0)", style: .dim) }
    }
    return lines
  }
}

extension FloorReport {
  /// The causes of abandoned calls that came up.
  var causesSeen: [CauseCount] { abandonedByCause.filter { $0.calls > 0 } }
}
