// SPDX-License-Identifier: Apache-2.0

import ArgumentParser

/// The engine's commands on billing.
struct BillingCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "billing",
    abstract: "Price work under any BPO contract, exactly; make the case for a dialer.",
    subcommands: [
      BillingRateCommand.self, BillingInvoiceCommand.self, BillingCompareCommand.self,
      BillingROICommand.self, BillingCheckCommand.self,
    ])
}
