// SPDX-License-Identifier: Apache-2.0

import OutsourcingTaxonomy
import TerminalText

/// One entry of the taxonomy for people.
enum TaxonomyView {
  static func show(
    _ entry: TaxonomyEntry, in taxonomy: Taxonomy, _ options: TerminalOptions
  ) -> [StyledText] {
    var lines: [StyledText] = [
      StyledText(entry.name, style: .bold), StyledText("\(entry.id), \(entry.kind)", style: .dim),
      StyledText(entry.summary),
    ]
    if !entry.aliases.isEmpty {
      lines.append(StyledText("Also called: " + entry.aliases.joined(separator: ", ")))
    }
    if case .facetValue = entry {
    } else {
      for coordinate in entry.facets.coordinates {
        lines.append(StyledText("\(coordinate.facet.name): \(coordinate.name)"))
      }
    }
    lines += details(of: entry, in: taxonomy).map { StyledText($0) }
    if case .code = entry {
    } else {
      lines += entry.codes.map { StyledText(line(for: $0), style: .dim) }
    }
    return lines.flatMap { $0.wrapped(to: options.width) }
  }

  private static func details(of entry: TaxonomyEntry, in taxonomy: Taxonomy) -> [String] {
    switch entry {
    case .processType(let type):
      return [type.note].compactMap(\.self)
    case .voiceProcess(let type):
      return type.dialModes.map {
        "Dial mode \($0.mode.name)\(condition($0.condition)): \($0.reason)"
      }
        + type.billingModels.map {
          "Billing \($0.model.name), by \($0.unit)\(condition($0.condition)): \($0.reason)"
        } + ["Measured by: " + type.measures.joined(separator: ", ")]
    case .activity(let activity):
      return activity.entries.isEmpty ? [] : ["Runs: " + names(activity.entries, in: taxonomy)]
    case .role(let role):
      let paths = taxonomy.careerPaths(from: role.id).filter { $0.count > 1 }
      return (role.processes.isEmpty ? [] : ["Found in: " + names(role.processes, in: taxonomy)])
        + paths.map { "Path: " + $0.map(\.name).joined(separator: " → ") }
    case .topic:
      return []
    case .facetValue(let value):
      return [value.facet.question]
    case .code(let entry):
      let code = entry.code
      return ["\(code.scheme.name), \(code.edition); \(code.scheme.subject)"]
        + [entry.distinction].compactMap(\.self)
        + ["Classifies: " + names(entry.entries, in: taxonomy)]
        + ["Checked: \(words(for: code.confidence)) Source: \(code.source)"]
    }
  }

  /// The names of entries, separated by commas.
  static func names(_ ids: [String], in taxonomy: Taxonomy) -> String {
    ids.compactMap { taxonomy.entry(id: $0)?.name }.joined(separator: ", ")
  }

  static func facets(_ facets: ProcessFacets) -> String {
    facets.coordinates.map { "\($0.facet.name): \($0.name)" }.joined(separator: "; ")
  }

  private static func condition(_ text: String?) -> String {
    text.map { " when \($0)" } ?? ""
  }

  private static func line(for code: PublicCode) -> String {
    let doubt = code.confidence == .verified ? "" : " (\(code.confidence.rawValue))"
    return "\(code.scheme.rawValue) \(code.edition) \(code.code): \(code.shownTitle)\(doubt)"
  }

  private static func words(for confidence: CodeConfidence) -> String {
    switch confidence {
    case .verified: "number and title were read in the edition."
    case .reported: "number and title come from another source than the edition."
    case .toVerify: "still to be looked up."
    }
  }
}
