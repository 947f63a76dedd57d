// SPDX-License-Identifier: Apache-2.0

public import ContractBilling
import DiscreteEventSimulation
public import OutboundDialing

/// How conversations with people who were called end, which no floor simulates: by shares.
///
/// Each call draws its luck from a stream of its own, so that a higher conversion keeps every sale
/// of a lower one, and every contract and mode of a run meets the same buyers.
public struct CallResults: Hashable, Codable, Sendable {
  /// Share of calls answered by a person in which the right one is reached, 0 to 1.
  public var rightPartyShare: Rational
  /// Share of right-party contacts that end in a sale, 0 to 1.
  public var conversion: Rational

  /// Creates shares.
  ///
  /// - Throws: `InvalidParameter` unless both are from 0 to 1.
  public init(
    rightPartyShare: Rational = 1, conversion: Rational
  ) throws(InvalidParameter) {
    for (name, share) in [("rightPartyShare", rightPartyShare), ("conversion", conversion)]
    where share < .zero || share > .one {
      throw InvalidParameter(name: name, value: "\(share)", requirement: "be from 0 to 1")
    }
    self.rightPartyShare = rightPartyShare
    self.conversion = conversion
  }

  /// How a conversation ended, by the word that contracts list as an outcome.
  public enum Outcome: String, CaseIterable, Codable, Hashable, Sendable {
    /// The right person bought.
    case sale
    /// The right person was reached and did not buy.
    case contact
    /// Somebody else was reached.
    case wrongParty = "wrong party"
    /// A machine was taken for a person.
    case machine
    /// Somebody called.
    case inbound
  }

  /// The outcome of a call.
  ///
  /// - Parameters:
  ///   - call: The call.
  ///   - seed: The seed of all luck.
  ///   - replication: Which independent repetition.
  /// - Returns: How it ended.
  public func outcome(
    of call: FloorUsage.Call, seed: UInt64, replication: UInt64 = 0
  ) -> Outcome {
    switch call.party {
    case .caller: return .inbound
    case .machine: return .machine
    case .callee:
      var stream = RandomStream(
        seed: seed, replication: replication, purpose: Self.purpose,
        entity: UInt64(UInt32(bitPattern: call.record)))
      guard stream.nextUnit() < rightPartyShare.approximation else { return .wrongParty }
      return stream.nextUnit() < conversion.approximation ? .sale : .contact
    }
  }

  /// The purpose of the random streams; the simulator's own are small numbers.
  private static let purpose: UInt64 = 0x5A1E
}
