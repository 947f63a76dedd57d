// SPDX-License-Identifier: Apache-2.0

import Charts
import OutsourcingEconomics
import TerminalText

/// A proposal on the terminal.
struct ProposalView {
  private let proposal: Proposal

  init(_ proposal: Proposal) { self.proposal = proposal }

  func lines(_ options: TerminalOptions) -> [StyledText] {
    var lines = StyledText(proposal.title, style: .bold).wrapped(to: options.width)
    lines += StyledText(proposal.subtitle, style: .dim).wrapped(to: options.width)
    for (index, section) in proposal.sections.enumerated() {
      lines += ["", StyledText("\(index + 1) \(section.title)", style: .bold)]
      for block in section.blocks { lines.append(spaced: Self.lines(of: block, options)) }
    }
    return lines
  }

  private static func lines(of block: Proposal.Block, _ options: TerminalOptions) -> [StyledText] {
    switch block {
    case .paragraph(let text): StyledText(text).wrapped(to: options.width)
    case .callout(let text): StyledText(text, style: .bold).wrapped(to: options.width)
    case .list(let items):
      items.flatMap {
        HangingText.lines(
          options.plain ? "- " : "• ", StyledText($0), width: options.width)
      }
    case .table(let header, let rows): table(header, rows, options)
    case .bars(let figure):
      BarChart(
        title: figure.title, format: ChartNumberFormat(places: 1),
        bars: figure.bars.map {
          BarChart.Bar(label: $0.label, value: $0.value, halfWidth: $0.halfWidth, text: $0.text)
        }
      ).lines(for: options)
    case .tornado(let figure):
      table(
        ["\(figure.title), stated \(figure.baseText)", "a fifth lower", "a fifth higher"],
        figure.bars.map { [$0.label, $0.lowText, $0.highText] }, options)
    case .line(let figure):
      LineChart(
        title: figure.title, x: LineChart.Axis(name: "month", format: ChartNumberFormat(places: 0)),
        y: LineChart.Axis(name: "", format: ChartNumberFormat(grouping: .thousands)),
        series: [
          LineChart.Series(
            name: "in all",
            points: figure.values.enumerated().map {
              LineChart.Point(x: Double($0.offset), y: $0.element)
            })
        ], markers: [], includesZero: true
      ).lines(for: options)
    }
  }

  private static func table(
    _ header: [String], _ rows: [[String]], _ options: TerminalOptions
  ) -> [StyledText] {
    TextTable(
      header: header.map { StyledText($0) }, rows: rows.map { $0.map { StyledText($0) } },
      alignments: [.left] + Array(repeating: .right, count: max(0, header.count - 1))
    ).lines(width: options.width, plain: options.plain)
  }
}
