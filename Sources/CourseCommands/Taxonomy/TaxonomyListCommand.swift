// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import OutsourcingTaxonomy
import TerminalText

/// Lists the types of BPO and KPO with their facets.
struct TaxonomyListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List the 14 types of BPO and the 12 of KPO with their facets.",
    discussion: """
      A process is a point in facets, so the types overlap: onshore, back office and human
      resources can be one and the same process.

      Examples:
        bpo taxonomy list
        bpo taxonomy list --json | jq '.types[] | {id, facets}'
      """)

  @OptionGroup var output: OutputOptions

  func run() throws {
    let terminal = Terminal.current
    let options = output.rendering(on: terminal)
    let taxonomy = Taxonomy.standard
    if output.json {
      try terminal.showJSON(taxonomy)
    } else {
      terminal.show(TaxonomyView.list(taxonomy, options), options)
    }
  }
}
