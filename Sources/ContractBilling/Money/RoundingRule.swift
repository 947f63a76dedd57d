// SPDX-License-Identifier: Apache-2.0

/// How an exact value becomes an amount: a mode and the places kept.
///
/// There is no rounding without a rule, and every rule can say its name. Contracts and tax laws
/// choose it; half up to the currency's minor unit is usual on invoices.
public struct RoundingRule: Hashable, Sendable, Codable {
  /// How a value between two steps goes to one of them.
  public var mode: RoundingMode
  /// The decimal places kept, or nil for those of the currency's minor unit.
  ///
  /// Zero rounds to whole rupees, −3 to thousands.
  public var places: Int?

  /// Creates a rule.
  public init(_ mode: RoundingMode, places: Int? = nil) {
    self.mode = mode
    self.places = places
  }

  /// Half up, away from zero on a tie, to the currency's minor unit.
  public static let halfUp = RoundingRule(.halfUp)

  /// The places kept in a currency.
  ///
  /// - Throws: ``BillingError/outOfRange(name:value:requirement:)`` for more places than the
  ///   currency has.
  public func places(in currency: Currency) throws(BillingError) -> Int {
    let places = places ?? currency.minorUnitPlaces
    guard places <= currency.minorUnitPlaces else {
      throw .outOfRange(
        name: "places", value: "\(places)",
        requirement: "at most \(currency.minorUnitPlaces), the places of \(currency.code)")
    }
    return places
  }

  /// The rule in words, such as "half up to 2 decimal places".
  public func name(in currency: Currency) -> String {
    let places = places ?? currency.minorUnitPlaces
    guard places >= 0 else { return "\(mode.name) to multiples of 10^\(places.magnitude)" }
    return "\(mode.name) to \(places) decimal place\(places == 1 ? "" : "s")"
  }
}
