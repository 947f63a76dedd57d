// SPDX-License-Identifier: Apache-2.0

/// One thing that happened and that a contract may bill: a call, working time, a payment.
///
/// Names are symbols of the ``UsageRating`` that the record is meant for, so that nothing of a
/// record is allocated.
public struct UsageRecord: Hashable, Sendable {
  /// What happened.
  public enum Kind: String, CaseIterable, Hashable, Sendable, Codable {
    /// A call with its outcome.
    case call
    /// An item of work, an order, a lead: something with an outcome that was not a call.
    case transaction
    /// Time of an agent on the payroll.
    case paid
    /// Time of an agent from login to logout.
    case loggedIn
    /// Time of an agent without the breaks that the contract leaves out.
    case productive
    /// Talk, hold and wrap-up time of an agent.
    case handling
    /// The cancellation of an earlier outcome by the same party.
    case cancellation
    /// Cash collected on a debt; negative when a payment was returned.
    case payment
    /// A cost that the vendor paid for the client.
    case cost
  }

  /// What happened; a call when left out.
  public var kind: Kind = .call
  /// When it began, in seconds since 1970-01-01T00:00:00Z.
  public var start: Int64
  /// How long it lasted, in seconds, zero or more.
  public var seconds: Int64
  /// The campaign.
  public var campaign: Symbol
  /// The agent.
  public var agent: Symbol
  /// How it ended.
  public var outcome: Symbol
  /// The other party, such as the number that was called.
  public var party: Party
  /// Money in major units of the contract's currency: the value of a sale, cash collected, a cost.
  public var amount: Rational?
  /// The quality score.
  public var quality: Rational?
  /// The age of the debt in days.
  public var debtAge: Int64?
  /// The balance of the debt when it was placed, in major units.
  public var balance: Rational?
  /// How often the debt was placed, 1 for the first time.
  public var placement: Int64?
  /// Whether legal steps were taken for the debt.
  public var legal: Bool?

  /// Creates a record of a call; the rest is set where needed.
  public init(
    start: Int64, seconds: Int64 = 0, campaign: Symbol = .none, agent: Symbol = .none,
    outcome: Symbol = .none, party: Party = .none
  ) {
    self.start = start
    self.seconds = seconds
    self.campaign = campaign
    self.agent = agent
    self.outcome = outcome
    self.party = party
  }

  /// The longest record: 366 days in seconds.
  public static let longest: Int64 = 366 * 86_400
}

extension UsageRecord {
  /// The columns of a file of records, by the names in its header.
  public enum Field: String, CaseIterable, Hashable, Sendable, Codable {
    case campaign, agent, start, seconds, outcome, kind, party, amount, quality
    case debtAge = "debt_age"
    case balance, placement, legal
  }

  /// A name as a small number, given out by a ``UsageRating``.
  public struct Symbol: Hashable, Sendable {
    /// The place of the name among those of its sort; 0 is the empty name.
    public let index: Int32

    /// The empty name.
    public static let none = Symbol(index: 0)

    package init(index: Int32) { self.index = index }
  }

  /// The other party, told apart from others without keeping its name.
  ///
  /// A name of up to 15 bytes, such as a telephone number, is kept exactly; of longer ones 128 mixed
  /// bits are kept, which two names share by chance only.
  public struct Party: Hashable, Sendable, Codable {
    let low: UInt64
    let high: UInt64

    /// No party.
    public static let none = Party(low: 0, high: 0)

    /// Whether a party is known.
    public var isKnown: Bool { self != .none }

    private init(low: UInt64, high: UInt64) {
      self.low = low
      self.high = high
    }

    /// The party of that name.
    public init(_ name: String) {
      var copy = name
      self = copy.withUTF8 { Party(bytes: UnsafeRawBufferPointer($0)) }
    }

    /// The party whose name has these bytes.
    package init(bytes: UnsafeRawBufferPointer) {
      var words: (UInt64, UInt64) = (0, 0)
      if bytes.count < 16 {
        for (place, byte) in bytes.enumerated() {
          if place < 8 {
            words.0 |= UInt64(byte) << UInt64(8 * place)
          } else {
            words.1 |= UInt64(byte) << UInt64(8 * place - 64)
          }
        }
        // The topmost byte says how long the name is, so that it is exact.
        self.init(low: words.0, high: words.1 | UInt64(bytes.count) << 56)
        return
      }
      words = (0x243f_6a88_85a3_08d3, 0x1319_8a2e_0370_7344)
      for byte in bytes {
        words.0 = (words.0 ^ UInt64(byte)) &* 0x9e37_79b9_7f4a_7c15
        words.0 ^= words.0 >> 29
        words.1 = (words.1 &+ UInt64(byte) &+ words.0) &* 0xbf58_476d_1ce4_e5b9
        words.1 ^= words.1 >> 32
      }
      // Marked as mixed by a length that no exact name has.
      self.init(low: words.0, high: words.1 | 0xff << 56)
    }
  }
}
