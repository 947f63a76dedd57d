// SPDX-License-Identifier: Apache-2.0

public import OutboundDialing

/// The proportional-integral controller of UNICOM Intelligence Interviewer (Predict1PI): our
/// reconstruction.
///
/// From the attempts of the last 900 s:
///
///     lines = waiting agents + waiting agents × adjustment × failed ÷ answered
///
/// The adjustment (0 to 1,000 %, at first 150 %) is moved each half second by a proportional-integral
/// controller towards 2.8 % silent calls, and is 0 for the rest of a day whose silent calls
/// have reached 3.0 % of those answered, for as long as they do.
///
/// The document gives no gains. Ours: 20 % of adjustment for a percentage point of error, and
/// 0.05 % more for each second that it lasts; the integral stops where the adjustment
/// reaches an end of its range, and does not rise while nothing is dialed ahead. Nor does it give the number of answers from which it predicts;
/// here ten.
///
/// Source: UNICOM Intelligence 7.5 Developer Documentation Library, “Predict1PI algorithm”,
/// support.unicomsi.com/manuals/intelligence/75/DDL/InterviewServerArchitecture.08.126.html, and
/// “Predict1 and Predict2 algorithms” beside it.
/// - Complexity: O(1), no allocation.
public struct ProportionalIntegralDialing: DialingStrategy, Hashable {
  /// The silent calls aimed at, as a share of answered calls, 0 to 1.
  public let target: Double
  /// The silent calls above which nothing is dialed ahead for the rest of a day, 0 to 1.
  public let dailyMaximum: Double
  /// How the floor's time maps to days.
  public let workday: Workday

  private static let gains = (proportional: 20.0, integral: 0.05)
  private static let initial = 150.0
  private static let range = 0.0...1_000.0
  private static let needed = 10

  private var clock = LawClock(period: 0.5)
  private var answers = RecentCounts(window: 900)
  private var failures = RecentCounts(window: 900)
  private var silent = RecentCounts(window: 900)
  private var today = DayCount()
  private var integral = initial
  private var controlledAt = FloorInstant.start
  /// The share of failed calls that is dialed ahead, in per cent.
  public private(set) var adjustment = initial

  /// Creates the strategy, with nothing learned yet.
  ///
  /// - Parameters:
  ///   - target: The silent calls aimed at, as a share of answered calls.
  ///   - dailyMaximum: The share above which nothing is dialed ahead.
  ///   - workday: How the floor's time maps to days.
  /// - Throws: `InvalidParameter` unless the shares are from 0 to 1.
  public init(
    target: Double = 0.028, dailyMaximum: Double = 0.03, workday: Workday = .usual
  ) throws(InvalidParameter) {
    try InvalidParameter.require("target", target, in: 0...1)
    try InvalidParameter.require("dailyMaximum", dailyMaximum, in: 0...1)
    self.target = target
    self.dailyMaximum = dailyMaximum
    self.workday = workday
  }

  public var promises: StrategyPromises { [.neverBelowProgressive, .launchesOnlyTowardsAgents] }

  public mutating func observe(_ event: FloorEvent) {
    switch event {
    case .answered:
      answers.add()
      today.answers += 1
    case .failed: failures.add()
    case .abandoned:
      silent.add()
      today.silent += 1
    default: break
    }
  }

  public mutating func linesWanted(given floor: FloorSnapshot) -> DialingDecision {
    let now = floor.now
    if clock.ticks(at: now) { control(at: now) }
    let wait = clock.wait(from: now)
    guard floor.agents > floor.paused else {
      return DialingDecision(linesWanted: 0, reason: .noAgents, reconsiderAfter: wait)
    }
    let free = floor.freeAgents
    guard free > 0 else {
      return DialingDecision(linesWanted: 0, reason: .noIdleAgent, reconsiderAfter: wait)
    }
    guard answers.total >= Self.needed else {
      return DialingDecision(linesWanted: free, reason: .learning, reconsiderAfter: wait)
    }
    var decision = DialingDecision(
      linesWanted: free, reason: .abandonmentLimit, reconsiderAfter: wait)
    decision.evidence.answerRate =
      Double(answers.total) / Double(answers.total + failures.total)
    guard !isOverMaximum else { return decision }
    let ahead =
      Double(free) * adjustment / 100 * Double(failures.total) / Double(answers.total)
    decision.linesWanted = free + Int(min(ahead, 1e6).rounded())
    decision.reason = .controlLaw
    return decision
  }

  private var isOverMaximum: Bool {
    Double(today.silent) > dailyMaximum * Double(today.answers)
  }

  /// One step of the controller.
  private mutating func control(at now: FloorInstant) {
    answers.advance(to: now)
    failures.advance(to: now)
    silent.advance(to: now)
    let day = workday.day(at: now)
    if day != today.number { today = DayCount(number: day) }
    let seconds = min(now.seconds(since: controlledAt), 60)
    controlledAt = now
    guard answers.total >= Self.needed else { return }
    let rate = Double(silent.total) / Double(answers.total)
    let error = 100 * (target - rate)
    // While nothing is dialed ahead there is nothing to learn from the absence of silent calls.
    if error < 0 || !isOverMaximum {
      integral = Self.bounded(integral + Self.gains.integral * error * seconds)
    }
    adjustment = Self.bounded(integral + Self.gains.proportional * error)
  }

  private static func bounded(_ adjustment: Double) -> Double {
    min(max(adjustment, range.lowerBound), range.upperBound)
  }
}

/// A day's answered and silent calls.
private struct DayCount: Hashable, Sendable {
  var number = 0
  var answers = 0
  var silent = 0
}
