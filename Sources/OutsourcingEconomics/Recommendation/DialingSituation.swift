// SPDX-License-Identifier: Apache-2.0

public import ContactCenter
import ContractBilling
import DiscreteEventSimulation
public import OutboundDialing
public import OutsourcingTaxonomy

/// What a recommendation is asked for: a process, its team, its list and where it calls.
public struct DialingSituation: Hashable, Codable, Sendable {
  /// The process.
  public var process: ProcessFacets
  /// Agents logged in, 1 to 1,000.
  public var agents: Int
  /// Share of attempts that a person answers, 0.01 to 1.
  public var answerRate: Double
  /// Where the people called are.
  public var jurisdiction: DialingJurisdiction
  /// A limit on abandoned calls of your own, 0 to 1; nil for the law's.
  ///
  /// A client's, for instance, or an access provider's. It never loosens what the law demands.
  public var limit: Double?
  /// Calls that a person answers in a day of the campaign, at least 1; nil for as many as
  /// progressive dialing reaches in the simulation.
  public var answersPerDay: Int?
  /// Working days of the campaign, 1 to 3,660.
  ///
  /// Nil where it is not known: then one day is judged, since a rule's window ends with the
  /// campaign and a campaign may end any day (16 CFR 310.4(b)(4)(i) speaks of a period "or portion
  /// thereof").
  public var campaignDays: Int?
  /// Mean seconds of a conversation.
  public var talkSeconds: Double
  /// Mean seconds of after-call work.
  public var wrapUpSeconds: Double
  /// Hours of a shift.
  public var shiftHours: Double
  /// Calls that come in to the same agents in an hour; nil for none, and, where the process is
  /// blended, for as many as take ``usualInboundShare`` of the agents' time.
  public var inboundCallsPerHour: Double?

  /// Creates a situation; what is left out has this library's usual value.
  public init(
    process: ProcessFacets, agents: Int, answerRate: Double, jurisdiction: DialingJurisdiction,
    limit: Double? = nil, answersPerDay: Int? = nil, campaignDays: Int? = nil,
    talkSeconds: Double = 150, wrapUpSeconds: Double = 30, shiftHours: Double = 8,
    inboundCallsPerHour: Double? = nil
  ) {
    self.process = process
    self.agents = agents
    self.answerRate = answerRate
    self.jurisdiction = jurisdiction
    self.limit = limit
    self.answersPerDay = answersPerDay
    self.campaignDays = campaignDays
    self.talkSeconds = talkSeconds
    self.wrapUpSeconds = wrapUpSeconds
    self.shiftHours = shiftHours
    self.inboundCallsPerHour = inboundCallsPerHour
  }

  /// The share of the agents' time that calls coming in take on a blended floor unless stated.
  public static let usualInboundShare = 0.3
  /// Mean seconds of a call that comes in, with its wrap-up.
  static let inboundTalkSeconds = 200.0
  static let inboundWrapUpSeconds = 40.0

  /// Checks every figure.
  ///
  /// - Throws: `InvalidParameter` for the first that is out of range.
  public func validate() throws(InvalidParameter) {
    let says = [process.voiceProcess == nil, process.channel == nil, process.nature == nil]
    guard says.contains(false) || process.direction != nil else {
      throw InvalidParameter(
        name: "process", value: process.path,
        requirement: "name a voice process such as collections, or say inbound, outbound, "
          + "back-office or non-voice")
    }
    try InvalidParameter.require("agents", agents, in: 1...1_000)
    try InvalidParameter.require("answerRate", answerRate, in: 0.01...1)
    if let limit { try InvalidParameter.require("limit", limit, in: 0...1) }
    if let answersPerDay {
      try InvalidParameter.require("answersPerDay", answersPerDay, in: 1...10_000_000)
    }
    if let campaignDays { try InvalidParameter.require("days", campaignDays, in: 1...3_660) }
    try InvalidParameter.require("talkTime", talkSeconds, in: 1...7_200, unit: "seconds")
    try InvalidParameter.require("wrapUpTime", wrapUpSeconds, in: 1...7_200, unit: "seconds")
    try InvalidParameter.require("shiftHours", shiftHours, in: 0.25...24, unit: "hours")
    if let inboundCallsPerHour {
      try InvalidParameter.require("inboundCallsPerHour", inboundCallsPerHour, in: 0.01...100_000)
      let load = inboundCallsPerHour * Self.inboundSeconds / 3_600
      guard load < Double(agents) else {
        throw InvalidParameter(
          name: "inboundCallsPerHour", value: Rational.text(inboundCallsPerHour, places: 2),
          requirement: "be less than "
            + Rational.text(Double(agents) * 3_600 / Self.inboundSeconds, places: 0)
            + ", which keep all \(agents) agents busy, or no time is left to dial")
      }
    }
  }

  static var inboundSeconds: Double { inboundTalkSeconds + inboundWrapUpSeconds }

  /// The floor, one day of it: `FloorScenario.standard` with the situation's figures.
  public func floor() throws(InvalidParameter) -> FloorScenario {
    try validate()
    var floor = try FloorScenario.standard(agents: agents, answerRate: answerRate)
    floor.shiftHours = shiftHours
    floor.talkTime = try .lognormal("talkTime", mean: talkSeconds, variation: 1)
    floor.wrapUpTime = try .lognormal("wrapUpTime", mean: wrapUpSeconds, variation: 0.5)
    if let calls = inboundCallsPerHour ?? usualInbound {
      floor.inbound = InboundCalls(
        callsPerHour: calls, patience: try .exponential("patience", mean: 120),
        talkTime: try .lognormal("talkTime", mean: Self.inboundTalkSeconds, variation: 1),
        wrapUpTime: try .lognormal(
          "wrapUpTime", mean: Self.inboundWrapUpSeconds, variation: 0.5))
    }
    try floor.validate()
    return floor
  }

  private var usualInbound: Double? {
    process.direction == .blended
      ? Self.usualInboundShare * Double(agents) * 3_600 / Self.inboundSeconds : nil
  }

  /// The rule that pacing is held to: the law's, tightened by a limit of one's own.
  ///
  /// Where the law knows no percentage, one's own limit stands alone; where the law has one, the
  /// lower of the two holds.
  public func bindingRule() throws(InvalidParameter) -> AbandonmentRule? {
    guard let limit else { return jurisdiction.strictestRule }
    guard var rule = jurisdiction.strictestRule else { return try .custom(limit: limit) }
    switch rule.tolerance {
    case .zero: return rule
    case .share(let share) where share <= limit: return rule
    case .share, .notKnown:
      rule.identifier = AbandonmentRule.customIdentifier
      rule.tolerance = .share(limit)
      return rule
    }
  }
}

extension DurationDistribution {
  fileprivate static func lognormal(
    _ name: String, mean: Double, variation: Double
  ) throws(InvalidParameter) -> Self {
    try checked(name, .lognormal(mean: mean, coefficientOfVariation: variation))
  }

  fileprivate static func exponential(
    _ name: String, mean: Double
  ) throws(InvalidParameter) -> Self {
    try checked(name, .exponential(mean: mean))
  }

  private static func checked(_ name: String, _ shape: Shape) throws(InvalidParameter) -> Self {
    do {
      return try DurationDistribution(shape)
    } catch {
      throw InvalidParameter(name: name, value: "\(shape)", requirement: error.description)
    }
  }
}

extension AbandonmentRule {
  /// The identifier of a limit of one's own, as in ``custom(limit:)``.
  static let customIdentifier = "custom"

  /// Whether the limit is one's own.
  static func isCustom(_ rule: AbandonmentRule) -> Bool { rule.identifier == customIdentifier }
}
