// SPDX-License-Identifier: Apache-2.0

/// Where an amount comes from: a tree whose leaves add up to it.
///
/// A leaf is a product of a quantity and a rate, a share of an amount, a fee, or the difference that
/// a rounding makes. An inner node is the sum of its parts. Nothing else exists, so whoever adds
/// the leaves has the amount; ``isConsistent`` says whether that is so.
///
///     let night = try AmountExplanation.product(
///       "night hours", quantity: 40, unit: "hour", rate: ExactAmount(18, .usd))
public struct AmountExplanation: Hashable, Sendable {
  /// What a quantity is multiplied by.
  public enum Rate: Hashable, Sendable {
    /// So much money for one unit.
    case amount(ExactAmount)
    /// A share of an amount of money, 1 for the whole; the amount stands in `of`.
    case share(Rational, of: ExactAmount)
  }

  /// The rule of the contract or of the law, such as "graduated tier 2 of 3".
  public var rule: String
  /// How many units, nil where nothing is counted.
  public var quantity: Rational?
  /// The name of one unit, such as "agent-hour" or "minute".
  public var unit: String?
  /// The rate, nil for a sum, a fee or a rounding.
  public var rate: Rate?
  /// The exact value; of a node with parts, their sum.
  public var value: ExactAmount
  /// The line of the contract file that says so, from 1.
  public var line: Int?
  /// The terms of the sum, empty for a leaf.
  public var parts: [AmountExplanation]

  init(
    rule: String, quantity: Rational? = nil, unit: String? = nil, rate: Rate? = nil,
    value: ExactAmount, line: Int? = nil, parts: [AmountExplanation] = []
  ) {
    self.rule = rule
    self.quantity = quantity
    self.unit = unit
    self.rate = rate
    self.value = value
    self.line = line
    self.parts = parts
  }

  /// A quantity times a rate.
  ///
  /// - Throws: ``BillingError/overflow(operation:)``.
  public static func product(
    _ rule: String, quantity: Rational, unit: String, rate: ExactAmount
  ) throws(BillingError) -> Self {
    Self(
      rule: rule, quantity: quantity, unit: unit, rate: .amount(rate), value: try rate * quantity)
  }

  /// A share of an amount, such as 12 % of what was collected.
  ///
  /// - Throws: ``BillingError/overflow(operation:)``.
  public static func share(
    _ rule: String, _ share: Rational, of amount: ExactAmount
  ) throws(BillingError) -> Self {
    Self(rule: rule, rate: .share(share, of: amount), value: try amount * share)
  }

  /// An amount that the contract states as such.
  public static func fee(_ rule: String, _ amount: ExactAmount) -> Self {
    Self(rule: rule, value: amount)
  }

  /// The sum of parts, zero when there are none.
  ///
  /// - Throws: ``BillingError/mixedCurrencies(_:_:)`` or ``BillingError/overflow(operation:)``.
  public static func sum(
    _ rule: String, of parts: [AmountExplanation], in currency: Currency
  ) throws(BillingError) -> Self {
    var value = ExactAmount(.zero, currency)
    for part in parts { value = try value + part.value }
    return Self(rule: rule, value: value, parts: parts)
  }

  /// The same amount after rounding: itself when nothing changed, else a sum of it and the
  /// difference.
  ///
  /// - Throws: ``BillingError`` as ``ExactAmount/rounded(by:)`` does.
  public func rounded(by rounding: RoundingRule) throws(BillingError) -> Self {
    let amount = try value.rounded(by: rounding).exact
    guard amount != value else { return self }
    let difference = Self(
      rule: "rounded \(rounding.name(in: value.currency))", value: try amount - value)
    return Self(
      rule: rule, quantity: quantity, unit: unit, value: amount, line: line,
      parts: [self, difference])
  }

  /// The same explanation with the sign of every value turned, as a credit note needs it.
  public var negated: Self {
    var copy = self
    copy.value = -value
    copy.quantity = quantity.map { -$0 }
    if case .share(let share, let base) = rate { copy.rate = .share(share, of: -base) }
    copy.parts = parts.map(\.negated)
    return copy
  }

  /// The leaves from left to right.
  public var leaves: [AmountExplanation] {
    parts.isEmpty ? [self] : parts.flatMap(\.leaves)
  }

  /// Whether every sum is that of its parts, and every product that of its factors.
  public var isConsistent: Bool {
    do {
      switch rate {
      case .amount(let rate) where parts.isEmpty:
        guard try rate * (quantity ?? .one) == value else { return false }
      case .share(let share, let base) where parts.isEmpty:
        guard try base * share == value else { return false }
      default: break
      }
      guard !parts.isEmpty else { return true }
      var sum = ExactAmount(.zero, value.currency)
      for part in parts { sum = try sum + part.value }
      return sum == value && parts.allSatisfy(\.isConsistent)
    } catch {
      return false
    }
  }
}
