// SPDX-License-Identifier: Apache-2.0

import OutsourcingTaxonomy
import Testing

struct TaxonomyFindTests {
  private let taxonomy = Taxonomy.standard
  private static let index = TaxonomyIndex(.standard)

  /// The ids a text finds, with a word for how.
  private func found(_ text: String) -> String {
    switch Self.index.find(text) {
    case .one(let entry): "one \(entry.id)"
    case .several(let entries): "several " + entries.map(\.id).joined(separator: " ")
    case .unknown(let near): "near " + near.map(\.id).joined(separator: " ")
    }
  }

  @Test("every entry is found by its id, its name and each alias, in any letter case")
  func labels() {
    for entry in taxonomy.entries {
      #expect(found(entry.id) == "one \(entry.id)")
      // The name of a facet's value may be taken by something that is looked up more often.
      if case .facetValue = entry { continue }
      for label in [entry.name] + entry.aliases {
        for text in [label, label.uppercased(), "  \(label) "] {
          let choices: [TaxonomyEntry] =
            switch Self.index.find(text) {
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
      ("AI/ML", "kpo.artificial-intelligence"), ("ITO", "arrangement:ito"),
      ("BPM", "arrangement:business-process-services"), ("KPO", "arrangement:kpo"),
      ("first party", "collector:first-party"), ("TL", "role.team-leader"),
      ("sme", "role.domain-expert"), ("objection handling", "stage.objections"),
      ("TPA", "activity.claims-administration"), ("calibration", "duty.calibration"),
      ("blended", "voice.blended"), ("retention", "voice.renewals"),
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
      ("call centre agent", "several role.customer-support-agent role.telesales-agent"),
      ("sales", "several voice.inbound-sales voice.telemarketing"),
      ("5244", "several isco:5244 nco:5244"),
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
      for place in stride(from: 1, to: characters.count, by: 5) where characters[place].isLetter {
        var typed = characters
        typed.remove(at: place)
        guard case .unknown(let near) = Self.index.find(String(typed)) else { continue }
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

  @Test(
    "finds a code with and without its classification and edition, in any form",
    arguments: [
      ("4222", "isco:4222"), ("ISCO-08 4222", "isco:4222"), ("isco:4222", "isco:4222"),
      ("561421", "naics:561421"), ("naics:561421", "naics:561421"),
      ("NAICS 2022 561421", "naics:561421"), ("561422", "naics:561422"), ("8220", "isic:8220"),
      ("43-4051.00", "onet:43-4051.00"), ("43-4051", "onet:43-4051.00"),
      ("O*NET 43-4051", "onet:43-4051.00"), ("ssc/q2210", "nsqf:SSC/Q2210"),
      ("5244.1", "esco:5244.1"), ("NCO 2015 5244.0101", "nco:5244.0101"),
      ("80141603", "unspsc:80141603"), ("apqc 10393", "apqc:10393"), ("541112", "anzsco:541112"),
    ])
  func codes(_ text: String, _ id: String) {
    #expect(found(text) == "one \(id)")
  }

  @Test("every code is found by its id, and only by it")
  func codeIds() {
    for entry in taxonomy.codes {
      #expect(found(entry.id) == "one \(entry.id)")
      #expect(taxonomy.entry(id: entry.id) == .code(entry))
    }
  }

  @Test("a mistyped code comes near the right one")
  func mistypedCodes() {
    for (text, id) in [("561412", "naics:561421"), ("isco 4223", "isco:4222")] {
      guard case .unknown(let near) = Self.index.find(text) else {
        Issue.record("\(text) is known")
        continue
      }
      #expect(near.contains { $0.id == id }, "\(near.map(\.id))")
    }
  }

  @Test("a call centre agent informs and is 4222, or sells and is 5244")
  func callCentreAgent() throws {
    guard case .several(let roles) = taxonomy.find("call centre agent") else {
      Issue.record("“call centre agent” is not ambiguous")
      return
    }
    #expect(roles.map { $0.codes.first { $0.scheme == .isco }?.code } == ["4222", "5244"])
    #expect(roles[0].difference.contains("4222"))
    #expect(roles[0].difference.contains("does not sell"))
    #expect(roles[1].difference.contains("5244"))
    #expect(roles[1].difference.contains("sell"))
  }

  @Test("twenty thousand texts at random, half of them made of known words, are survived")
  func randomTexts() {
    var random = SplitMix(state: 20_260_101)
    let pieces =
      taxonomy.entries.flatMap { [$0.id, $0.name] + $0.aliases } + taxonomy.codes.map(\.id)
      + ["/", "//", ":", "=", "&", " ", "\u{1B}[2J", "\u{0}", "e\u{301}", "🙂", "９９", "ग्रा", "ß"]
    var kinds = [0, 0, 0]
    for round in 0..<20_000 {
      var text = ""
      for _ in 0...Int(random.next() % 4) {
        if round.isMultiple(of: 2) {
          text += pieces[Int(random.next() % UInt64(pieces.count))]
          if random.next().isMultiple(of: 2) { text += "/" }
        } else {
          text.unicodeScalars.append(
            Unicode.Scalar(UInt32(random.next() % 0x3000)) ?? "-")
        }
      }
      switch Self.index.find(text) {
      case .one: kinds[0] += 1
      case .several(let entries):
        #expect(entries.count > 1)
        kinds[1] += 1
      case .unknown(let near):
        #expect(near.count <= 5)
        kinds[2] += 1
      }
      do throws(TaxonomyPathError) {
        let process = try taxonomy.process(at: text)
        #expect(try process.path == taxonomy.process(at: process.path).path)
      } catch { #expect(!error.description.isEmpty) }
    }
    #expect(kinds.allSatisfy { $0 > 0 })
  }
}

/// A small generator, so that the texts are the same in each run.
private struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
