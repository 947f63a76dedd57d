// SPDX-License-Identifier: Apache-2.0

import ArgumentParser

/// The engine's commands on dialing.
struct DialingCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "dialing", abstract: "Simulate dialing modes and compute queueing formulas.",
    subcommands: [
      DialingCompareCommand.self, DialingSimulateCommand.self, DialingDisturbCommand.self,
      DialingErlangCommand.self, DialingOptimumCommand.self, DialingRulesCommand.self,
      DialingPaceCommand.self,
    ])
}
