// SPDX-License-Identifier: Apache-2.0

/// The limits within which a live dialer works; all durations are seconds.
public struct LiveDialerSettings: Hashable, Codable, Sendable {
  /// An unanswered call rings at least so long before it is ended for want of agents; 15 s by
  /// 16 CFR 310.4(b)(4)(ii) and 47 CFR 64.1200(a)(6).
  public var ringAtLeast: Double
  /// An unanswered call is given up after ringing so long; never less than `ringAtLeast`.
  public var giveUpAfter: Double
  /// Where the network does not report ringing, it is taken to begin so long after the launch.
  public var setupAllowance: Double
  /// A person who found no agent within so long of the end of the greeting hears the message.
  public var connectWithin: Double
  /// Whether those seconds count from the end of the greeting where it is reported; else they
  /// count from the answer.
  public var waitsForGreeting: Bool
  /// The calls that may be up at once, connected ones included; nil for no limit.
  public var lineLimit: Int?
  /// The launches in any one second; nil for no limit.
  public var callsPerSecond: Double?
  /// Whether the dialer chooses the agent for a person who answers; if not, the telephony does
  /// and reports it, and plays the message itself.
  public var connectsCalls: Bool

  /// Creates settings.
  ///
  /// - Throws: ``InvalidParameter`` for a duration, a limit or a rate out of its range.
  public init(
    ringAtLeast: Double = 15, giveUpAfter: Double = 22, setupAllowance: Double = 10,
    connectWithin: Double = 2, waitsForGreeting: Bool = true, lineLimit: Int? = nil,
    callsPerSecond: Double? = nil,
    connectsCalls: Bool = true
  ) throws(InvalidParameter) {
    try InvalidParameter.require("ringAtLeast", ringAtLeast, in: 0...120, unit: "seconds")
    try InvalidParameter.require("giveUpAfter", giveUpAfter, in: ringAtLeast...600, unit: "seconds")
    try InvalidParameter.require("setupAllowance", setupAllowance, in: 0...60, unit: "seconds")
    try InvalidParameter.require("connectWithin", connectWithin, in: 0...60, unit: "seconds")
    if let lineLimit { try InvalidParameter.require("lineLimit", lineLimit, in: 0...1_000_000) }
    if let callsPerSecond {
      try InvalidParameter.require("callsPerSecond", callsPerSecond, in: 0.001...10_000)
    }
    self.ringAtLeast = ringAtLeast
    self.giveUpAfter = giveUpAfter
    self.setupAllowance = setupAllowance
    self.connectWithin = connectWithin
    self.waitsForGreeting = waitsForGreeting
    self.lineLimit = lineLimit
    self.callsPerSecond = callsPerSecond
    self.connectsCalls = connectsCalls
  }

  /// Creates settings that keep every one of some rules: the longest ringing, the shortest wait.
  ///
  /// - Throws: ``InvalidParameter`` for a limit or a rate out of its range.
  public init(
    keeping rules: [AbandonmentRule], lineLimit: Int? = nil, callsPerSecond: Double? = nil,
    connectsCalls: Bool = true
  ) throws(InvalidParameter) {
    let ringing = rules.compactMap(\.minimumRinging?.seconds).max() ?? 15
    try self.init(
      ringAtLeast: ringing, giveUpAfter: max(22, ringing),
      connectWithin: rules.map(\.connectWithin).min() ?? 2,
      waitsForGreeting: rules.allSatisfy { $0.clockStarts == .endOfGreeting },
      lineLimit: lineLimit, callsPerSecond: callsPerSecond, connectsCalls: connectsCalls)
  }
}
