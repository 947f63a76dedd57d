// SPDX-License-Identifier: Apache-2.0

import OutsourcingTaxonomy
import TerminalText

/// Parts of the taxonomy as tables.
enum TaxonomyListView {
  static func lines(
    _ sections: [TaxonomySection], of taxonomy: Taxonomy, _ options: TerminalOptions
  ) -> [StyledText] {
    var lines: [StyledText] = []
    for section in sections {
      if !lines.isEmpty { lines.append("") }
      lines += self.lines(section, taxonomy, options)
    }
    return lines
  }

  private static func lines(
    _ section: TaxonomySection, _ taxonomy: Taxonomy, _ options: TerminalOptions
  ) -> [StyledText] {
    switch section {
    case .types:
      return table(
        ["Id", "Type", "Facets"],
        taxonomy.types.map { [$0.id, $0.name, TaxonomyView.facets($0.facets)] }, options)
    case .voiceProcesses:
      return table(
        ["Id", "Voice process", "Direction", "Usual dial mode"],
        taxonomy.voiceProcesses.map {
          [
            $0.id, $0.name, $0.facets.direction?.name ?? "", $0.dialModes.first?.mode.name ?? "",
          ]
        }, options)
    case .activities:
      return table(
        ["Id", "Line of business", "What it is"],
        taxonomy.activities.map { [$0.id, $0.name, $0.summary] }, options)
    case .roles:
      return table(
        ["Id", "Role", "What they do", "May lead to"],
        taxonomy.roles.map { role in
          [role.id, role.name, role.summary, TaxonomyView.names(role.next, in: taxonomy)]
        }, options)
    case .topics(let list):
      return heading(list.name, options)
        + table(
          ["No.", "Id", "Name", "What it is"],
          taxonomy.topics.filter { $0.list == list }
            .map { ["\($0.number)", $0.id, $0.name, $0.summary] }, options, bold: 2)
    case .facets:
      return self.lines(Facet.allCases.map { .facet($0) }, of: taxonomy, options)
    case .facet(let facet):
      return taxonomy.facets.filter { $0.facet == facet }.flatMap { description in
        heading("\(description.name): \(description.question)", options)
          + table(
            ["Value", "Name", "Also", "Meaning"],
            description.values.map {
              [$0.value, $0.name, $0.aliases.joined(separator: ", "), $0.meaning]
            }, options)
      }
    case .codes(let scheme):
      return table(
        ["Code", "Title", "Edition", "Checked", "Classifies"],
        taxonomy.codes.filter { scheme == nil || $0.code.scheme == scheme }.map { entry in
          [
            entry.id, entry.code.shownTitle, entry.code.edition, entry.code.confidence.rawValue,
            TaxonomyView.names(entry.entries, in: taxonomy),
          ]
        }, options)
    }
  }

  private static func heading(_ text: String, _ options: TerminalOptions) -> [StyledText] {
    StyledText(text, style: .bold).wrapped(to: options.width)
  }

  private static func table(
    _ header: [String], _ rows: [[String]], _ options: TerminalOptions, bold: Int = 1
  ) -> [StyledText] {
    TextTable(
      header: header.map { StyledText($0) },
      rows: rows.map { row in
        row.enumerated().map { StyledText($0.element, style: $0.offset == bold ? .bold : .plain) }
      }
    ).lines(width: options.width, plain: options.plain)
  }
}
