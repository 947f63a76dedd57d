// SPDX-License-Identifier: Apache-2.0

/// One line of a document.
public struct DocumentLine: Hashable, Sendable, Codable {
  /// The position on the invoice, from 1; a credit note keeps the position that it credits.
  public var position: Int
  /// The identifier of the part or adjustment of the contract.
  public var part: String
  /// What the line is for.
  public var title: String
  /// The campaign, nil for all together.
  public var campaign: String?
  /// The code of the service, nil when no tax terms name one.
  public var serviceCode: String?
  /// The amount before tax.
  public var amount: Money
  /// Where the amount comes from.
  public var explanation: AmountExplanation
}

/// The figures of a document: lines, taxes, roundings and their sums.
public struct DocumentAmounts: Hashable, Sendable, Codable {
  /// The currency of every amount.
  public let currency: Currency
  /// The lines.
  public let lines: [DocumentLine]
  /// The taxes, also those that the recipient owes.
  public let taxes: [TaxLine]
  /// The differences that roundings of tax make.
  public let roundings: [RoundingLine]
  /// The sum of the lines.
  public let net: Money
  /// The sum of the taxes that the document charges.
  public let tax: Money
  /// The sum of the roundings.
  public let rounding: Money
  /// The amount payable: lines, taxes charged and roundings.
  public let total: Money

  /// Adds the figures up.
  ///
  /// - Throws: ``BillingError/mixedCurrencies(_:_:)`` or ``BillingError/overflow(operation:)``.
  init(
    currency: Currency, lines: [DocumentLine], taxes: [TaxLine], roundings: [RoundingLine]
  ) throws(BillingError) {
    self.currency = currency
    self.lines = lines
    self.taxes = taxes
    self.roundings = roundings
    net = try Money.total(of: lines.map(\.amount), in: currency)
    tax = try Money.total(
      of: taxes.lazy.filter { !$0.isOwedByRecipient }.map(\.amount), in: currency)
    rounding = try Money.total(of: roundings.map(\.amount), in: currency)
    total = try net + tax + rounding
  }

  /// Whether every amount is that of its explanation, every explanation adds up, and so do the sums.
  public var isConsistent: Bool {
    guard
      let again = try? Self(currency: currency, lines: lines, taxes: taxes, roundings: roundings)
    else { return false }
    return again == self
      && lines.allSatisfy { $0.explanation.isConsistent && $0.explanation.value == $0.amount.exact }
      && taxes.allSatisfy { $0.explanation.isConsistent && $0.explanation.value == $0.amount.exact }
      && roundings.allSatisfy {
        $0.explanation.isConsistent && $0.explanation.value == $0.amount.exact
      }
  }
}
