// SPDX-License-Identifier: Apache-2.0

import ArgumentParser

/// The engine's commands on the taxonomy.
struct TaxonomyCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "taxonomy",
    abstract: "Look up outsourced processes, roles, public codes and the facets of processes.",
    subcommands: [
      TaxonomyListCommand.self, TaxonomyShowCommand.self, TaxonomyRecommendCommand.self,
    ])
}
