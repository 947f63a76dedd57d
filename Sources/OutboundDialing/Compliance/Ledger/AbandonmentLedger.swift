// SPDX-License-Identifier: Apache-2.0

public import CivilClock

/// Counts one campaign's abandoned calls exactly as each regulator does.
///
/// Every answered call is booked once it found an agent or ended. The ledger derives from its
/// instants whether it was taken in time, too late or lost, in which windows it counts, and what
/// share results; it reports how far that is from each limit, whether so few answers prove
/// anything, and how many lines may be launched now.
///
/// ```swift
/// var ledger = AbandonmentLedger(campaign: "spring", rules: [.ftcTelemarketingSalesRule])
/// ledger.book(AnsweredCall(answered: t, greetingEnded: t.adding(seconds: 1.4), connected: nil))
/// ledger.report(at: now).rules[0].current.verdict
/// ```
///
/// - Complexity: Booking is O(rules), amortised; memory is one tally for each window and nine
///   bytes for each answered call in a rolling window.
public struct AbandonmentLedger: Hashable, Codable, Sendable {
  /// The campaign, as the embedder names it.
  ///
  /// Rules measure each campaign apart.
  public let campaign: String
  /// The rules' accounts, in the order in which the rules were given.
  public private(set) var accounts: [RuleAccount]

  /// Creates an empty ledger.
  ///
  /// - Parameters:
  ///   - campaign: The campaign's name.
  ///   - rules: The rules to count by.
  ///   - campaignStart: When the campaign began, on the world's clock; matters to rules that go
  ///     by calendar days or months.
  ///   - zone: The zone of that calendar.
  ///   - falsePositiveShare: Which share of the calls that the detector took for machines are
  ///     persons, 0 to 1, for rules that ask for it; nil when nobody estimated it.
  public init(
    campaign: String = "", rules: [AbandonmentRule],
    campaignStart: UTCInstant = UTCInstant(nanoseconds: 0), zone: ZoneOffsets = .utc,
    falsePositiveShare: Double? = nil
  ) {
    self.campaign = campaign
    accounts = rules.map {
      RuleAccount(
        rule: $0, campaignStart: campaignStart, zone: zone,
        falsePositiveShare: falsePositiveShare)
    }
  }

  /// Books an answered call under every rule.
  public mutating func book(_ call: AnsweredCall) {
    for place in accounts.indices { accounts[place].book(call) }
  }

  /// Adds what another part of the same campaign counted, for instance another dialer's.
  ///
  /// - Throws: ``InvalidParameter`` when campaign, rules or calendar differ.
  public mutating func merge(_ other: AbandonmentLedger) throws(InvalidParameter) {
    guard campaign == other.campaign else {
      throw InvalidParameter(
        name: "campaign", value: other.campaign,
        requirement: "be \(campaign), as in the other ledger")
    }
    guard accounts.map(\.rule) == other.accounts.map(\.rule),
      accounts.map(\.schedule) == other.accounts.map(\.schedule)
    else {
      throw InvalidParameter(
        name: "rules", value: other.accounts.map(\.rule.identifier).joined(separator: ", "),
        requirement: "be the same rules with the same calendar in both ledgers")
    }
    for place in accounts.indices { accounts[place].merge(other.accounts[place]) }
  }
}
