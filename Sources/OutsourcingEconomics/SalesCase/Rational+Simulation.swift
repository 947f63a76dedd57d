// SPDX-License-Identifier: Apache-2.0

package import ContractBilling

extension Rational {
  /// The nearest floating-point number, for the simulator's parameters.
  package var approximation: Double { Double(numerator) / Double(denominator) }

  /// A simulated figure as an exact number: rounded half away from zero to six decimal places, the
  /// one place where a figure of the simulator becomes one of reckoning with money.
  ///
  /// - Throws: `BillingError/outOfRange(name:value:requirement:)` for what is not finite or beyond
  ///   10¹⁵.
  package init(simulated value: Double) throws(BillingError) {
    guard value.isFinite, abs(value) <= 1e15 else {
      throw .outOfRange(
        name: "simulated figure", value: "\(value)", requirement: "a number within ±10^15")
    }
    let scaled = value * 1_000_000
    try self.init(
      numerator: Int128(scaled + (scaled < 0 ? -0.5 : 0.5)), denominator: 1_000_000)
  }

  /// So many hundredths.
  package static func percent(_ hundredths: Int) -> Rational {
    (try? Rational(hundredths) / 100) ?? .zero
  }

  /// The number in per cent, with at most so many places and none that are empty: "12.5 %".
  package func percentText(places: Int = 1) -> String {
    guard let hundred = try? self * 100, let rounded = try? hundred.rounded(.halfUp, places: places)
    else { return "\(self)" }
    return "\(rounded) %"
  }

  /// The number with a fixed number of places and international grouping.
  package func fixed(_ places: Int) -> String {
    (try? fixedText(places: places, grouping: .international)) ?? "\(self)"
  }

  /// The lesser of two.
  package static func least(_ first: Rational, _ second: Rational) -> Rational {
    first < second ? first : second
  }
}
