// SPDX-License-Identifier: Apache-2.0

extension AmountExplanation: CustomStringConvertible {
  /// The tree, one line for each node, two spaces deeper for each level.
  public var description: String { lines().joined(separator: "\n") }

  /// The computation of a node in words: `graduated tier 1 of 3: 1,000 calls × 0.10 USD = 100.00 USD`.
  public var computation: String {
    let source = line.map { " (line \($0))" } ?? ""
    return rule + factors + (factors.isEmpty ? ": " : " = ") + "\(value)" + source
  }

  /// The lines of the tree, indented by two spaces for each level.
  ///
  /// Rules may come from a contract file: filter the text before it reaches a terminal.
  public func lines(depth: Int = 0) -> [String] {
    [String(repeating: "  ", count: depth) + computation]
      + parts.flatMap { $0.lines(depth: depth + 1) }
  }

  private var factors: String {
    switch rate {
    case .amount(let rate): ": \(counted ?? "1") × \(rate)"
    case .share(let share, let base): ": \(Self.percent(share)) of \(base)"
    case nil: counted.map { ": \($0)" } ?? ""
    }
  }

  private var counted: String? {
    quantity.map { quantity in
      quantity.text(in: value.currency) + (unit.map { " " + $0.counting(quantity) } ?? "")
    }
  }

  private static func percent(_ share: Rational) -> String {
    (try? share * 100).map { "\($0) %" } ?? "\(share)"
  }
}

extension String {
  /// The name of a unit after a number: plural unless there is one, `hours` or `blocks of 100`.
  fileprivate func counting(_ quantity: Rational) -> String {
    guard quantity != .one, !hasSuffix("s") else { return self }
    guard let preposition = ranges(of: " of ").first else { return self + "s" }
    return self[..<preposition.lowerBound] + "s" + self[preposition.lowerBound...]
  }
}
