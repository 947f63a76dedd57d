// SPDX-License-Identifier: Apache-2.0

import Charts
package import TerminalText

/// Draws a report on a terminal.
package struct ClassReportView: Sendable {
  let options: TerminalOptions

  /// Draws with options.
  package init(_ options: TerminalOptions) { self.options = options }

  /// The whole report.
  package func lines(_ report: ClassReport) -> [StyledText] {
    let view = LessonView(options)
    var lines = view.heading(ClassWords.heading(report), level: 1)
    for warning in report.faults + ClassWords.warnings(ofShared: report.sharedRuns) {
      lines.append(spaced: self.warning(warning))
    }
    for test in report.tests {
      lines.append(spaced: view.heading("\(test.title) (\(test.id))", level: 1))
      for section in ClassSections(test, isFull: false).all {
        lines.append(spaced: view.heading(section.title, level: 2))
        for block in section.blocks { lines.append(spaced: self.lines(block)) }
      }
    }
    if report.tests.isEmpty {
      lines.append(spaced: view.paragraph("There is nothing to report."))
    }
    return lines
  }

  private func lines(_ block: ClassSection.Block) -> [StyledText] {
    switch block {
    case .text(let text): return StyledText(text).wrapped(to: options.width)
    case .warning(let text): return warning(text)
    case .list(let entries):
      return entries.flatMap {
        HangingText.lines(
          options.plain ? "- " : "• ", StyledText($0), width: options.width)
      }
    case .table(let table):
      return TextTable(
        header: table.header.map { StyledText($0) },
        rows: table.rows.map { $0.map { StyledText($0) } },
        alignments: table.header.indices.map { table.numbers.contains($0) ? .right : .left }
      ).lines(width: options.width, plain: options.plain)
    case .chart(let chart): return chart.lines(for: options)
    }
  }

  private func warning(_ text: String) -> [StyledText] {
    HangingText.lines(
      StyledText("Note: ", style: TextStyle(isBold: true, color: .yellow)), StyledText(text),
      width: options.width)
  }
}
