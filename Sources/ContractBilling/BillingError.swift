// SPDX-License-Identifier: Apache-2.0

/// What can go wrong while an amount is worked out.
///
/// Text that cannot be read as a number or an amount is a ``NumberParseError`` or an
/// ``AmountParseError`` instead.
public enum BillingError: Error, Hashable, Sendable {
  /// A result needs more digits than the exact arithmetic holds; `operation` names the step.
  case overflow(operation: String)
  /// A division by zero, which has no value.
  case divisionByZero
  /// Two amounts of different currencies were to be combined.
  case mixedCurrencies(Currency, Currency)
  /// A value does not meet the requirement on it.
  case outOfRange(name: String, value: String, requirement: String)
  /// A billing model needs a quantity that the activity does not state.
  case missingQuantity(BillableMeasure, model: String)
  /// A code is not in the currency list.
  case unknownCurrency(code: String)
}

extension BillingError: CustomStringConvertible {
  /// One full sentence that names the value and the requirement.
  public var description: String {
    switch self {
    case .overflow(let operation):
      "The result of the \(operation) is too large for exact arithmetic in 128 bits."
    case .divisionByZero:
      "A division by zero has no value."
    case .mixedCurrencies(let first, let second):
      "An amount in \(first.code) cannot be combined with an amount in \(second.code); "
        + "both must be in one currency."
    case .outOfRange(let name, let value, let requirement):
      "\(name) is \(value); it must be \(requirement)."
    case .missingQuantity(let measure, let model):
      "\(model) billing needs the number of \(measure.pluralName), which is not stated."
    case .unknownCurrency(let code):
      "“\(code)” is not a currency code of ISO 4217; write one such as INR, USD or EUR."
    }
  }
}
