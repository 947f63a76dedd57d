// SPDX-License-Identifier: Apache-2.0

import ArgumentParser

/// The engine's commands on the taxonomy.
struct TaxonomyCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "taxonomy", abstract: "Look up types of outsourced processes and their facets.",
    subcommands: [
      TaxonomyListCommand.self, TaxonomyShowCommand.self, TaxonomyRecommendCommand.self,
    ])
}
