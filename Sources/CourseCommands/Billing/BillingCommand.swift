// SPDX-License-Identifier: Apache-2.0

import ArgumentParser

/// The engine's commands on billing.
struct BillingCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "billing", abstract: "Work out revenue under BPO contracts, exactly.",
    subcommands: [BillingCompareCommand.self])
}
