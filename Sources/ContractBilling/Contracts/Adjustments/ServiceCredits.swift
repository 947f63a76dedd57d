// SPDX-License-Identifier: Apache-2.0

/// Money back for service levels that were missed.
///
/// The credit is Σ weight × sum at risk over the measures missed, at most the cap, and no more than
/// the charges unless the contract says so. Excluded measures miss nothing; their weight goes to
/// nobody.
public struct ServiceCredits: Hashable, Sendable, Codable {
  /// The identifier.
  public var id: String
  /// What a line of the statement says; a standard text when left out.
  public var title: String
  /// The service levels; their weights add up to 1.
  public var measures: [ServiceMeasure]
  /// The sum at risk in a billing cycle, in proportion in a part of one; either this or `atRiskShare` is given.
  public var atRisk: StatedAmount?
  /// The share of the charges at risk, from 0 to 1.
  public var atRiskShare: Rational?
  /// The parts whose charges are at risk; all when left out.
  public var parts: [String]?
  /// The most that is credited in a billing cycle, in proportion in a part of one; no limit when
  /// left out.
  public var cap: StatedAmount?
  /// Whether the credit may make the statement negative.
  public var mayExceedCharges: Bool
  /// A credit is returned when the average of so many later periods meets the target; never when left
  /// out.
  public var earnBackPeriods: Int?

  /// Creates terms.
  public init(
    id: String, title: String = "", measures: [ServiceMeasure], atRisk: StatedAmount? = nil,
    atRiskShare: Rational? = nil, parts: [String]? = nil, cap: StatedAmount? = nil,
    mayExceedCharges: Bool = false, earnBackPeriods: Int? = nil
  ) {
    self.id = id
    self.title = title
    self.measures = measures
    self.atRisk = atRisk
    self.atRiskShare = atRiskShare
    self.parts = parts
    self.cap = cap
    self.mayExceedCharges = mayExceedCharges
    self.earnBackPeriods = earnBackPeriods
  }

  /// Reads terms; the identifier and the measures are always needed.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    id = try container.decode(String.self, forKey: .id)
    title = try container.decode(.title, default: "")
    measures = try container.decode([ServiceMeasure].self, forKey: .measures)
    atRisk = try container.decodeIfPresent(StatedAmount.self, forKey: .atRisk)
    atRiskShare = try container.decodeIfPresent(Rational.self, forKey: .atRiskShare)
    parts = try container.decodeIfPresent([String].self, forKey: .parts)
    cap = try container.decodeIfPresent(StatedAmount.self, forKey: .cap)
    mayExceedCharges = try container.decode(.mayExceedCharges, default: false)
    earnBackPeriods = try container.decodeIfPresent(Int.self, forKey: .earnBackPeriods)
  }

  private enum CodingKeys: String, CodingKey {
    case id, title, measures, atRisk, atRiskShare, parts, cap, mayExceedCharges, earnBackPeriods
  }
}

/// A service level with its target.
public struct ServiceMeasure: Hashable, Sendable, Codable {
  /// The identifier, by which the facts of a period state the value.
  public var id: String
  /// The name; the identifier stands in when left out.
  public var title: String
  /// The part of the sum at risk that a miss costs, 0.4 for 40 %.
  public var weight: Rational
  /// The value that is promised.
  public var target: Rational
  /// Which side of the target is good; at least when left out.
  public var meets: TargetDirection

  /// Creates a measure.
  public init(
    id: String, title: String = "", weight: Rational, target: Rational,
    meets: TargetDirection = .atLeast
  ) {
    self.id = id
    self.title = title
    self.weight = weight
    self.target = target
    self.meets = meets
  }

  /// Reads a measure; the identifier, the weight and the target are always needed.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    id = try container.decode(String.self, forKey: .id)
    title = try container.decode(.title, default: "")
    weight = try container.decode(Rational.self, forKey: .weight)
    target = try container.decode(Rational.self, forKey: .target)
    meets = try container.decode(.meets, default: .atLeast)
  }

  private enum CodingKeys: String, CodingKey {
    case id, title, weight, target, meets
  }

  /// Whether a value keeps the promise.
  public func isMet(by value: Rational) -> Bool {
    meets == .atLeast ? value >= target : value <= target
  }
}

/// Which side of a target is good.
public enum TargetDirection: String, CaseIterable, Hashable, Sendable, Codable {
  /// The target or more, as for a service level.
  case atLeast
  /// The target or less, as for abandonment.
  case atMost
}
