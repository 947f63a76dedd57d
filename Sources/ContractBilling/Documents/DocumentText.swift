// SPDX-License-Identifier: Apache-2.0

extension BillingDocument {
  /// The document as plain text.
  ///
  /// Names from contracts and parties stand on one line each without controls; who writes the text
  /// to a terminal passes it through a filter for terminals nevertheless.
  ///
  /// - Parameters:
  ///   - explaining: Whether the tree behind each amount follows, with the sources of the taxes.
  ///   - width: The columns, at least 40.
  ///   - columns: How many columns a text takes; one for each character unless told.
  /// - Returns: The text, ending in a newline.
  public func plainText(
    explaining: Bool = false, width: Int = 80,
    measuring columns: @escaping (String) -> Int = { $0.count }
  ) -> String {
    let page = TextPage(width: max(40, width), columns: columns)
    var out: [String] = page.plain("\(kind.uppercased()) \(number.printable)") + [""]
    for (name, value) in particulars.dropFirst() { out += page.entry(name, [value.printable]) }
    if let creditReason { out += page.entry("Reason", [creditReason.printable]) }
    out.append("")
    for (role, party) in [("Supplier", supplier), ("Recipient", recipient)] {
      out += page.entry(role, party.lines.map(\.printable))
    }
    out += ["", page.row("Description", amounts.currency.code), page.rule]
    for line in amounts.lines {
      let title = "\(line.position). \(line.title.printable)"
      out += page.wrapped(title, amount: line.amount.numberText)
      let details = details(of: line).joined(separator: " · ")
      if !details.isEmpty { out += page.indented(details.printable) }
    }
    if amounts.lines.isEmpty { out.append("Nothing to bill.") }
    out.append(page.rule)
    for (title, amount) in sums { out += page.wrapped(title.printable, amount: amount.numberText) }
    out += page.wrapped("Total \(amounts.currency.code)", amount: amounts.total.numberText)
    out += [""] + page.plain(amounts.total.inWords())
    for note in owedByRecipient + statements + remarks { out += page.plain(note.printable) }
    if explaining { out += [""] + explanationLines(page) }
    return out.joined(separator: "\n") + "\n"
  }

  private func explanationLines(_ page: TextPage) -> [String] {
    var out = ["HOW EACH AMOUNT COMES ABOUT"]
    for line in amounts.lines {
      out += [""] + page.plain("Line \(line.position), \(line.title.printable)")
      out += line.explanation.textLines().flatMap { page.hanging("  " + $0) }
    }
    for (title, explanation) in amounts.taxes.map({ ($0.title, $0.explanation) })
      + amounts.roundings.map({ ($0.title, $0.explanation) })
    {
      out += [""] + page.plain(title.printable)
      out += explanation.textLines().flatMap { page.hanging("  " + $0) }
    }
    if !taxSources.isEmpty {
      out += ["", "Sources of the tax rules"]
      out += taxSources.flatMap { page.hanging("  " + $0.printable) }
    }
    return out
  }
}

extension InvoiceParty {
  /// Name, address and tax number, each a line.
  var lines: [String] {
    [name] + address.filter { !$0.isEmpty } + (taxNumber.map { ["Tax number \($0)"] } ?? [])
  }
}

/// Sets text into columns.
private struct TextPage {
  let width: Int
  let columns: (String) -> Int

  var rule: String { String(repeating: "-", count: width) }

  /// A text on the left and one on the right.
  func row(_ left: String, _ right: String) -> String {
    let gap = max(1, width - columns(left) - columns(right))
    return left + String(repeating: " ", count: gap) + right
  }

  /// A name with values below each other beside it.
  func entry(_ name: String, _ values: [String]) -> [String] {
    let margin = 17
    var lines: [String] = []
    for value in values {
      for line in wrap(value, to: width - margin) {
        let label = lines.isEmpty ? name : ""
        lines.append(label + String(repeating: " ", count: max(1, margin - columns(label))) + line)
      }
    }
    return lines
  }

  /// A text wrapped beside an amount, which stands in the first line.
  func wrapped(_ text: String, amount: String) -> [String] {
    let room = max(12, width - columns(amount) - 2)
    var lines = wrap(text, to: room)
    lines[0] = row(lines[0], amount)
    return [lines[0]] + lines.dropFirst().map { "   " + $0 }
  }

  func indented(_ text: String) -> [String] { wrap(text, to: width - 3).map { "   " + $0 } }

  func plain(_ text: String) -> [String] { wrap(text, to: width) }

  /// A text whose further lines stand below its own margin.
  func hanging(_ text: String) -> [String] {
    let margin = min(text.prefix { $0 == " " }.count, width / 2)
    let space = String(repeating: " ", count: margin)
    let lines = wrap(String(text.drop { $0 == " " }), to: max(20, width - margin - 4))
    return lines.enumerated().map {
      $0.offset == 0 ? space + $0.element : space + "    " + $0.element
    }
  }

  /// Breaks a text between words, at least one line.
  ///
  /// A word longer than the room keeps a line of its own.
  private func wrap(_ text: String, to room: Int) -> [String] {
    var lines: [String] = []
    var current = ""
    for word in text.split(separator: " ") {
      if current.isEmpty {
        current = String(word)
      } else if columns(current) + 1 + columns(String(word)) <= room {
        current += " " + word
      } else {
        lines.append(current)
        current = String(word)
      }
    }
    return lines + (current.isEmpty && !lines.isEmpty ? [] : [current])
  }
}
