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
  /// A fact of the period that a contract needs is not stated; `owner` is what needs it.
  case missingFact(name: String, owner: String)
  /// Usage or facts name something that the contract does not have.
  case unknownName(kind: String, name: String)
  /// A contract was to be billed in spite of a fault; the first one is given.
  case faultyContract(ContractFault)
  /// Something went wrong in one part or adjustment of a contract, named by its identifier.
  indirect case inPart(String, BillingError)
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
    case .missingFact(let name, let owner):
      "\(owner) needs the \(name) of the period, which the facts do not state."
    case .unknownName(let kind, let name):
      "The contract has no \(kind) named \(quotedExcerpt(of: name))."
    case .faultyContract(let fault):
      "The contract cannot be billed: \(fault)"
    case .inPart(let part, let error):
      "\(quotedExcerpt(of: part)): \(error)"
    }
  }
}
