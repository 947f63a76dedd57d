// SPDX-License-Identifier: Apache-2.0

import Charts
import ContractBilling

extension ClassReport {
  /// The report as one HTML page that needs nothing beside it.
  ///
  /// It has no script, no font and no picture from elsewhere, and prints on A4. All text from lessons,
  /// files and names is escaped; every chart's numbers stand in a table too.
  package var page: String {
    var body = "<header><h1>\(Self.text(ClassWords.heading(self)))</h1>"
    body += "<p>\(Self.text(tests.map(\.title).joined(separator: " · ")))</p></header>\n"
    for warning in faults + ClassWords.warnings(ofShared: sharedRuns) {
      body += "<p class=\"warning\">Note: \(Self.text(warning))</p>\n"
    }
    var charts = 0
    for test in tests {
      body += "<article>\n<h2>\(Self.text(test.title))</h2>\n"
      for section in ClassSections(test, isFull: true).all {
        body += "<section>\n<h3>\(Self.text(section.title))</h3>\n"
        for block in section.blocks { body += Self.html(block, charts: &charts) + "\n" }
        body += "</section>\n"
      }
      body += "</article>\n"
    }
    return """
      <!DOCTYPE html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta http-equiv="Content-Security-Policy" \
      content="default-src 'none'; style-src 'unsafe-inline'">
      <title>\(Self.text(ClassWords.heading(self)))</title>
      <style>
      \(Self.style)
      \(ChartPage.styleSheet)</style>
      </head>
      <body>
      <main>
      \(body)</main>
      </body>
      </html>

      """
  }

  private static func html(_ block: ClassSection.Block, charts: inout Int) -> String {
    switch block {
    case .text(let text): return "<p>\(Self.text(text))</p>"
    case .warning(let text): return "<p class=\"warning\">Note: \(Self.text(text))</p>"
    case .list(let entries):
      return "<ul>" + entries.map { "<li>\(text($0))</li>" }.joined(separator: "\n") + "</ul>"
    case .table(let table): return html(table)
    case .chart(let chart):
      charts += 1
      return "<figure>\(chart.element(id: "chart-\(charts)"))</figure>"
    }
  }

  private static func html(_ table: ClassSection.Table) -> String {
    func row(_ cells: [String], isHeader: Bool = false) -> String {
      "<tr>"
        + cells.enumerated().map { index, cell in
          let name = isHeader || index == 0 ? "th" : "td"
          let scope = isHeader ? " scope=\"col\"" : index == 0 ? " scope=\"row\"" : ""
          let style = table.numbers.contains(index) ? " class=\"number\"" : ""
          return "<\(name)\(scope)\(style)><bdi>\(text(cell))</bdi></\(name)>"
        }.joined() + "</tr>"
    }
    return "<div class=\"table\"><table>\n<caption>\(text(table.caption))</caption>\n<thead>"
      + row(table.header, isHeader: true) + "</thead>\n<tbody>"
      + table.rows.map { row($0) }.joined(separator: "\n")
      + "</tbody>\n</table></div>"
  }

  /// The one filter between a text and the page.
  private static func text(_ text: String) -> String { text.escapedForHTML }

  private static let style = """
    :root { --ink: #1b1f24; --quiet: #57606a; --line: #d8dee4; --accent: #0062a8;
      --warn: #fff4d6; --warn-line: #8f5600; color-scheme: light; }
    * { box-sizing: border-box; }
    body { margin: 0; color: var(--ink); background: #fff;
      font: 15px/1.45 system-ui, "Segoe UI", Roboto, "Noto Sans", "DejaVu Sans", sans-serif; }
    main { max-width: 56rem; margin: 0 auto; padding: 1.5rem 1rem 3rem; overflow-wrap: anywhere; }
    header { border-bottom: 3px solid var(--accent); margin-bottom: 1rem; }
    h1 { font-size: 1.6rem; line-height: 1.2; margin: 0 0 .25rem; }
    header p { margin: 0 0 .7rem; color: var(--quiet); }
    h2 { font-size: 1.3rem; margin: 1.6rem 0 .4rem; color: var(--accent); }
    h3 { font-size: 1.08rem; margin: 1.4rem 0 .4rem; }
    p, ul { margin: .5rem 0; }
    ul { padding-left: 1.3rem; }
    li { margin: .2rem 0; }
    .warning { border-left: 5px solid var(--warn-line); background: var(--warn);
      padding: .5rem .8rem; }
    .table { overflow-x: auto; margin: .7rem 0; }
    table { border-collapse: collapse; width: 100%; font-size: .88rem; overflow-wrap: normal; }
    caption { text-align: left; font-weight: 600; padding: .2rem 0; }
    th, td { text-align: left; padding: .22rem .5rem .22rem 0; vertical-align: top;
      border-bottom: 1px solid var(--line); font-weight: 400; }
    thead th { border-bottom: 2px solid var(--ink); font-weight: 600; }
    .number { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
    figure { margin: .8rem 0; break-inside: avoid; }
    figure svg { display: block; width: 100%; max-width: 45rem; height: auto; }
    @page { size: A4; margin: 16mm 14mm 18mm; }
    @media print {
      body { font-size: 9.5pt; } main { max-width: none; padding: 0; }
      h2, h3, caption { break-after: avoid; } tr, li, .warning { break-inside: avoid; }
      thead { display: table-header-group; } .table { overflow: visible; }
      .warning, svg { print-color-adjust: exact; -webkit-print-color-adjust: exact; } }
    """
}
