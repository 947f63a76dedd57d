// SPDX-License-Identifier: Apache-2.0

public import CivilClock

/// Why a document cannot be made.
public enum InvoiceError: Error, Hashable, Sendable {
  /// The tax cannot be worked out.
  case tax(TaxError)
  /// The arithmetic failed.
  case arithmetic(BillingError)
  /// The number breaks a rule.
  case number(InvoiceNumberError)
  /// The lines sum to less than zero.
  case negativeTotal(Money)
  /// A day lies on the wrong side of another.
  case dateOutOfOrder(name: String, day: CivilDate, mustNotBeBefore: String, other: CivilDate)
  /// A registration number belongs to another State than the tax terms say.
  case registrationElsewhere(number: String, party: String, state: IndianState)
  /// A party's country or region is not the place that the tax terms say.
  case partyElsewhere(party: String, place: String, terms: TaxLocation)
  /// A party has no name.
  case namelessParty(String)
  /// A credit note names no line, or a line that the invoice does not have.
  case noSuchLine(position: Int, invoice: String)
  /// A credit note names a line that was credited before.
  case alreadyCredited(position: Int, by: String)
  /// A credit note is to be set against credit notes of another invoice.
  case otherInvoice(String, expected: String)
}

extension InvoiceError: CustomStringConvertible {
  /// One full sentence that names the value and the requirement.
  public var description: String {
    switch self {
    case .tax(let error): error.description
    case .arithmetic(let error): error.description
    case .number(let error): error.description
    case .negativeTotal(let amount):
      "The lines sum to \(amount); an invoice must sum to zero or more, so issue a credit note."
    case .dateOutOfOrder(let name, let day, let requirement, let other):
      "The \(name) is \(day); it must not be before the \(requirement), \(other)."
    case .registrationElsewhere(let number, let party, let state):
      "The tax number of the \(party) is \(number); it must begin with \(state.code), the code of "
        + "\(state.name)."
    case .partyElsewhere(let party, let place, let terms):
      "The \(party) is in \(place) and the tax terms say \(terms.printed); both must name one place."
    case .namelessParty(let party):
      "The \(party) has no name; a document must name both parties."
    case .noSuchLine(let position, let invoice):
      "The invoice \(invoice) has no line \(position); credit lines that it has."
    case .alreadyCredited(let position, let note):
      "Line \(position) was credited by \(note); a line can be credited once."
    case .otherInvoice(let found, let expected):
      "A credit note of the invoice \(found) was given; it must be one of the invoice \(expected)."
    }
  }
}
