// SPDX-License-Identifier: Apache-2.0

import OutsourcingTaxonomy
import Testing

struct TaxonomyFindTests {
  private let taxonomy = Taxonomy.standard

  /// The ids a text finds, with a word for how.
  private func found(_ text: String) -> String {
    switch taxonomy.find(text) {
    case .one(let entry): "one \(entry.id)"
    case .several(let entries): "several " + entries.map(\.id).joined(separator: " ")
    case .unknown(let near): "near " + near.map(\.id).joined(separator: " ")
    }
  }

  @Test("every entry is found by its id, its name and each alias, in any letter case")
  func labels() {
    for entry in taxonomy.entries {
      #expect(found(entry.id) == "one \(entry.id)")
      for label in [entry.name] + entry.aliases {
        for text in [label, label.uppercased(), "  \(label) "] {
          let choices: [TaxonomyEntry] =
            switch taxonomy.find(text) {
            case .one(let only): [only]
            case .several(let several): several
            case .unknown: []
            }
          #expect(choices.contains(entry), "\(text)")
        }
      }
    }
  }

  @Test(
    "knows the trade's abbreviations",
    arguments: [
      ("LPO", "kpo.legal"), ("rpo", "bpo.human-resources"), ("HRO", "bpo.human-resources"),
      ("FAO", "bpo.finance-and-accounting"), ("f & a", "bpo.finance-and-accounting"),
      ("EPO", "kpo.engineering"), ("R&D", "kpo.research-and-development"),
      ("r and d", "kpo.research-and-development"), ("Help-Desk", "voice.helpdesk"),
      ("KPO Legal", "kpo.legal"), ("call center", "bpo.voice"),
      ("AI/ML", "kpo.artificial-intelligence"),
    ])
  func abbreviations(_ text: String, _ id: String) {
    #expect(found(text) == "one \(id)")
  }

  @Test(
    "an ambiguous name returns all choices",
    arguments: [
      ("customer support", "several bpo.customer-support voice.customer-support"),
      ("Technical Support", "several bpo.technical-support voice.technical-support"),
      ("healthcare", "several bpo.healthcare kpo.healthcare-and-life-sciences"),
    ])
  func ambiguous(_ text: String, _ expected: String) {
    #expect(found(text) == expected)
  }

  @Test(
    "finds what a typing slip meant, the nearest first",
    arguments: [
      ("nearshroe", "bpo.nearshore"), ("offshoer", "bpo.offshore"), ("onshoer", "bpo.onshore"),
      ("colections", "voice.collections"), ("telemarkting", "voice.telemarketing"),
      ("helpdesc", "voice.helpdesk"), ("kpo.leagl", "kpo.legal"), ("LPPO", "kpo.legal"),
      ("enginering", "kpo.engineering"), ("order takign", "voice.order-taking"),
      ("media content", "kpo.content-and-media"), ("opinion", "voice.surveys"),
    ])
  func typingSlips(_ text: String, _ id: String) {
    guard case .unknown(let near) = taxonomy.find(text) else {
      Issue.record("\(text) is a name")
      return
    }
    #expect(near.first?.id == id)
    #expect(near.count <= 5)
  }

  @Test("a letter left out of an id is mended")
  func missingLetters() {
    for entry in taxonomy.entries {
      let characters = Array(entry.id)
      for place in stride(from: 1, to: characters.count, by: 4) where characters[place].isLetter {
        var typed = characters
        typed.remove(at: place)
        guard case .unknown(let near) = taxonomy.find(String(typed)) else { continue }
        #expect(near.contains(entry), "\(String(typed))")
      }
    }
  }

  @Test(
    "far-off, empty, endless and strange texts find nothing",
    arguments: [
      "", " ", "-&-", "zebra crossing", "\u{1B}[31m", String(repeating: "a", count: 1_000_000),
      "ग्राहक", "🙂",
    ])
  func nothing(_ text: String) {
    #expect(taxonomy.find(text) == .unknown(near: []))
  }
}
