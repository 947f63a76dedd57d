// SPDX-License-Identifier: Apache-2.0

import OutboundDialing

/// A strategy whose type is known only when the program runs.
struct OpenedStrategy: DialingStrategy {
  private var strategy: any DialingStrategy

  init(_ strategy: any DialingStrategy) { self.strategy = strategy }

  var trigger: DialTrigger { strategy.trigger }
  var promises: StrategyPromises { strategy.promises }
  var abandonmentLimit: Double { strategy.abandonmentLimit }

  mutating func linesWanted(given floor: FloorSnapshot) -> DialingDecision {
    strategy.linesWanted(given: floor)
  }

  mutating func observe(_ event: FloorEvent) { strategy.observe(event) }
}
