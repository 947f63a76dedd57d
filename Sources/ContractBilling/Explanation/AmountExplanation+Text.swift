// SPDX-License-Identifier: Apache-2.0

extension AmountExplanation {
  /// The tree as lines of text, parts indented below their sum.
  ///
  ///     agent hours = 12,300.00 USD
  ///       day hours: 800 hour × 12.00 USD = 9,600.00 USD (contract line 14)
  ///       night hours: 150 hour × 18.00 USD = 2,700.00 USD
  ///
  /// - Returns: One line for each node, the amount itself first. Names from the contract are on one
  ///   line each and without controls; a terminal needs its own filter nevertheless.
  /// - Complexity: O(n) for n nodes.
  public func textLines() -> [String] {
    [sentence] + parts.flatMap { $0.textLines() }.map { "  " + $0 }
  }

  /// The node by itself: rule, factors and value.
  var sentence: String {
    let end = line.map { " (contract line \($0))" } ?? ""
    return title + (factors == nil && parts.isEmpty ? ": " : " = ") + value.readable + end
  }

  /// The rule and the factors of the node, without its value.
  var title: String {
    let rule = rule.printable
    return factors.map { "\(rule): \($0)" } ?? rule
  }

  /// Quantity and rate, `800 hour × 12.00 USD`; nil where there are none.
  private var factors: String? {
    var counted: String?
    if let quantity {
      let text = quantity.decimalText(grouping: value.currency.customaryGrouping)
      counted = (text ?? quantity.description)
        + (unit.map { " " + $0.printable.counting(quantity) } ?? "")
    }
    switch rate {
    case .amount(let rate): return "\(counted ?? "1") × \(rate.readable)"
    case .share(let share, let amount): return "\(share.percentText) of \(amount.readable)"
    case nil: return counted
    }
  }

  /// The factors of a line that is one product, below its rounding if it has one.
  var leadingFactors: String? {
    if parts.isEmpty { return rate == nil ? nil : factors }
    guard parts.count == 2, let first = parts.first, first.parts.isEmpty, first.rate != nil,
      parts[1].parts.isEmpty, parts[1].rule.hasPrefix("rounded ")
    else { return nil }
    return first.factors
  }
}

extension AmountExplanation: CustomStringConvertible {
  /// The tree, one line for each node, two spaces deeper for each level.
  public var description: String { textLines().joined(separator: "\n") }
}

extension String {
  /// The name of a unit after a number: plural unless there is one, `hours` or `blocks of 100`.
  fileprivate func counting(_ quantity: Rational) -> String {
    guard quantity != .one, !hasSuffix("s") else { return self }
    guard let preposition = ranges(of: " of ").first else { return self + "s" }
    return self[..<preposition.lowerBound] + "s" + self[preposition.lowerBound...]
  }
}

extension ExactAmount {
  /// The exact amount; one without a finite decimal as a fraction with its value to six places.
  var readable: String {
    guard !value.hasFiniteDecimal, let near = try? value.fixedText(places: 6) else { return text() }
    return "\(text()) (about \(near))"
  }
}
