// SPDX-License-Identifier: Apache-2.0

public import CivilClock

/// The calls of a campaign as one rule counts them: window by window, and over the last days.
public struct RuleAccount: Hashable, Codable, Sendable {
  /// The rule.
  public let rule: AbandonmentRule
  /// When its windows begin and end.
  public let schedule: WindowSchedule
  /// Which share of the calls that the detector took for machines are persons, nil when nobody
  /// estimated it.
  public var falsePositiveShare: Double?
  /// The windows in which calls were answered, by their number.
  public private(set) var tallies: [Int: AbandonmentTally] = [:]
  private(set) var rolling: RollingWindow?
  private var current: WindowSchedule.Period

  /// Creates an empty account.
  public init(
    rule: AbandonmentRule, campaignStart: UTCInstant = UTCInstant(nanoseconds: 0),
    zone: ZoneOffsets = .utc, falsePositiveShare: Double? = nil
  ) {
    self.rule = rule
    self.falsePositiveShare = falsePositiveShare
    schedule = WindowSchedule(window: rule.window, campaignStart: campaignStart, zone: zone)
    current = schedule.period(at: .start)
    let rollingDays: Int? =
      switch rule.window {
      case .successive(let days), .rolling(let days): days
      case .calendarDay: 1
      case .calendarMonth: 30
      case .campaign: nil
      }
    rolling = rollingDays.map { RollingWindow(days: $0) }
  }

  /// Books a call; it counts in the window in which it was answered.
  public mutating func book(_ call: AnsweredCall) {
    if call.answered < current.start || current.end.map({ call.answered >= $0 }) == true {
      current = schedule.period(at: call.answered)
    }
    let kind = rule.classify(call)
    tallies[current.number, default: AbandonmentTally()].book(call, as: kind, under: rule)
    let (rule, errors) = (rule, falsePositiveShare)
    rolling?.book(kind, at: max(call.answered, .start)) {
      rule.share(of: $0, falsePositiveShare: errors).rate
    }
  }

  /// The calls of the window in which a moment lies.
  public func tally(at moment: FloorInstant) -> AbandonmentTally {
    tallies[schedule.period(at: moment).number] ?? AbandonmentTally()
  }

  /// Numerator and denominator of the window in which a moment lies; of the last days, for a rule
  /// whose window rolls.
  public func share(at moment: FloorInstant) -> AbandonmentShare {
    if case .rolling = rule.window, let rolling {
      return rule.share(of: rolling.counts(at: moment), falsePositiveShare: falsePositiveShare)
    }
    return rule.share(of: tally(at: moment).counts, falsePositiveShare: falsePositiveShare)
  }

  /// Adds what another part of the same campaign counted under the same rule.
  mutating func merge(_ other: RuleAccount) {
    tallies.merge(other.tallies) { left, right in
      var sum = left
      sum.merge(right)
      return sum
    }
    let (rule, errors) = (rule, falsePositiveShare)
    if let theirs = other.rolling {
      rolling?.merge(theirs) { rule.share(of: $0, falsePositiveShare: errors).rate }
    }
  }
}
