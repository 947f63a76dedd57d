// SPDX-License-Identifier: Apache-2.0

/// The working times of agents, kept until all are known, since overtime is what an agent worked
/// last in a day or a week.
struct OvertimeLedger: Sendable {
  /// One stretch of work.
  struct Stretch: Hashable, Sendable {
    var start: Int64
    var seconds: Int64
    var campaign: UsageRecord.Symbol
    var agent: UsageRecord.Symbol
  }

  /// The stretches by the place of the contract's part.
  private(set) var parts: [[Stretch]]

  init(parts count: Int) { parts = Array(repeating: [], count: count) }

  mutating func add(_ record: UsageRecord, part: Int) {
    add(
      Stretch(
        start: record.start, seconds: record.seconds, campaign: record.campaign,
        agent: record.agent),
      part: part)
  }

  mutating func add(_ stretch: Stretch, part: Int) { parts[part].append(stretch) }

  /// The seconds of each class and campaign of one part.
  ///
  /// An agent's stretches are taken by start, then by length and the campaign's name, so that the
  /// order of the records makes no difference. A second is overtime when the agent worked as long as
  /// the day's or the week's limit before it, on whatever campaign.
  ///
  /// - Parameters:
  ///   - part: The place of the contract's part.
  ///   - plan: How the part sorts hours.
  ///   - campaignName: The name of a campaign, which orders what begins at once.
  ///   - body: Is given the agent, the campaign, the seconds and their classes.
  func classified(
    part: Int, plan: HourPlan, campaignName: (UsageRecord.Symbol) -> String,
    _ body: (
      _ agent: UsageRecord.Symbol, _ campaign: UsageRecord.Symbol, _ seconds: Int64,
      _ classes: HourPlan.Classes
    ) -> Void
  ) {
    let ordered = parts[part].sorted {
      if $0.agent != $1.agent { return $0.agent.index < $1.agent.index }
      if $0.start != $1.start { return $0.start < $1.start }
      if $0.seconds != $1.seconds { return $0.seconds < $1.seconds }
      return campaignName($0.campaign) < campaignName($1.campaign)
    }
    var agent: UsageRecord.Symbol?
    var (day, week) = (Int.min, Int.min)
    var (dayWorked, weekWorked): (Int64, Int64) = (0, 0)
    for stretch in ordered {
      if agent != stretch.agent {
        agent = stretch.agent
        (day, week, dayWorked, weekWorked) = (.min, .min, 0, 0)
      }
      plan.pieces(start: stretch.start, seconds: stretch.seconds) { seconds, pieceDay, classes in
        if pieceDay != day { (day, dayWorked) = (pieceDay, 0) }
        let monday = HourPlan.monday(of: pieceDay)
        if monday != week { (week, weekWorked) = (monday, 0) }
        let usual = min(
          seconds, max(0, (plan.secondsPerDay ?? .max) - dayWorked),
          max(0, (plan.secondsPerWeek ?? .max) - weekWorked))
        if usual > 0 { body(stretch.agent, stretch.campaign, usual, classes) }
        if seconds > usual {
          body(stretch.agent, stretch.campaign, seconds - usual, classes | HourPlan.overtime)
        }
        dayWorked += seconds
        weekWorked += seconds
      }
    }
  }
}
