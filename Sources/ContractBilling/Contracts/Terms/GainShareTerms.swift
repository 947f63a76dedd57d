// SPDX-License-Identifier: Apache-2.0

/// A share of what the client saves against a baseline, and where agreed of what it loses.
public struct GainShareTerms: Hashable, Sendable, Codable {
  /// The vendor's share of baseline − actual, from 0 to 1.
  public var share: Rational
  /// The most that the vendor gains in a billing cycle, in proportion in a part of one; no limit when left out.
  public var cap: StatedAmount?
  /// The baseline of one billing cycle, in proportion in a part of one; a fact of the period when
  /// left out.
  public var baseline: StatedAmount?
  /// The vendor's share of a loss, from 0 to 1; none when left out.
  public var painShare: Rational?
  /// The most that the vendor pays in a billing cycle, in proportion in a part of one; no limit when left out.
  public var painCap: StatedAmount?

  /// Creates terms.
  public init(
    share: Rational, cap: StatedAmount? = nil, baseline: StatedAmount? = nil,
    painShare: Rational? = nil, painCap: StatedAmount? = nil
  ) {
    self.share = share
    self.cap = cap
    self.baseline = baseline
    self.painShare = painShare
    self.painCap = painCap
  }

  /// Reads terms; what may be left out is said at each property.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    share = try container.decode(Rational.self, forKey: .share)
    cap = try container.decodeIfPresent(StatedAmount.self, forKey: .cap)
    baseline = try container.decodeIfPresent(StatedAmount.self, forKey: .baseline)
    painShare = try container.decodeIfPresent(Rational.self, forKey: .painShare)
    painCap = try container.decodeIfPresent(StatedAmount.self, forKey: .painCap)
  }

  private enum CodingKeys: String, CodingKey {
    case share, cap, baseline, painShare, painCap
  }
}
