// SPDX-License-Identifier: Apache-2.0

public import OutboundDialing
import PlatformMath

/// The prediction rule of the Issabel (formerly Elastix) call centre module: our reconstruction,
/// its two defects included.
///
/// Each three seconds: with r̄ the mean time to an answer, t̄ the mean conversation and e the age
/// of a conversation, an agent counts as about to be free when 1 − exp(−(e + r̄) ÷ t̄) reaches
/// 0.97. Agents idle and about to be free, less callees waiting, less lines in flight, are the
/// lines missing; then each is multiplied by 1 ÷ max(share of attempts answered, 0.20).
///
/// **First defect.** The formula is the chance that a conversation is *shorter* than e + r̄, not
/// that one which has lasted e ends within r̄; for the exponential distribution that it assumes,
/// the age should not matter at all. **Second defect.** The multiplication comes after the lines in
/// flight were subtracted, so that they count once where they should count by their chance of an
/// answer.
///
/// Until ten conversations have ended it predicts nobody, and until ten attempts have, within the
/// last half hour, it multiplies by nothing. How a part of a line is rounded is not described;
/// here to the nearest.
///
/// Source: the module's public repository and its discussion of over-commitment,
/// github.com/IssabelFoundation/callcenter (pull request 10, issue 49). No line of its program was
/// used.
/// - Complexity: O(bins), no allocation.
public struct IssabelDialing: DialingStrategy, Hashable {
  /// Whether missing lines are multiplied (over-commit).
  public let overcommits: Bool

  private static let needed = 10
  private static let lowestAnswerRate = 0.20
  // 1 − exp(−x) ≥ 0.97 from here on.
  private static let certainAge = -Real.log(0.03)

  private var clock = LawClock(period: 3)
  private var answers = RecentCounts(window: 1_800)
  private var attempts = RecentCounts(window: 1_800)
  private var answerDelay = RunningMean()
  private var conversation = RunningMean()

  /// Creates the strategy, with nothing learned yet.
  public init(overcommits: Bool = true) { self.overcommits = overcommits }

  public var promises: StrategyPromises { [] }

  public mutating func observe(_ event: FloorEvent) {
    switch event {
    case .answered(let age, _):
      answers.add()
      attempts.add()
      answerDelay.add(age)
    case .failed: attempts.add()
    case .talkEnded(let duration): conversation.add(duration)
    default: break
    }
  }

  public mutating func linesWanted(given floor: FloorSnapshot) -> DialingDecision {
    let now = floor.now
    _ = clock.ticks(at: now)
    answers.advance(to: now)
    attempts.advance(to: now)
    let wait = clock.wait(from: now)
    guard floor.agents > floor.paused else {
      return DialingDecision(linesWanted: 0, reason: .noAgents, reconsiderAfter: wait)
    }
    guard clock.hasTicked(at: now) else {
      return DialingDecision(
        linesWanted: floor.linesInFlight, reason: .betweenTicks, reconsiderAfter: wait)
    }
    let ending = aboutToBeFree(floor.talking)
    let missing = floor.idle + ending - floor.waiting.total - floor.linesInFlight
    var added = Double(max(0, missing))
    var evidence = DialingDecision.Evidence()
    evidence.expectedReleases = Double(ending)
    if overcommits, attempts.total >= Self.needed {
      let rate = Double(answers.total) / Double(attempts.total)
      evidence.answerRate = rate
      added = (added / max(rate, Self.lowestAnswerRate)).rounded()
    }
    return DialingDecision(
      linesWanted: floor.linesInFlight + Int(added), reason: .controlLaw, evidence: evidence,
      reconsiderAfter: wait)
  }

  /// Conversations old enough to count as about to end.
  private func aboutToBeFree(_ talking: AgeHistogram) -> Int {
    guard conversation.count >= Self.needed else { return 0 }
    let age = conversation.mean * Self.certainAge - answerDelay.mean
    let bins = Int(max(0, min(age / talking.binWidthSeconds, 1e6)).rounded(.up))
    let younger = (0..<min(bins, talking.binCount)).reduce(0) { $0 + Int(talking[$1]) }
    return bins >= talking.binCount ? Int(talking.older) : talking.total - younger
  }
}

/// The mean of what was seen so far.
struct RunningMean: Hashable, Sendable {
  private(set) var count = 0
  private var sum = 0.0

  mutating func add(_ value: Double) {
    count += 1
    sum += value
  }

  var mean: Double { count == 0 ? 0 : sum / Double(count) }
}
