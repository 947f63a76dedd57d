// SPDX-License-Identifier: Apache-2.0

/// What a dialer logs of a call that something answered: the instants from which every rule's
/// share of abandoned calls is derived.
public struct AnsweredCall: Hashable, Codable, Sendable {
  /// When the line was picked up.
  public var answered: FloorInstant
  /// When the callee's greeting ended, nil when it was not measured: rules that count from it
  /// then count from the answer, which is stricter.
  public var greetingEnded: FloorInstant?
  /// When an agent was connected, nil when none was.
  public var connected: FloorInstant?
  /// When a recorded message began, nil when none was played.
  public var messageStarted: FloorInstant?
  /// When the line was hung up, nil when that was not logged.
  public var ended: FloorInstant?
  /// Who answered, as far as anybody knows.
  public var party: AnsweringParty
  /// Why no agent was connected in time, nil when one was or when nobody knows.
  public var cause: AbandonmentCause?

  /// Creates a record of a call.
  public init(
    answered: FloorInstant, greetingEnded: FloorInstant? = nil, connected: FloorInstant? = nil,
    messageStarted: FloorInstant? = nil, ended: FloorInstant? = nil,
    party: AnsweringParty = .person, cause: AbandonmentCause? = nil
  ) {
    self.answered = answered
    self.greetingEnded = greetingEnded
    self.connected = connected
    self.messageStarted = messageStarted
    self.ended = ended
    self.party = party
    self.cause = cause
  }
}

/// Who answered a call, and by whose word.
public enum AnsweringParty: String, CaseIterable, Codable, Hashable, Sendable {
  /// A person, by the agent's or the detector's word.
  case person
  /// A machine, by the word of the agent who was connected to it.
  case machineByAgent
  /// A machine, by the detector's word; some of them are persons.
  case machineByDetector
  /// Nobody knows: the call was dropped before an agent or a detector heard it. Rules count it as
  /// a person unless they allow an estimate.
  case undetermined
}

/// Why a call found no agent in time.
///
/// Causes are listed beside the share and never subtracted from it: an abandoned call is one
/// whatever its cause.
public enum AbandonmentCause: String, CaseIterable, Codable, Hashable, Sendable {
  /// Pacing launched more lines than agents came free.
  case noAgentFree
  /// An agent on whom the launch counted left while the line rang.
  case agentLeft
  /// The detector took a person for a machine.
  case detectorError
  /// The detector took so long that the agent, though free, was connected too late.
  case detectorDelay
  /// The callee hung up before the agent's time was over.
  case calleeHungUp
  /// Lines, network or software failed.
  case technicalFault
  /// Nobody logged why.
  case unknown

  /// A number from 0 for counts in an array.
  @inline(__always)
  package var place: Int {
    switch self {
    case .noAgentFree: 0
    case .agentLeft: 1
    case .detectorError: 2
    case .detectorDelay: 3
    case .calleeHungUp: 4
    case .technicalFault: 5
    case .unknown: 6
    }
  }

  /// Whether no pacing at all could have avoided it.
  public var isUnavoidable: Bool {
    switch self {
    case .agentLeft, .detectorError, .detectorDelay, .calleeHungUp, .technicalFault: true
    case .noAgentFree, .unknown: false
    }
  }
}
