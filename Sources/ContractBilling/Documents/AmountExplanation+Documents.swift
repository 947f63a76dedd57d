// SPDX-License-Identifier: Apache-2.0

extension AmountExplanation {
  /// The rule and the factors of the node, without its value, on one line.
  var heading: String { (rule + factors).printable }

  /// The factors of a line that is one product, below its rounding if it has one.
  var leadingFactors: String? {
    var product = self
    if parts.count == 2, let first = parts.first, parts[1].parts.isEmpty,
      parts[1].rule.hasPrefix("rounded ")
    {
      product = first
    }
    guard product.parts.isEmpty, product.rate != nil else { return nil }
    return String(product.factors.drop { $0 == ":" || $0 == " " })
  }
}
