// SPDX-License-Identifier: Apache-2.0

public import CivilClock

/// Why a tax cannot be worked out: the tables never guess.
public enum TaxError: Error, Hashable, Sendable {
  /// A text is not a place.
  case unreadablePlace(String)
  /// A place in India names no State.
  case missingState
  /// No State of India has the code.
  case unknownState(code: String)
  /// The code of a State is no longer used on the day of the document.
  case stateNotInUse(IndianState, day: CivilDate)
  /// The tables hold no rules of a country.
  case unknownJurisdiction(String)
  /// The tables hold no rule for the service in the country.
  case unknownService(code: String, jurisdiction: String)
  /// The tables hold rules for the service, none of them in force on the day.
  case noRuleInForce(what: String, jurisdiction: String, day: CivilDate, known: [String])
  /// Two rules that say different things are in force on the same day.
  case ambiguousRules([String])
  /// The treatment does not fit the places; `reason` is one full sentence.
  case contradiction(treatment: TaxTreatment, reason: String)
  /// A rate is not a share from 0 to 1.
  case rateOutOfRange(rule: String, rate: Rational)
  /// The arithmetic failed.
  case arithmetic(BillingError)
}

extension TaxError: CustomStringConvertible {
  /// One full sentence that names the value and the requirement.
  public var description: String {
    switch self {
    case .unreadablePlace(let text):
      "“\(text)” is not a place; write a country by its two capital letters, such as GB, or a State "
        + "of India as IN-27."
    case .missingState:
      "India's tax depends on the State; write the place with its code, such as IN-27 for "
        + "Maharashtra."
    case .unknownState(let code):
      "“\(code)” is not the code of a State of India under the goods and services tax; write two "
        + "digits such as 27 for Maharashtra."
    case .stateNotInUse(let state, let day):
      "The code \(state.code) of \(state.name) is not used on \(day)"
        + (state.validUntil.map { "; its last day was \($0)." } ?? ".")
    case .unknownJurisdiction(let country):
      "The tax tables hold no rules of \(country); add them to the table or state no tax."
    case .unknownService(let code, let jurisdiction):
      "The tax tables of \(jurisdiction) hold no rate for the service code “\(code)”; add a rule for "
        + "it to the table."
    case .noRuleInForce(let what, let jurisdiction, let day, let known):
      "The tax tables of \(jurisdiction) hold no \(what) in force on \(day); known are "
        + known.joined(separator: ", ") + "."
    case .ambiguousRules(let rules):
      "The tax rules \(rules.joined(separator: " and ")) are in force on the same day; end one before "
        + "the other begins."
    case .contradiction(let treatment, let reason):
      "The treatment “\(treatment.rawValue)” does not fit: \(reason)"
    case .rateOutOfRange(let rule, let rate):
      "The rate \(rate) of the tax rule \(rule) is not a share; it must be from 0 to 1."
    case .arithmetic(let error):
      error.description
    }
  }
}
