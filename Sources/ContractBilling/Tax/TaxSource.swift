// SPDX-License-Identifier: Apache-2.0

public import CivilClock

/// Where a rule of tax law is taken from, when it holds, and how far the entry can be trusted.
public struct TaxSource: Hashable, Sendable, Codable {
  /// The text that the rule stands in, as a lawyer would cite it.
  public var citation: String
  /// The first day on which the rule holds.
  public var validFrom: CivilDate
  /// The last day on which it holds; nil while no end is known.
  public var validUntil: CivilDate?
  /// What the entry rests on.
  public var confidence: TaxConfidence

  /// Creates a source.
  public init(
    citation: String, validFrom: CivilDate, validUntil: CivilDate? = nil, confidence: TaxConfidence
  ) {
    self.citation = citation
    self.validFrom = validFrom
    self.validUntil = validUntil
    self.confidence = confidence
  }

  /// Whether the rule holds on a day.
  public func isInForce(on day: CivilDate) -> Bool {
    validFrom <= day && validUntil.map { day <= $0 } != false
  }

  /// When the rule holds, such as "from 2017-07-01" or "2017-07-01 to 2022-09-30".
  public var validity: String {
    validUntil.map { "\(validFrom) to \($0)" } ?? "from \(validFrom)"
  }
}

/// What an entry in a table of tax rules rests on.
public enum TaxConfidence: String, CaseIterable, Codable, Hashable, Sendable {
  /// The text was read in an official publication.
  case official
  /// The text was read as others reproduce it.
  case reproduced
  /// Others' summaries of the text were read.
  case summarised
  /// Nothing was read: verify before relying on it.
  case toVerify

  /// What the mark means, in words for whoever relies on the entry.
  public var explanation: String {
    switch self {
    case .official: "read in an official publication"
    case .reproduced: "read as others reproduce the text"
    case .summarised: "taken from others' summaries, not checked against the text"
    case .toVerify: "from general knowledge: verify it before you rely on it"
    }
  }
}
