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
/// The reserve is what the budget must hold back so that ``AbandonmentBudget/safeLevel(idle:waiting:)``
/// hardly ever cuts a level: the most that recent decisions put at risk, with a half-life of eight
/// hours, and never more than the answers so far have earned.
struct AbandonmentPrice: Sendable {
  static let gain = 0.2
  private static let halfLife = 28_800.0

  private var reserve = 0.0
  private var mostAtRisk = 0.0
  private var updated = FloorInstant.start

  /// Lets time pass. The reserve changes only with it, so that asking twice changes nothing.
  mutating func advance(to now: FloorInstant) {
    guard now > updated else { return }
    let fading = Real.exp(-0.6931471805599453 * now.seconds(since: updated) / Self.halfLife)
    reserve = mostAtRisk * fading
    mostAtRisk = reserve
    updated = now
  }

  /// Notes the abandoned calls that a level, wanted at its price alone, could lead to.
  mutating func note(atRisk: Double) { mostAtRisk = max(mostAtRisk, atRisk) }

  /// The threshold π.
  func threshold(_ budget: AbandonmentBudget) -> Double {
    let limit = budget.rule.limit
    let surplus = budget.headroom - min(reserve, limit * Double(budget.answered))
    let price = 1.5 * limit * Real.exp(min(Self.gain * surplus, 50))
    return min(max(price, limit / 20), 0.45)
  }
}
