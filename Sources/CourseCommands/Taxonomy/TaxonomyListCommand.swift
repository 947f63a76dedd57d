// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import OutsourcingTaxonomy
import TerminalText

/// Lists parts of the taxonomy.
struct TaxonomyListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "List types of BPO and KPO, voice processes, roles, codes or values of facets.",
    discussion: """
      Without a part it lists the types and the voice processes; with --json the whole taxonomy. \
      A process is a point in facets, so the types overlap: onshore, back office and human \
      resources can be one and the same process.

      Parts: types, voice-processes, activities, roles, sales-stages, collection-steps, \
      quality-duties, quality-skills, advantages, disadvantages, facets, codes; a facet, such as \
      location; a classification, such as naics, isic, isco or soc.

      Examples:
        bpo taxonomy list
        bpo taxonomy list roles
        bpo taxonomy list location arrears
        bpo taxonomy list naics --json
        bpo taxonomy list --json | jq '.types[] | {id, facets}'
      """)

  @Argument(help: "Parts to list, such as roles, codes, location or naics.")
  var parts: [String] = []

  @Flag(help: "List the roles; the same as the part roles.")
  var roles = false

  @Flag(help: "List the public codes; the same as the part codes.")
  var codes = false

  @Flag(help: "List the facets with their values; the same as the part facets.")
  var facets = false

  @OptionGroup var output: OutputOptions

  func run() throws {
    let terminal = Terminal.current
    let options = output.rendering(on: terminal)
    let taxonomy = Taxonomy.standard
    var sections = try parts.map { word throws(UnknownTaxonomySection) in
      try TaxonomySection(word)
    }
    if roles { sections.append(.roles) }
    if codes { sections.append(.codes(nil)) }
    if facets { sections.append(.facets) }
    if output.json {
      if sections.isEmpty {
        try terminal.showJSON(taxonomy)
      } else {
        try terminal.showJSON(TaxonomyParts(sections, of: taxonomy))
      }
    } else {
      if sections.isEmpty { sections = [.types, .voiceProcesses] }
      terminal.show(TaxonomyListView.lines(sections, of: taxonomy, options), options)
    }
  }
}

/// The parts asked for, in the form of the whole taxonomy.
private struct TaxonomyParts: Encodable {
  var types: [ProcessType]?
  var voiceProcesses: [VoiceProcessType]?
  var activities: [EconomicActivity]?
  var roles: [Role]?
  var topics: [Topic]?
  var facets: [FacetDescription]?
  var codes: [CodeEntry]?

  init(_ sections: [TaxonomySection], of taxonomy: Taxonomy) {
    for section in sections {
      switch section {
      case .types: types = taxonomy.types
      case .voiceProcesses: voiceProcesses = taxonomy.voiceProcesses
      case .activities: activities = taxonomy.activities
      case .roles: roles = taxonomy.roles
      case .topics(let list):
        topics = (topics ?? []) + taxonomy.topics.filter { $0.list == list }
      case .facets: facets = taxonomy.facets
      case .facet(let facet):
        facets = (facets ?? []) + taxonomy.facets.filter { $0.facet == facet }
      case .codes(nil): codes = taxonomy.codes
      case .codes(.some(let scheme)):
        codes = (codes ?? []) + taxonomy.codes.filter { $0.code.scheme == scheme }
      }
    }
  }
}
