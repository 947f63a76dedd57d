// SPDX-License-Identifier: Apache-2.0

// Calls each core module once, so that whatever it needs from the system must link.

import ContactCenter
import ContractBilling
import DialingBaselines
import DialingStrategyTesting
import DiscreteEventSimulation
import OutboundDialing
import OutsourcingTaxonomy
import QueueingTheory

let floor = try FloorScenario.standard(agents: 5, answerRate: 0.25)
let run = try floor.measures(.progressive, seed: 1)
let bound = try floor.zeroAbandonmentBound().utilisation
let broken = StrategyConformance.violations(of: .progressive, seed: 1, steps: 100)
let theirs = try ComparedStrategy(BaselineSpecification("vicidial:hand-tuned"))
let blocked = try ErlangB(agents: 30, load: 25).blockingProbability
let revenue = try ExactAmount(parsing: "12USD") * Rational(3_000)
let quantile = StudentT.quantile(0.975, degreesOfFreedom: 9)

precondition(run.utilisation > 0.5 && bound > 0.5 && broken.isEmpty)
precondition(theirs.name == "vicidial:hand-tuned")
precondition(blocked > 0.05 && quantile > 2 && Taxonomy.standard.types.count == 26)
print("The core runs alone: \(run.connected) contacts, \(revenue).")
