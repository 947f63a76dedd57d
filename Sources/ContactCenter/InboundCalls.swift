// SPDX-License-Identifier: Apache-2.0

public import DiscreteEventSimulation

/// Calls that come in to the same agents: a blended floor.
///
/// They arrive at random (Poisson). A free agent takes the person who answered an outbound call
/// first, whose patience is counted in seconds, then the caller who waits longest. Strategies see
/// waiting callers among the callees who wait.
public struct InboundCalls: Hashable, Codable, Sendable {
  /// Calls per hour, above 0.
  public var callsPerHour: Double
  /// Seconds that a caller waits before he hangs up.
  public var patience: DurationDistribution
  /// Length of a conversation.
  public var talkTime: DurationDistribution
  /// Length of the wrap-up after it.
  public var wrapUpTime: DurationDistribution
  /// Seconds within which a call must be taken to count for the service level.
  public var serviceLevelTime: Double

  /// Creates inbound calls; they are checked when a scenario is.
  public init(
    callsPerHour: Double, patience: DurationDistribution, talkTime: DurationDistribution,
    wrapUpTime: DurationDistribution, serviceLevelTime: Double = 20
  ) {
    self.callsPerHour = callsPerHour
    self.patience = patience
    self.talkTime = talkTime
    self.wrapUpTime = wrapUpTime
    self.serviceLevelTime = serviceLevelTime
  }
}

/// What was counted of inbound calls.
public struct InboundMeasures: Hashable, Codable, Sendable {
  /// Calls that came in.
  public internal(set) var arrived = 0
  /// Calls taken by an agent.
  public internal(set) var connected = 0
  /// Calls taken within the time of the service level.
  public internal(set) var connectedInTime = 0
  /// Callers who hung up before an agent came.
  public internal(set) var lost = 0
  /// Nanoseconds that callers waited whose calls were taken.
  public internal(set) var waitOfConnected: Int64 = 0

  /// Calls taken in time ÷ calls that came in and are over waiting; nil without any.
  public var serviceLevel: Double? {
    connected + lost == 0 ? nil : Double(connectedInTime) / Double(connected + lost)
  }
}
