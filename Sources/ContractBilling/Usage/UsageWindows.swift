// SPDX-License-Identifier: Apache-2.0

/// What a rating remembers of parties: when they were last counted, first called, and what may still
/// be clawed back.
///
/// What is older than its window is forgotten, so that memory is bounded by the open windows. The
/// next period's rating takes them over.
public struct UsageWindows: Hashable, Sendable, Codable {
  /// An outcome that was accepted and may be cancelled.
  struct Outcome: Hashable, Sendable, Codable {
    var start: Int64
    var campaign: String
    var agent: String
    var amount: Rational
  }

  /// The windows of one part of a contract.
  struct Part: Hashable, Sendable, Codable {
    /// When each party was last counted.
    var counted: [UsageRecord.Party: Int64] = [:]
    /// When each party's window for outcomes began.
    var contacted: [UsageRecord.Party: Int64] = [:]
    /// The latest outcome of each party.
    var accepted: [UsageRecord.Party: Outcome] = [:]
    /// How many entries were left when old ones were last removed.
    var keptLast = 0

    var count: Int { counted.count + contacted.count + accepted.count }
  }

  var parts: [String: Part] = [:]
  /// The start of the latest record, nil before the first.
  var latest: Int64?

  /// Creates windows of nothing.
  public init() {}

  /// How many parties are remembered, over all parts.
  public var count: Int { parts.values.reduce(0) { $0 + $1.count } }
}

extension UsageWindows.Part {
  /// Forgets what is older than its window, now and then, so that it costs little.
  mutating func forget(now: Int64, plan: UsagePlan.OutcomePlan) {
    guard count > 1_024 + 2 * keptLast else { return }
    if let seconds = plan.duplicateSeconds { counted = counted.filter { now - $0.value < seconds } }
    if let seconds = plan.attributionSeconds {
      contacted = contacted.filter { now - $0.value <= seconds }
    }
    if let clawback = plan.clawback {
      // A month has at most 31 days, and a cancellation's day may begin a day late elsewhere.
      let days = max(clawback.fullDays, (clawback.proRataMonths ?? 0) * 31) + 2
      accepted = accepted.filter { now - $0.value.start <= Int64(days) * 86_400 }
    }
    keptLast = count
  }
}
