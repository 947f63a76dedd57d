// SPDX-License-Identifier: Apache-2.0

public import ContractBilling
public import OutboundDialing

/// Why no case can be made from a prospect's figures.
public enum SalesCaseError: Error, Hashable, Sendable {
  /// Both benefits were asked for.
  case doubleCounting
  /// No benefit was asked for.
  case noBenefit
  /// A figure does not meet the requirement on it.
  case outOfRange(name: String, value: String, requirement: String)
  /// The dials stated for today do not fit into an hour beside the conversations stated.
  case tooManyDials(stated: String, possible: String)
  /// The floor that the figures describe cannot be simulated.
  case floor(InvalidParameter)
  /// An amount could not be worked out.
  case money(BillingError)
}

extension SalesCaseError: CustomStringConvertible {
  /// One full sentence that names the value and the requirement.
  public var description: String {
    switch self {
    case .doubleCounting:
      "The benefit is same output and more output; it must be one of them: an hour that is saved "
        + "cannot also be sold in, so fewer agents and more sales must not be added."
    case .noBenefit:
      "The benefit is not stated; it must be same output or more output."
    case .outOfRange(let name, let value, let requirement):
      "\(name) is \(value); it must be \(requirement)."
    case .tooManyDials(let stated, let possible):
      "dialsPerHour is \(stated); it must be at most \(possible), since no more dials fit into an "
        + "agent's hour with the answer rate, talk time and wrap-up stated."
    case .floor(let error): error.description
    case .money(let error): error.description
    }
  }
}

/// Runs exact arithmetic and names its error as one of the case's.
func exactly<Value>(
  _ body: () throws(BillingError) -> Value
) throws(SalesCaseError) -> Value {
  do throws(BillingError) { return try body() } catch { throw .money(error) }
}
