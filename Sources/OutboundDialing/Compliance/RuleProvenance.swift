// SPDX-License-Identifier: Apache-2.0

public import CivilClock

/// Where a rule is taken from, when it holds, and how far the entry can be trusted.
public struct RuleProvenance: Hashable, Codable, Sendable {
  /// The text that the rule stands in, as a lawyer would cite it.
  public var citation: String
  /// The first day on which it holds; nil when that is not known here.
  public var validFrom: CivilDate?
  /// The last day on which it holds; nil while it is in force.
  public var validUntil: CivilDate?
  /// What the entry rests on.
  public var confidence: SourceConfidence

  /// Creates a provenance.
  public init(
    citation: String, validFrom: CivilDate? = nil, validUntil: CivilDate? = nil,
    confidence: SourceConfidence
  ) {
    self.citation = citation
    self.validFrom = validFrom
    self.validUntil = validUntil
    self.confidence = confidence
  }

  /// Creates a provenance with days in ISO 8601; what is not a day counts as not known.
  package init(
    _ citation: String, from: String? = nil, until: String? = nil, _ confidence: SourceConfidence
  ) {
    self.init(
      citation: citation, validFrom: from.flatMap { CivilDate($0) },
      validUntil: until.flatMap { CivilDate($0) }, confidence: confidence)
  }

  /// Whether the rule holds on a day; where the first day is not known, it is taken to hold.
  public func isInForce(on date: CivilDate) -> Bool {
    if let validFrom, date < validFrom { return false }
    if let validUntil, date > validUntil { return false }
    return true
  }

  /// When the rule holds, in words; a date that is not known is said to be so.
  public var validity: String {
    let from = validFrom.map { "from \($0)" } ?? "from a day not known here"
    return validUntil.map { from + " until \($0)" } ?? from
  }
}

/// What an entry in a table of rules rests on.
public enum SourceConfidence: String, CaseIterable, Codable, Hashable, Sendable {
  /// The text of the regulation was read.
  case primary
  /// Others' summaries of the text were read.
  case secondary
  /// Nothing was read: verify before relying on it.
  case toVerify

  /// What the mark means, in words for whoever relies on the entry.
  public var explanation: String {
    switch self {
    case .primary: "checked against the text of the regulation"
    case .secondary: "taken from others' summaries, not checked against the text"
    case .toVerify: "from general knowledge: verify it before you rely on it"
    }
  }
}
