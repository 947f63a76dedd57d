// SPDX-License-Identifier: Apache-2.0

/// What a contract asks for a quantity of units.
///
/// The same table gives different money by the kind of price: 15,000 units at 0.10 up to 1,000, 0.05
/// up to 10,000 and 0.01 above cost 600 ``Kind/graduated(_:)`` and 150 ``Kind/volume(_:)``.
///
///     let price = Price(.graduated(TierTable([
///       Tier(upTo: 1000, rate: tenth), Tier(upTo: 10_000, rate: twentieth), Tier(rate: cent),
///     ])))
///     try price.amount(of: 15_000)   // 600
public struct Price: Hashable, Sendable {
  /// The kinds of prices.
  public enum Kind: Hashable, Sendable {
    /// One price whatever the quantity.
    case flat(Rational)
    /// A price for each unit.
    case perUnit(Rational)
    /// Each band's units at the band's own rate, and the flat price of every band entered.
    case graduated(TierTable)
    /// All units at the rate of the band that the quantity reaches, and that band's flat price.
    case volume(TierTable)
    /// The flat price of the band that the quantity reaches.
    case stairstep(TierTable)
    /// A price for each package of so many units, begun packages in full.
    case package(size: Rational, amount: Rational)
    /// Packages whose price depends on how many there are; the bands count packages.
    case block(size: Rational, blocks: Blocks, TierTable)
    /// The flat price of the smallest capacity that holds the quantity, which is the largest at any
    /// one time; beyond a last bound there is nothing to sell.
    case capacity(TierTable)
  }

  /// Which packages have the price of the band that is reached.
  public enum Blocks: String, CaseIterable, Codable, Hashable, Sendable {
    /// Each package has the price of its own band, as graduated prices do.
    case all
    /// All packages have the price of the band that the last one reaches, as volume prices do.
    case top
  }

  /// The kind with its figures.
  public var kind: Kind
  /// Units that cost nothing, taken off before anything is priced; zero or more.
  ///
  /// Where nothing is left to price, usage counts as zero.
  public var included: Rational

  /// Creates a price.
  public init(_ kind: Kind, included: Rational = .zero) {
    self.kind = kind
    self.included = included
  }

  /// The bands, nil for a price without any.
  public var table: TierTable? {
    switch kind {
    case .graduated(let table), .volume(let table), .stairstep(let table), .capacity(let table),
      .block(_, _, let table):
      table
    case .flat, .perUnit, .package: nil
    }
  }
}
