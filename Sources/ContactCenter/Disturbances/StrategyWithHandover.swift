// SPDX-License-Identifier: Apache-2.0

import OutboundDialing

/// A strategy whose counts against its limit are noted, and perhaps replaced, at one moment of a run.
///
/// So a floor in a lasting state can be given the very budget with which another one met a
/// disturbance: what is left of the difference is not a matter of the budget.
struct StrategyWithHandover<Base: DialingStrategy>: DialingStrategy {
  /// The counts at the moment, before they were replaced; nil for a strategy that counts nothing.
  private(set) var budget: AbandonmentBudget?

  private var base: Base
  private let moment: FloorInstant
  private let adopted: AbandonmentBudget?
  private var isDone = false

  init(_ base: Base, at moment: Double, adopting budget: AbandonmentBudget?) {
    self.base = base
    self.moment = FloorInstant.start.adding(seconds: moment)
    adopted = budget
  }

  var trigger: DialTrigger { base.trigger }
  var promises: StrategyPromises { base.promises }
  var abandonmentLimit: Double { base.abandonmentLimit }
  var abandonmentBudget: AbandonmentBudget? { base.abandonmentBudget }
  mutating func adopt(_ budget: AbandonmentBudget) { base.adopt(budget) }
  mutating func observe(_ event: FloorEvent) { base.observe(event) }

  mutating func linesWanted(given floor: FloorSnapshot) -> DialingDecision {
    if !isDone, floor.now >= moment {
      isDone = true
      budget = base.abandonmentBudget
      if let adopted { base.adopt(adopted) }
    }
    return base.linesWanted(given: floor)
  }
}
