// SPDX-License-Identifier: Apache-2.0

public import ContactCenter
public import ContractBilling

/// What came of an activity.
public struct ActivityResult: Hashable, Sendable {
  /// The activity's name.
  public var activity: String
  /// Its title.
  public var title: String
  /// The seed the case was made from.
  public var seed: UInt64
  /// One part for each thing asked, answered or not.
  public var parts: [ActivityPart]
  /// What was computed besides.
  public var details: Details

  /// What an activity computes, by its kind.
  public enum Details: Hashable, Sendable {
    /// The cost of each task.
    case sort(SortCosts)
    /// The same month under every contract.
    case revenue(ContractComparison)
    /// The modes side by side.
    case dialing(StrategyComparison)
    /// The command that was run.
    case trial(TrialActivity)
  }

  /// Creates a result.
  public init(
    activity: String, title: String, seed: UInt64, parts: [ActivityPart], details: Details
  ) {
    self.activity = activity
    self.title = title
    self.seed = seed
    self.parts = parts
    self.details = details
  }

  /// The points that could be earned: one for each part, more where parts were scored in
  /// fractions, so that ``earned`` is a whole number.
  public var possible: Int { parts.count * pointsPerPart }

  /// The points earned, 0…``possible``.
  public var earned: Int {
    parts.reduce(0) { sum, part in
      sum + ((try? part.score * Rational(pointsPerPart)).map { Int(clamping: $0.numerator) } ?? 0)
    }
  }

  /// A number of points of which every part's score is a whole number.
  private var pointsPerPart: Int {
    // Runs score in halves at most; the bound is for a result that was decoded from a file.
    let most = 1_000
    return parts.reduce(1) { whole, part in
      let denominator = Int(clamping: part.score.denominator)
      let isFine = whole.isMultiple(of: denominator) || denominator > most / whole
      return isFine ? whole : whole * denominator
    }
  }

  /// The share earned, 0…1, exact; 0 without parts.
  public var score: Rational {
    (try? Rational(numerator: Int128(earned), denominator: Int128(possible))) ?? .zero
  }

  /// The number of parts without an answer; each counts as wrong.
  public var unanswered: Int { parts.count { $0.given == nil } }
}

extension ActivityResult: Codable {
  private enum Key: String, CodingKey {
    case activity, title, seed, parts, score, earned, possible, unanswered, details
  }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Key.self)
    self.init(
      activity: try container.decode(String.self, forKey: .activity),
      title: try container.decode(String.self, forKey: .title),
      seed: try container.decode(UInt64.self, forKey: .seed),
      parts: try container.decode([ActivityPart].self, forKey: .parts),
      details: try container.decode(Details.self, forKey: .details))
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(activity, forKey: .activity)
    try container.encode(title, forKey: .title)
    try container.encode(seed, forKey: .seed)
    try container.encode(parts, forKey: .parts)
    try container.encode(score, forKey: .score)
    try container.encode(earned, forKey: .earned)
    try container.encode(possible, forKey: .possible)
    try container.encode(unanswered, forKey: .unanswered)
    try container.encode(details, forKey: .details)
  }
}

extension ActivityResult.Details: Codable {
  private enum Key: String, CodingKey { case sort, revenue, dialing, trial }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Key.self)
    if let costs = try container.decodeIfPresent(SortCosts.self, forKey: .sort) {
      self = .sort(costs)
    } else if let comparison = try container.decodeIfPresent(
      ContractComparison.self, forKey: .revenue)
    {
      self = .revenue(comparison)
    } else if let trial = try container.decodeIfPresent(TrialActivity.self, forKey: .trial) {
      self = .trial(trial)
    } else {
      self = .dialing(try container.decode(StrategyComparison.self, forKey: .dialing))
    }
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    switch self {
    case .sort(let costs): try container.encode(costs, forKey: .sort)
    case .revenue(let comparison): try container.encode(comparison, forKey: .revenue)
    case .dialing(let comparison): try container.encode(comparison, forKey: .dialing)
    case .trial(let trial): try container.encode(trial, forKey: .trial)
    }
  }
}
