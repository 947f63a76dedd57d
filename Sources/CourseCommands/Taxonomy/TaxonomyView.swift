// SPDX-License-Identifier: Apache-2.0

import OutsourcingTaxonomy
import TerminalText

/// The taxonomy for people.
enum TaxonomyView {
  static func list(_ taxonomy: Taxonomy, _ options: TerminalOptions) -> [StyledText] {
    let types = TextTable(
      header: ["Id", "Type", "Facets"],
      rows: taxonomy.types.map {
        [StyledText($0.id), StyledText($0.name, style: .bold), StyledText(facets($0.facets))]
      })
    let voice = TextTable(
      header: ["Id", "Voice process", "Direction", "Usual dial mode"],
      rows: taxonomy.voiceProcesses.map {
        [
          StyledText($0.id), StyledText($0.name, style: .bold),
          StyledText($0.facets.direction?.name ?? ""),
          StyledText($0.dialModes.first?.mode.name ?? ""),
        ]
      })
    return types.lines(width: options.width, plain: options.plain) + [""]
      + voice.lines(width: options.width, plain: options.plain)
  }

  static func show(_ entry: TaxonomyEntry, _ options: TerminalOptions) -> [StyledText] {
    var lines: [StyledText] = [
      StyledText(entry.name, style: .bold), StyledText(entry.id, style: .dim),
    ]
    lines.append(StyledText(entry.summary))
    if !entry.aliases.isEmpty {
      lines.append(StyledText("Also called: " + entry.aliases.joined(separator: ", ")))
    }
    for coordinate in entry.facets.coordinates {
      lines.append(StyledText("\(coordinate.facet.name): \(coordinate.name)"))
    }
    switch entry {
    case .processType(let type):
      if let note = type.note { lines.append(StyledText(note)) }
      lines += type.codes.map(line)
    case .voiceProcess(let type):
      lines += type.dialModes.map {
        StyledText("Dial mode \($0.mode.name): \($0.reason)")
      }
      lines += type.billingModels.map {
        StyledText("Billing \($0.model.name): \($0.reason)")
      }
      lines.append(StyledText("Measured by: " + type.measures.joined(separator: ", ")))
      lines += type.codes.map(line)
    }
    return lines.flatMap { $0.wrapped(to: options.width) }
  }

  private static func line(_ code: PublicCode) -> StyledText {
    StyledText("\(code.scheme) \(code.edition) \(code.code): \(code.title)", style: .dim)
  }

  private static func facets(_ facets: ProcessFacets) -> String {
    facets.coordinates.map { "\($0.facet.name): \($0.name)" }.joined(separator: "; ")
  }
}
