// SPDX-License-Identifier: Apache-2.0

import PlatformMath

/// The threshold π up to which a line may find no agent: the price of an abandoned call, steered
/// by the headroom.
///
/// π = 1.5·limit·exp(κ·(h − r)), kept between limit/20 and 0.45, with h = limit × answered −
/// abandoned the headroom and r the reserve. In the steady state h stays near r, so that the rate
/// settles below its limit by no more than the reserve, instead of using the limit up in bursts
/// (the multiplier of a constrained Markov decision process, adapted on line; V. Borkar, Systems
/// & Control Letters 54 (2005) 207–213).
///
/// π falls at once but rises only slowly, at most to 1.6 times its mean over the last quarter of an hour:
/// headroom that becomes free (the answer rate rises, agents go home) is spent over hours, not in a
/// burst.
///
/// The reserve is what the budget holds back so that
/// ``AbandonmentBudget/safeLevel(idle:waiting:)`` seldom cuts a level. It aims at the most that
/// recent decisions put at risk: wholly once the answers have earned twenty times that, by half
/// while they have earned little, and never more than 70 % of what they have earned. The most is
/// remembered with a half-life of eight hours, in lines, in answers (lines × answer rate) and in
/// answers for each agent at work; the least counts, so that a higher answer rate and agents who go
/// home free at once what fewer lines need.
struct AbandonmentPrice: Sendable {
  /// κ; chosen, as are the shares above, by trying others.
  ///
  /// The pages of docs/evidence show what they bring.
  private static let gain = 0.2
  private static let halfLife = 28_800.0
  private static let slowness = 900.0

  private typealias Risk = (lines: Double, answers: Double, answersPerAgent: Double)
  private var atRisk: Risk = (0, 0, 0)
  private var mostAtRisk: Risk = (0, 0, 0)
  private var updated = FloorInstant.start
  private var usual = 0.0
  private var latest = 0.0

  /// Lets time pass.
  ///
  /// Reserve and mean change only with it, so that asking twice changes nothing.
  mutating func advance(to now: FloorInstant) {
    guard now > updated else { return }
    let seconds = now.seconds(since: updated)
    let fading = Real.exp(-0.6931471805599453 * seconds / Self.halfLife)
    atRisk = (
      mostAtRisk.lines * fading, mostAtRisk.answers * fading, mostAtRisk.answersPerAgent * fading
    )
    mostAtRisk = atRisk
    if latest > 0 {
      let old = usual > 0 ? usual : latest
      usual = latest + (old - latest) * Real.exp(-seconds / Self.slowness)
    }
    updated = now
  }

  /// Notes the abandoned calls that a level, wanted at its price alone, could lead to.
  mutating func note(atRisk lines: Double, answerRate: Double, agents: Int) {
    mostAtRisk.lines = max(mostAtRisk.lines, lines)
    mostAtRisk.answers = max(mostAtRisk.answers, lines * answerRate)
    mostAtRisk.answersPerAgent = max(
      mostAtRisk.answersPerAgent, lines * answerRate / Double(max(1, agents)))
  }

  /// The threshold π.
  mutating func threshold(
    _ budget: AbandonmentBudget, answerRate: Double, agents: Int
  ) -> Double {
    let limit = budget.rule.limit
    let earned = limit * Double(budget.answered)
    let answers = min(atRisk.answers, atRisk.answersPerAgent * Double(max(1, agents)))
    let peak = max(1, min(atRisk.lines, answers / answerRate))
    let reserve = min(peak * min(1, 0.5 + earned / (40 * peak)), 0.7 * earned)
    let surplus = budget.headroom - reserve
    let price = 1.5 * limit * Real.exp(min(Self.gain * surplus, 50))
    let most = usual > 0 ? min(0.45, 1.6 * usual) : 1.5 * limit
    latest = max(min(price, most), limit / 20)
    return latest
  }
}
