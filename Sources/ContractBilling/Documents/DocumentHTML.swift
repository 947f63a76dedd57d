// SPDX-License-Identifier: Apache-2.0

extension BillingDocument {
  /// The document as one HTML file for screen and paper.
  ///
  /// It holds its style, no script and no reference to anything outside; a policy in its head keeps a
  /// browser from loading any. All text from contracts and parties is escaped.
  ///
  /// - Parameter explaining: Whether the tree behind each amount follows, closed on a screen until
  ///   it is opened, open on paper.
  /// - Returns: The file, ending in a newline.
  public func html(explaining: Bool = true) -> String {
    var page = HTMLPage()
    page.open(title: "\(kind) \(number)")
    page.line("<header>")
    page.element("h1", kind)
    page.line("<dl class=\"particulars\">")
    for (name, value) in particulars { page.pair(name, value) }
    page.line("</dl>\n</header>")
    page.line("<section class=\"parties\">")
    for (role, party) in [("Supplier", supplier), ("Recipient", recipient)] {
      page.line("<address>")
      page.element("h2", role)
      for (index, line) in party.lines.enumerated() {
        page.element("p", line, style: index == 0 ? "name" : nil)
      }
      page.line("</address>")
    }
    page.line("</section>")
    if let creditReason { page.element("p", "Reason for the credit: \(creditReason)") }
    table(into: &page)
    page.line("<section class=\"notes\">")
    page.element("p", amounts.total.inWords(), style: "words")
    for note in owedByRecipient { page.element("p", note) }
    for note in statements { page.element("p", note, style: "statement") }
    for note in remarks { page.element("p", note) }
    page.line("</section>")
    if taxTerms?.supplier.country == "IN" {
      page.line("<section class=\"signature\">")
      page.element("p", "For \(supplier.name)")
      page.element("p", "Authorised signatory", style: "space")
      page.line("</section>")
    }
    if explaining { explanations(into: &page) }
    page.close()
    return page.text
  }

  private func table(into page: inout HTMLPage) {
    page.line("<table>\n<thead><tr><th class=\"position\">#</th><th>Description</th>")
    page.line("<th class=\"amount\">Amount, \(amounts.currency.code)</th></tr></thead>\n<tbody>")
    for line in amounts.lines {
      page.line("<tr><td class=\"position\">\(line.position)</td><td>")
      page.element("span", line.title, style: "title")
      let details = details(of: line)
      if !details.isEmpty {
        page.element("span", details.joined(separator: " · "), style: "detail")
      }
      page.line("</td>\(HTMLPage.amountCell(line.amount))</tr>")
    }
    if amounts.lines.isEmpty {
      page.line("<tr><td></td><td>Nothing to bill.</td><td></td></tr>")
    }
    page.line("</tbody>\n<tbody class=\"sums\">")
    for (title, amount) in sums {
      page.line(
        "<tr><td></td><td>\(title.escapedForHTML)</td>\(HTMLPage.amountCell(amount))</tr>")
    }
    page.line(
      "<tr class=\"total\"><td></td><td>Total, \(amounts.currency.code)</td>"
        + "\(HTMLPage.amountCell(amounts.total))</tr>")
    page.line("</tbody>\n</table>")
  }

  private func explanations(into page: inout HTMLPage) {
    page.line("<section class=\"explanations\">")
    page.element("h2", "How each amount comes about")
    for line in amounts.lines {
      page.details("\(line.position). \(line.title)", line.amount, line.explanation)
    }
    for tax in amounts.taxes { page.details(tax.title, tax.amount, tax.explanation) }
    for rounding in amounts.roundings {
      page.details(rounding.title, rounding.amount, rounding.explanation)
    }
    if !taxSources.isEmpty {
      page.element("h3", "Sources of the tax rules")
      for source in taxSources { page.element("p", source, style: "detail") }
    }
    page.line("</section>")
  }
}

/// HTML in the making; all text passes the escape.
private struct HTMLPage {
  var text = ""

  mutating func line(_ markup: String) { text += markup + "\n" }

  mutating func element(_ tag: String, _ content: String, style: String? = nil) {
    let attribute = style.map { " class=\"\($0)\"" } ?? ""
    // A name in a script of the other direction must not turn the figures beside it.
    line("<\(tag)\(attribute)><bdi>\(content.escapedForHTML)</bdi></\(tag)>")
  }

  mutating func pair(_ name: String, _ value: String) {
    line("<div><dt>\(name.escapedForHTML)</dt><dd><bdi>\(value.escapedForHTML)</bdi></dd></div>")
  }

  mutating func details(_ title: String, _ amount: Money, _ explanation: AmountExplanation) {
    line(
      "<details><summary><span><bdi>\(title.escapedForHTML)</bdi></span>"
        + "<span class=\"amount\">\(Self.number(amount.numberText))</span></summary>")
    line("<ul>")
    tree(explanation)
    line("</ul></details>")
  }

  private mutating func tree(_ node: AmountExplanation) {
    let source = node.line.map { "<span class=\"source\">contract line \($0)</span>" } ?? ""
    line(
      "<li><div><span><bdi>\(node.title.escapedForHTML)</bdi> \(source)</span>"
        + "<span class=\"amount\">\(Self.number(node.value.exactNumber))</span></div>")
    if !node.parts.isEmpty {
      line("<ul>")
      for part in node.parts { tree(part) }
      line("</ul>")
    }
    line("</li>")
  }

  static func amountCell(_ amount: Money) -> String {
    "<td class=\"amount\">\(number(amount.numberText))</td>"
  }

  /// A number with a true minus sign.
  static func number(_ text: String) -> String {
    (text.hasPrefix("-") ? "−" + text.dropFirst() : text).escapedForHTML
  }

  mutating func open(title: String) {
    line("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">")
    line("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">")
    line(
      "<meta http-equiv=\"Content-Security-Policy\" "
        + "content=\"default-src 'none'; style-src 'unsafe-inline'\">")
    line("<title>\(title.escapedForHTML)</title>\n<style>\n\(documentStyle)\n</style>")
    line("</head>\n<body>\n<main>")
  }

  mutating func close() { line("</main>\n</body>\n</html>") }
}

extension ExactAmount {
  /// The exact number without the currency; one without a finite decimal with its value to six
  /// places.
  fileprivate var exactNumber: String {
    guard !value.hasFiniteDecimal, let near = try? value.fixedText(places: 6) else {
      return numberText
    }
    return "\(numberText) ≈ \(near)"
  }
}
