// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import OutsourcingTaxonomy

/// Shows one type of process.
struct TaxonomyShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Show one type of process, by its id, name or alias.",
    discussion: """
      Examples:
        bpo taxonomy show LPO
        bpo taxonomy show collections
      """)

  @Argument(help: "An id, name or alias, such as kpo.legal or LPO.")
  var name: [String]

  @OptionGroup var output: OutputOptions

  func run() throws {
    let terminal = Terminal.current
    let options = output.rendering(on: terminal)
    let asked = name.joined(separator: " ")
    switch Taxonomy.standard.find(asked) {
    case .one(let entry):
      if output.json {
        switch entry {
        case .processType(let type): try terminal.showJSON(type)
        case .voiceProcess(let type): try terminal.showJSON(type)
        }
      } else {
        terminal.show(TaxonomyView.show(entry, options), options)
      }
    case .several(let entries):
      throw TaxonomyNameError(asked: asked, isAmbiguous: true, choices: entries)
    case .unknown(let near):
      throw TaxonomyNameError(asked: asked, isAmbiguous: false, choices: near)
    }
  }
}

/// A name that means nothing, or more than one thing.
struct TaxonomyNameError: Error, CustomStringConvertible {
  var asked: String
  var isAmbiguous: Bool
  var choices: [TaxonomyEntry]

  var description: String {
    let list = choices.map { "\n  \($0.id): \($0.summary)" }.joined()
    if isAmbiguous { return "“\(asked)” means several things; name one by its id:\(list)" }
    if choices.isEmpty {
      return "There is no “\(asked)” in the taxonomy; “bpo taxonomy list” shows what there is."
    }
    return "There is no “\(asked)” in the taxonomy. Did you mean one of these?\(list)"
  }
}
