// SPDX-License-Identifier: Apache-2.0

// Writes a dialing strategy and tests it against the laws it claims to keep.

import DialingStrategyTesting
import OutboundDialing

/// Dials one line for each free agent, but keeps some agents back for incoming calls.
struct ReservingDialing: DialingStrategy {
  var reserved: Int
  var promises: StrategyPromises {
    [.abandonsNothing, .monotoneInIdleAgents, .launchesOnlyTowardsAgents]
  }

  mutating func linesWanted(given floor: FloorSnapshot) -> DialingDecision {
    DialingDecision(
      linesWanted: floor.freeAgents - reserved, reason: .oneLinePerIdleAgent)
  }
}

/// The same with a fault: it forgets the callees who already wait.
struct ForgetfulDialing: DialingStrategy {
  var promises: StrategyPromises { [.abandonsNothing] }

  mutating func linesWanted(given floor: FloorSnapshot) -> DialingDecision {
    DialingDecision(linesWanted: floor.agents, reason: .oneLinePerIdleAgent)
  }
}

func report(_ name: String, _ broken: [StrategyViolation]) {
  print("\(name): \(broken.isEmpty ? "every law held" : broken[0].law)")
}

report(
  "ReservingDialing", StrategyConformance.violations(of: ReservingDialing(reserved: 2), seed: 1))
report("ForgetfulDialing", StrategyConformance.violations(of: ForgetfulDialing(), seed: 1))
