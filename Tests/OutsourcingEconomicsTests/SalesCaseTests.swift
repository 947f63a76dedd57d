// SPDX-License-Identifier: Apache-2.0

import ContactCenter
import ContractBilling
import DiscreteEventSimulation
import OutboundDialing
import OutsourcingEconomics
import Testing

struct SalesCaseTests {
  @Test("three prospects reach three verdicts")
  func verdicts() async throws {
    for figures in [
      ExampleProspects.telemarketing, ExampleProspects.businessTeam, ExampleProspects.hourlyInbound,
    ] {
      let sales = try await SalesCase(of: figures, threads: 2)
      print(
        figures.prospect, sales.today.report.contactsPerAgentHour,
        sales.today.report.attemptsPerAgentHour, sales.today.report.utilisation)
      for c in sales.candidates {
        print(
          "  ", c.mode, c.report.contactsPerAgentHour, c.report.utilisation,
          c.report.abandonmentRate as Any, c.inboundServiceLevel as Any)
      }
      print(sales.recommendation)
      print(
        sales.proposed.seats, sales.speedUp.fixed(3), sales.month.benefit, sales.month.costs,
        sales.month.net)
      print(
        sales.cash.oneTime, sales.cash.payback?.fixed(2) as Any, sales.cash.netPresentValue,
        sales.presentValueInterval)
      for b in sales.sensitivity { print("   ", b.input, b.atLow, b.atHigh) }
      print(sales.compliance.reason, sales.lines)
      print(sales.verdict)
      print(sales.month.before, sales.month.after)
    }
  }
}
