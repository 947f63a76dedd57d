// SPDX-License-Identifier: Apache-2.0

/// The telephone system that a live dialer drives: the embedder's.
///
/// Every method is an order that is given and not waited for; what becomes of it comes back as a
/// ``LiveEvent``. An order may be given again after a restart: a telephony that already knows a
/// call's number does not place it a second time.
public protocol Telephony {
  /// Places a call to a record's number.
  mutating func place(_ call: CallIdentifier, to record: DialRecord)

  /// Ends a call; its end is reported by ``CallChange/hungUp``.
  mutating func hangUp(_ call: CallIdentifier, because reason: HangUpReason)

  /// Connects the person who answered a call to an agent; reported by ``CallChange/connected(_:)``
  /// or ``CallChange/connectFailed(_:)``.
  mutating func connect(_ call: CallIdentifier, to agent: AgentIdentifier)

  /// Plays the recorded message that the law prescribes for a person for whom no agent is free,
  /// then ends the call; its end is reported by ``CallChange/hungUp``.
  mutating func playAbandonmentMessage(on call: CallIdentifier)
}

/// Why the dialer ends a call.
public enum HangUpReason: String, Codable, CaseIterable, Hashable, Sendable {
  /// Nobody answered although it rang as long as it should.
  case noAnswer
  /// The agents for whom it was placed have left, and it rang as long as the rule says.
  case agentsLeft
  /// A machine answered.
  case answeringMachine
  /// The message was played and the call has not ended by itself.
  case messagePlayed
  /// The telephony reports a call that the dialer does not know.
  case unknownCall
}

/// An order to a telephony, as a value.
public enum TelephonyCommand: Hashable, Codable, Sendable {
  /// Place a call to a record's number.
  case place(CallIdentifier, DialRecord)
  /// End a call.
  case hangUp(CallIdentifier, HangUpReason)
  /// Connect a call to an agent.
  case connect(CallIdentifier, AgentIdentifier)
  /// Play the abandonment message, then end the call.
  case playAbandonmentMessage(CallIdentifier)
}

/// A telephony that only notes its orders, to be carried out once the dialer's state is saved.
///
/// Saving between deciding and acting is what makes a restart lose and double nothing:
///
/// ```swift
/// var orders = TelephonyCommandBuffer()
/// dialer.receive(event, at: now, telephony: &orders, records: &list)
/// save(dialer.state)
/// for order in orders.commands { carryOut(order) }
/// ```
public struct TelephonyCommandBuffer: Telephony, Sendable {
  /// The orders, oldest first.
  public var commands: [TelephonyCommand] = []

  /// Creates an empty buffer.
  public init() {}
  /// Notes that a call is to be placed.

  public mutating func place(_ call: CallIdentifier, to record: DialRecord) {
    commands.append(.place(call, record))
  }

  /// Notes that a call is to be ended.

  public mutating func hangUp(_ call: CallIdentifier, because reason: HangUpReason) {
    commands.append(.hangUp(call, reason))
  }

  /// Notes that a call is to be connected to an agent.

  public mutating func connect(_ call: CallIdentifier, to agent: AgentIdentifier) {
    commands.append(.connect(call, agent))
  }

  /// Notes that the abandonment message is to be played on a call.

  public mutating func playAbandonmentMessage(on call: CallIdentifier) {
    commands.append(.playAbandonmentMessage(call))
  }
}
