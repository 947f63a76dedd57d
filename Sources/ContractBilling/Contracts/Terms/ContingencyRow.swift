// SPDX-License-Identifier: Apache-2.0

/// One row of a contingency table: which debts it fits and what share of them is the fee.
public struct ContingencyRow: Hashable, Sendable, Codable {
  /// The age of the debt in days; any when left out.
  public var age: Band
  /// The balance when the debt was placed, in major units of the currency; any when left out.
  public var balance: Band
  /// How often the debt was placed with an agency, 1 for the first time; any when left out.
  public var placement: Int?
  /// Whether legal steps were taken; either when left out.
  public var legal: Bool?
  /// The share of the cash, from 0 to 1.
  public var share: Rational

  /// Creates a row.
  public init(
    age: Band = .all, balance: Band = .all, placement: Int? = nil, legal: Bool? = nil,
    share: Rational
  ) {
    self.age = age
    self.balance = balance
    self.placement = placement
    self.legal = legal
    self.share = share
  }

  /// Reads a row; only `share` is always needed.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    age = try container.decode(.age, default: .all)
    balance = try container.decode(.balance, default: .all)
    placement = try container.decodeIfPresent(Int.self, forKey: .placement)
    legal = try container.decodeIfPresent(Bool.self, forKey: .legal)
    share = try container.decode(Rational.self, forKey: .share)
  }

  private enum CodingKeys: String, CodingKey { case age, balance, placement, legal, share }

  /// The name of the row in usage totals: age, balance and placement, and "legal" or "not legal"
  /// where it matters: `0–90/0–500/1`, `180+/any/2/legal`.
  public var id: String {
    "\(age)/\(balance)/\(placement.map(String.init) ?? "any")"
      + (legal.map { $0 ? "/legal" : "/not legal" } ?? "")
  }

  /// Whether the row fits a debt.
  public func fits(age days: Rational, balance: Rational, placement: Int, legal: Bool) -> Bool {
    age.contains(days) && self.balance.contains(balance)
      && (self.placement ?? placement) == placement && (self.legal ?? legal) == legal
  }

  /// Whether some debt fits both rows.
  func overlaps(_ other: ContingencyRow) -> Bool {
    age.overlaps(other.age) && balance.overlaps(other.balance)
      && (placement ?? other.placement) == (other.placement ?? placement)
      && (legal ?? other.legal) == (other.legal ?? legal)
  }
}

/// Numbers from one up to another, the upper one left out, so that bands join without a gap.
public struct Band: Hashable, Sendable, Codable {
  /// The least number, which belongs to the band; 0 when left out.
  public var from: Rational
  /// The number above the band; no limit when left out.
  public var to: Rational?

  /// Creates a band.
  public init(from: Rational = .zero, to: Rational? = nil) {
    self.from = from
    self.to = to
  }

  /// Everything from 0.
  public static let all = Band()

  /// Reads a band; what may be left out is said at each property.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    from = try container.decode(.from, default: .zero)
    to = try container.decodeIfPresent(Rational.self, forKey: .to)
  }

  private enum CodingKeys: String, CodingKey { case from, to }

  /// Whether a number lies in the band.
  public func contains(_ number: Rational) -> Bool {
    from <= number && to.map { number < $0 } ?? true
  }

  /// Whether some number lies in both bands.
  func overlaps(_ other: Band) -> Bool {
    (to.map { other.from < $0 } ?? true) && (other.to.map { from < $0 } ?? true)
  }
}

extension Band: CustomStringConvertible {
  /// The bounds, `0–90` or `180+`; "any" for everything.
  public var description: String {
    self == .all ? "any" : to.map { "\(from)–\($0)" } ?? "\(from)+"
  }
}
