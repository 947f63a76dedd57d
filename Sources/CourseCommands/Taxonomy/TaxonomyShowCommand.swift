// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import OutsourcingTaxonomy

/// Shows one entry of the taxonomy.
struct TaxonomyShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Show one type, voice process, role, stage, line of business, value or code.",
    discussion: """
      Names that mean several things are listed with the difference between them.

      Examples:
        bpo taxonomy show LPO
        bpo taxonomy show collections
        bpo taxonomy show team leader
        bpo taxonomy show 561421
        bpo taxonomy show isco:4222
      """)

  @Argument(help: "An id, name, alias or code, such as kpo.legal, LPO, team leader or 561421.")
  var name: [String]

  @OptionGroup var output: OutputOptions

  func run() throws {
    let terminal = Terminal.current
    let options = output.rendering(on: terminal)
    let asked = name.joined(separator: " ")
    switch Taxonomy.standard.find(asked) {
    case .one(let entry):
      if output.json {
        try terminal.showJSON(entry)
      } else {
        terminal.show(TaxonomyView.show(entry, in: .standard, options), options)
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
    let asked = self.asked.count <= 64 ? self.asked : self.asked.prefix(63) + "…"
    let list = choices.map { "\n  \($0.id): \($0.difference)" }.joined()
    if isAmbiguous { return "“\(asked)” means several things; name one by its id:\(list)" }
    if choices.isEmpty {
      return "There is no “\(asked)” in the taxonomy; “bpo taxonomy list” shows what there is."
    }
    return "There is no “\(asked)” in the taxonomy. Did you mean one of these?\(list)"
  }
}
