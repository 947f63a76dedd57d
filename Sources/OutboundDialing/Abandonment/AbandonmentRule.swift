// SPDX-License-Identifier: Apache-2.0

/// A regulator's limit on abandoned calls: dated, sourced data, never a constant in code.
///
/// It is a summary for engineers, not legal advice.
public struct AbandonmentRule: Hashable, Codable, Sendable {
  /// A short stable name, for instance `us-ftc-tsr`.
  public var identifier: String
  /// The jurisdiction in words.
  public var jurisdiction: String
  /// The highest share of live-answered calls that may be abandoned, 0 to 1.
  public var limit: Double
  /// Seconds from the end of the callee's greeting within which an agent must be connected.
  public var connectWithin: Double
  /// The window over which the share is taken, in words.
  public var window: String
  /// The text that the rule is taken from.
  public var source: String
  /// The day from which the rule holds, ISO 8601.
  public var validFrom: String

  /// Creates a rule.
  ///
  /// - Throws: ``InvalidParameter`` unless the limit is from 0 to 1 and the time at least 0.
  public init(
    identifier: String, jurisdiction: String, limit: Double, connectWithin: Double, window: String,
    source: String, validFrom: String
  ) throws(InvalidParameter) {
    try InvalidParameter.require("limit", limit, in: 0...1)
    try InvalidParameter.require("connectWithin", connectWithin, in: 0...60, unit: "seconds")
    self.init(
      unchecked: identifier, jurisdiction: jurisdiction, limit: limit,
      connectWithin: connectWithin, window: window, source: source, validFrom: validFrom)
  }

  private init(
    unchecked identifier: String, jurisdiction: String, limit: Double, connectWithin: Double,
    window: String, source: String, validFrom: String
  ) {
    self.identifier = identifier
    self.jurisdiction = jurisdiction
    self.limit = limit
    self.connectWithin = connectWithin
    self.window = window
    self.source = source
    self.validFrom = validFrom
  }

  /// The Telemarketing Sales Rule of the United States' Federal Trade Commission.
  ///
  /// Abandoned calls are those not connected to a representative within two seconds of the
  /// person's completed greeting; the denominator is calls answered by a person.
  public static let ftcTelemarketingSalesRule = AbandonmentRule(
    unchecked: "us-ftc-tsr", jurisdiction: "United States (FTC)", limit: 0.03, connectWithin: 2,
    window: "the campaign, if under 30 days, else each successive 30 days or part of them",
    source: "16 CFR 310.4(b)(1)(iv) and (b)(4)", validFrom: "2008-10-01")

  /// The same rule with another limit, under a name that says so.
  ///
  /// - Parameter limit: The share of live-answered calls that may be abandoned, 0 to 1.
  /// - Returns: The rule.
  /// - Throws: ``InvalidParameter`` unless the limit is from 0 to 1.
  public static func custom(limit: Double) throws(InvalidParameter) -> AbandonmentRule {
    try AbandonmentRule(
      identifier: "custom", jurisdiction: "none: a limit of your own", limit: limit,
      connectWithin: 2, window: "the whole campaign", source: "your own", validFrom: "1970-01-01")
  }
}
