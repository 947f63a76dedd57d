// SPDX-License-Identifier: Apache-2.0

/// What was done in one period, as far as a contract may count it.
///
/// A measure that is not stated is unknown, not zero: a billing model that needs it refuses with
/// ``BillingError/missingQuantity(_:model:)``.
public struct BillableActivity: Hashable, Sendable {
  /// The stated quantities, none of them negative.
  public let quantities: [BillableMeasure: Rational]

  /// Creates the activity of a period.
  ///
  /// - Throws: ``BillingError/outOfRange(name:value:requirement:)`` for a negative quantity.
  public init(_ quantities: [BillableMeasure: Rational]) throws(BillingError) {
    for measure in BillableMeasure.allCases {
      if let quantity = quantities[measure] {
        try quantity.requireNotNegative(as: measure.rawValue)
      }
    }
    self.quantities = quantities
  }

  /// The quantity of a measure, for a model that cannot do without it.
  ///
  /// - Throws: ``BillingError/missingQuantity(_:model:)``.
  public func quantity(
    of measure: BillableMeasure, for model: some BillingModel
  ) throws(BillingError) -> Rational {
    guard let quantity = quantities[measure] else {
      throw .missingQuantity(measure, model: model.name)
    }
    return quantity
  }
}
