// SPDX-License-Identifier: Apache-2.0

/// One tax of a document: the taxable value, the rate and the amount.
public struct TaxLine: Hashable, Sendable, Codable {
  /// The name of the tax, such as `CGST`.
  public var name: String
  /// The share of the taxable value, 0.09 for 9 %.
  public var rate: Rational
  /// The value that is taxed.
  public var taxableValue: Money
  /// The tax.
  public var amount: Money
  /// Whether the recipient owes it to the state, so that it is no part of the document's total.
  public var isOwedByRecipient: Bool
  /// The rule of the tax table.
  public var rule: String
  /// Where the rule stands, when it holds and how far it can be trusted.
  public var source: TaxSource
  /// The positions of the lines that are taxed, from 1.
  public var positions: [Int]
  /// Where the amount comes from.
  public var explanation: AmountExplanation
}

/// The difference that a rounding makes, as a line of its own.
public struct RoundingLine: Hashable, Sendable, Codable {
  /// What is rounded, as the document prints it.
  public var title: String
  /// The name of the tax that is rounded.
  public var tax: String
  /// The difference, of either sign.
  public var amount: Money
  /// The amount before and after.
  public var explanation: AmountExplanation
}
