// SPDX-License-Identifier: Apache-2.0

/// Something that the embedder tells a live dialer.
public enum LiveEvent: Hashable, Sendable {
  /// Something changed about an agent.
  case agent(AgentIdentifier, AgentChange)
  /// Something happened to a call.
  case call(CallIdentifier, CallChange)
  /// Time has passed; nothing else happened.
  case tick
  /// A supervisor stops launching; calls in flight go on.
  case pause
  /// A supervisor lets it launch again.
  case resume
  /// The campaign ends: nothing more is launched, what is in flight is brought to its end.
  case drain
  /// The dialer or the telephony was restarted; the calls named are those that are still up.
  case restarted(calls: Set<CallIdentifier>)
}

/// What an agent does from a moment on.
public enum AgentChange: String, Codable, CaseIterable, Hashable, Sendable {
  /// Logged in, not yet ready.
  case loggedIn
  /// Ready for a call; the conversation and the wrap-up before it are over.
  case ready
  /// Logged in but not available.
  case paused
  /// The conversation is over and its paperwork begins.
  case wrapUp
  /// Logged out.
  case loggedOut
  /// Will pause or log out when the call in hand and its paperwork are finished; `ready` takes it
  /// back.
  case leaving
}

/// What happens to a call.
public enum CallChange: Hashable, Sendable {
  /// The network alerts the callee.
  case ringing
  /// A person answered, or whoever answered is believed to be one.
  case answered
  /// The person has finished saying hello.
  case greetingEnded
  /// A machine answered, or what was believed to be a person is one.
  case machine
  /// The attempt failed: busy, invalid, or given up by the network.
  case failed(AttemptOutcome)
  /// The person hears an agent.
  case connected(AgentIdentifier)
  /// The agent could not be reached; the person still waits.
  case connectFailed(AgentIdentifier)
  /// The call is over, whoever ended it.
  case hungUp
}
