// SPDX-License-Identifier: Apache-2.0

import ContractBilling

extension Proposal {
  /// The document as one HTML page that needs nothing beside it.
  ///
  /// It has no script, no font and no picture from elsewhere, prints on A4 and reads on a phone.
  public var page: String {
    var text = """
      <!DOCTYPE html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
      <title>\(Markup.text(title))</title>
      <style>\(Self.style)</style>
      </head>
      <body>
      <main>
      <header><h1>\(Markup.text(title))</h1><p>\(Markup.text(subtitle))</p></header>

      """
    for (number, section) in sections.enumerated() {
      text += "<section>\n<h2><span>\(number + 1)</span> \(Markup.text(section.title))</h2>\n"
      for block in section.blocks { text += Self.html(block) + "\n" }
      text += "</section>\n"
    }
    return text + "</main>\n</body>\n</html>\n"
  }

  private static func html(_ block: Block) -> String {
    switch block {
    case .paragraph(let text): return "<p>\(Markup.text(text))</p>"
    case .callout(let text): return "<p class=\"callout\">\(Markup.text(text))</p>"
    case .list(let items):
      return "<ul>" + items.map { "<li>\(Markup.text($0))</li>" }.joined() + "</ul>"
    case .table(let header, let rows):
      func cells(_ texts: [String], _ tag: String) -> String {
        "<tr>" + texts.map { "<\(tag)>\(Markup.text($0))</\(tag)>" }.joined() + "</tr>"
      }
      return "<div class=\"table\"><table><thead>\(cells(header, "th"))</thead><tbody>"
        + rows.map { cells($0, "td") }.joined(separator: "\n") + "</tbody></table></div>"
    case .bars(let figure): return self.figure(figure.title, figure.svg)
    case .tornado(let figure): return self.figure(figure.title, figure.svg)
    case .line(let figure): return self.figure(figure.title, figure.svg)
    }
  }

  private static func figure(_ title: String, _ svg: String) -> String {
    "<figure>\(svg)<figcaption>\(Markup.text(title))</figcaption></figure>"
  }

  private static let style = """
    :root { --ink: #1b1f24; --quiet: #57606a; --line: #d8dee4; --one: #0062a8; --two: #a8327d; }
    * { box-sizing: border-box; }
    body { margin: 0; color: var(--ink); background: #fff;
      font: 16px/1.5 system-ui, "Segoe UI", Roboto, "Noto Sans", "DejaVu Sans", sans-serif; }
    main { max-width: 46rem; margin: 0 auto; padding: 1.5rem 1rem 3rem; }
    header { border-bottom: 3px solid var(--one); margin-bottom: 1.5rem; }
    h1 { font-size: 1.7rem; line-height: 1.2; margin: 0 0 .25rem; }
    header p { margin: 0 0 .8rem; color: var(--quiet); }
    h2 { font-size: 1.15rem; margin: 1.8rem 0 .5rem; }
    h2 span { color: var(--one); margin-right: .3rem; }
    p, ul { margin: .5rem 0; overflow-wrap: break-word; }
    ul { padding-left: 1.3rem; }
    .callout { border-left: 5px solid var(--one); background: #eef5fb; padding: .6rem .9rem;
      font-weight: 600; }
    .table { overflow-x: auto; margin: .7rem 0; }
    table { border-collapse: collapse; width: 100%; font-size: .92rem; }
    th, td { text-align: right; padding: .28rem .5rem; border-bottom: 1px solid var(--line);
      vertical-align: top; font-variant-numeric: tabular-nums; }
    th:first-child, td:first-child { text-align: left; padding-left: 0; }
    th { border-bottom: 2px solid var(--ink); font-weight: 600; }
    figure { margin: 1rem 0; break-inside: avoid; }
    figure svg { display: block; width: 100%; max-width: 27rem; height: auto; }
    figcaption { color: var(--quiet); font-size: .88rem; }
    svg text { font-size: 12px; fill: var(--ink); font-family: inherit; }
    svg .quiet { fill: var(--quiet); }
    svg .grid { stroke: var(--line); stroke-width: 1; }
    svg .axis { stroke: var(--ink); stroke-width: 1.25; fill: none; }
    svg .one { fill: var(--one); } svg .two { fill: var(--two); }
    svg .curve { stroke: var(--one); stroke-width: 2; fill: none; stroke-linejoin: round; }
    @media (max-width: 30rem) {
      table { font-size: .78rem; } th, td { padding: .25rem .18rem; } h1 { font-size: 1.4rem; } }
    @page { size: A4; margin: 18mm 16mm 20mm; }
    @media print {
      body { font-size: 10.5pt; } main { max-width: none; padding: 0; }
      h2 { break-after: avoid; } tr, .callout { break-inside: avoid; }
      .table { overflow: visible; }
      .callout, svg { print-color-adjust: exact; -webkit-print-color-adjust: exact; } }
    """
}

/// The one filter between foreign text and a page.
enum Markup {
  /// A text that ends no element and no quoted attribute, without controls.
  static func text(_ text: String) -> String { text.escapedForHTML }
}
